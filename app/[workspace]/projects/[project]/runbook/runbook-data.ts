import "server-only";
import { DRILL_WORDS, OUTCOME_WORDS } from "@/components/drills/drill-words";
import type { ProposalView } from "@/components/integrations/proposal-view";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import type { ComparedVersion } from "@/components/runbook/version-difference";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { PlanKind } from "@/lib/domain/runbook/plan";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import { loadDrillProposals, loadDrills } from "@/lib/features/drills/loaders";
import type { RecordedDrill } from "@/lib/features/drills/schema";
import { loadRota } from "@/lib/features/on-call/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadPlan, loadPlanVersion, loadPlanVersions } from "@/lib/features/runbook/loaders";
import type { KeptPlanVersion } from "@/lib/features/runbook/schema";
import { type AskedVersion, type Part, planOf } from "./search-params";

export type RunbookPageData = Awaited<ReturnType<typeof loadRunbookPage>>;
export type PlanData = Awaited<ReturnType<typeof loadPlanPart>>;
export type DrillData = Awaited<ReturnType<typeof loadDrillPart>>;

/** One part of what a team does when something fails, and what the viewer may do with it. */
export async function loadRunbookPage(scope: ProjectScope, part: Part, version: AskedVersion) {
  const project = await loadProject(scope);
  const live = project.archivedAt === null;
  const kind = planOf(part);
  return {
    ...{ project, part },
    address: { workspaceSlug: scope.slug, projectId: project.id },
    path: projectPath(scope.slug, project.slug),
    plan: kind === null ? null : await loadPlanPart(scope, kind, version),
    rota: part === "on-call" ? await loadRota(scope) : null,
    drills: part === "drills" ? await loadDrillPart(scope) : null,
    may: {
      edit: live && allows(scope, "runbook.edit"),
      setRota: live && allows(scope, "onCall.set"),
      record: live && allows(scope, "drill.record"),
      accept: live && allows(scope, "answer.record"),
    },
  };
}

async function loadPlanPart(scope: ProjectScope, kind: PlanKind, { number, against }: AskedVersion) {
  const [plan, versions, version, other] = await Promise.all([
    loadPlan(scope, kind),
    loadPlanVersions(scope, kind),
    number === null ? null : loadPlanVersion(scope, kind, number),
    against === null ? null : loadPlanVersion(scope, kind, against),
  ]);
  return { plan, versions, version, against: other ?? (version && versionBefore(version)) };
}

function versionBefore({ number, previous: sections }: KeptPlanVersion): ComparedVersion | null {
  return sections === null ? null : { number: number - 1, sections };
}

async function loadDrillPart(scope: ProjectScope) {
  const [project, drills, proposals] = await Promise.all([
    loadProject(scope),
    loadDrills(scope),
    loadDrillProposals(scope),
  ]);
  const catalogue = await loadCatalogue(scope, project);
  return {
    drills,
    now: now().toISOString(),
    proposals: proposals.map((proposal) => viewOf(proposal, drills, catalogue, scope.slug, project.slug)),
  };
}

function viewOf(
  { drillId, itemId, ...proposal }: Awaited<ReturnType<typeof loadDrillProposals>>[number],
  drills: readonly RecordedDrill[],
  catalogue: Catalogue,
  workspace: string,
  project: string,
): ProposalView {
  const links = itemLinksOf(workspace, project, catalogue);
  const drill = drills.find(({ id }) => id === drillId);
  const day = drill?.performedAt.slice(0, 10) ?? "";
  return {
    ...{ itemId, ...proposal },
    title: links.title(itemId),
    href: links.href(itemId),
    isQuestion: findItem(catalogue, itemId)?.kind === "question",
    grounds: [
      {
        integrationId: drillId,
        name: drill ? `${DRILL_WORDS[drill.kind]} of ${day}` : "A drill",
        speaks: drill?.outcome === "worked" ? "for" : "against",
        says: drill ? OUTCOME_WORDS[drill.outcome].toLowerCase() : "",
      },
    ],
  };
}
