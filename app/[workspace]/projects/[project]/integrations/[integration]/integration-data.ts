import "server-only";
import type { FedItem } from "@/components/integrations/record-row";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import { REGISTRY_FIELDS } from "@/lib/domain/integrations/fields";
import { loadStatisticsSummaries } from "@/lib/features/call-statistics/loaders";
import { loadDocumentHistory } from "@/lib/features/integration-documents/loaders";
import {
  loadIntegration,
  loadIntegrationRevisions,
  loadRegistryDay,
} from "@/lib/features/integrations/loaders";
import { loadCandidates, loadProject } from "@/lib/features/projects/loaders";

export type IntegrationPageData = Awaited<ReturnType<typeof loadIntegrationPage>>;

/** One integration, its history, and what the viewer may do with it. */
export async function loadIntegrationPage(scope: ProjectScope, integrationId: string) {
  const integration = await loadIntegration(scope, integrationId);
  const [project, revisions, today, candidates, payload, schema, summaries] = await Promise.all([
    loadProject(scope),
    loadIntegrationRevisions(scope, integration.id),
    loadRegistryDay(scope),
    loadCandidates(scope),
    loadDocumentHistory(scope, integration.id, "payload"),
    loadDocumentHistory(scope, integration.id, "schema"),
    loadStatisticsSummaries(scope),
  ]);
  const people = candidates.map(({ accountId, name }) => ({ id: accountId, name }));
  const live = project.archivedAt === null && integration.trash === null;
  const owns = actorAccountId(scope.actor) === integration.record.ownerId;
  return {
    ...{ project, integration, revisions, today, people },
    documents: { payload, schema },
    calls: summaries.find((each) => each.integration.id === integration.id) ?? null,
    address: { workspaceSlug: scope.slug, projectId: project.id },
    path: projectPath(scope.slug, project.slug, "/integrations"),
    names: new Map([...people, ...integration.people].map(({ id, name }) => [id, name])),
    items: itemsFed(scope.slug, project.slug),
    may: {
      edit: live && allows(scope, "integration.edit"),
      delete: live && allows(scope, "integration.delete"),
      approve: live && owns && integration.approval === null && allows(scope, "integration.approve"),
      restore: project.archivedAt === null && allows(scope, "integration.delete"),
    },
  };
}

function itemsFed(workspace: string, project: string): Record<string, FedItem> {
  const links = itemLinksOf(workspace, project);
  const ids = new Set(REGISTRY_FIELDS.flatMap(({ feeds }) => feeds));
  return Object.fromEntries([...ids].map((id) => [id, { id, title: links.title(id), href: links.href(id) }]));
}
