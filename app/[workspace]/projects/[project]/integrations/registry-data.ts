import "server-only";
import type { ProposalView } from "@/components/integrations/proposal-view";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { VERDICT_WORDS } from "@/lib/domain/integrations/labels";
import { loadStatisticsSummaries } from "@/lib/features/call-statistics/loaders";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import {
  loadDeletedIntegrations,
  loadIntegrations,
  loadProposals,
  loadRegistryDay,
} from "@/lib/features/integrations/loaders";
import type { Integration } from "@/lib/features/integrations/schema";
import { loadProject } from "@/lib/features/projects/loaders";

export type RegistryData = Awaited<ReturnType<typeof loadRegistry>>;

/** The registry of a project, what follows from it, and what the viewer may do with it. */
export async function loadRegistry(scope: ProjectScope) {
  const [project, integrations, deleted, proposals, today, statistics] = await Promise.all([
    loadProject(scope),
    loadIntegrations(scope),
    loadDeletedIntegrations(scope),
    loadProposals(scope),
    loadRegistryDay(scope),
    loadStatisticsSummaries(scope),
  ]);
  const catalogue = await loadCatalogue(scope, project);
  const live = project.archivedAt === null;
  return {
    address: { workspaceSlug: scope.slug, projectId: project.id },
    path: projectPath(scope.slug, project.slug, "/integrations"),
    ...{ project, integrations, deleted, today, statistics },
    now: now().toISOString(),
    proposals: proposals.map((proposal) =>
      viewOf(proposal, integrations, catalogue, scope.slug, project.slug),
    ),
    may: {
      add: live && allows(scope, "integration.add"),
      restore: live && allows(scope, "integration.delete"),
      accept: live && allows(scope, "answer.record"),
    },
  };
}

function viewOf(
  { itemId, version, answer, before, after, grounds }: Awaited<ReturnType<typeof loadProposals>>[number],
  integrations: readonly Integration[],
  catalogue: Catalogue,
  workspace: string,
  project: string,
): ProposalView {
  const links = itemLinksOf(workspace, project, catalogue);
  const nameOf = (id: string) => integrations.find((each) => each.id === id)?.record.name ?? "";
  return {
    ...{ itemId, version, answer, before, after },
    title: links.title(itemId),
    href: links.href(itemId),
    isQuestion: findItem(catalogue, itemId)?.kind === "question",
    grounds: grounds.map(({ integrationId, speaks, why }) => ({
      ...{ integrationId, speaks, says: VERDICT_WORDS[why] },
      name: nameOf(integrationId),
    })),
  };
}
