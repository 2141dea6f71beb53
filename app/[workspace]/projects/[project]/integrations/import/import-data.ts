import "server-only";
import { projectPath } from "@/components/projects/project-links";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import { guardPage } from "@/lib/auth/viewer";
import { blankRecord } from "@/lib/domain/integrations/record";
import { transferEntry } from "@/lib/domain/integrations/transfer";
import { writeCsv } from "@/lib/domain/integrations/transfer-csv";
import { loadIntegrations } from "@/lib/features/integrations/loaders";
import { loadCandidates, loadProject } from "@/lib/features/projects/loaders";

/** What the page of the import needs; closed to who could not take a file over. */
export async function loadImport(scope: ProjectScope) {
  guardPage(scope, "integration.edit");
  const [project, integrations, candidates] = await Promise.all([
    loadProject(scope),
    loadIntegrations(scope),
    loadCandidates(scope),
  ]);
  const viewer = actorAccountId(scope.actor) ?? "";
  const emails = new Map(candidates.map(({ accountId, email }) => [accountId, email]));
  return {
    project,
    address: { workspaceSlug: scope.slug, projectId: project.id },
    path: projectPath(scope.slug, project.slug, "/integrations"),
    listed: integrations.length,
    templateHref: templateHref(viewer, emails),
  };
}

/** Every column, and one line that shows how each is written. */
function templateHref(viewer: string, emails: ReadonlyMap<string, string>): string {
  const example = {
    ...blankRecord("Example payments", viewer),
    provider: "Stripe",
    kind: "rest",
    calledFrom: "backend",
    authMethod: "api-key",
    scopes: ["charges:write", "refunds:write"],
    keyCopies: ["hosting", "ci"],
    errorMap: [{ vendor: "402 card_declined", ours: "DECLINED", userReads: "Try another card." }],
  } as const;
  const entry = { ...transferEntry("", example, emails), id: "" };
  return `data:text/csv;charset=utf-8,${encodeURIComponent(writeCsv([entry]))}`;
}
