import type { ItemLinks } from "@/components/readiness/item-links";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import { spokenId } from "@/lib/domain/checks/compose";
import type { OperationalCondition } from "@/lib/domain/readiness/readiness-types";

const OPERATION_PAGES = {
  "four-weekly-reviews": "weekly-reviews",
  "rollout-done": "rollout",
  "runbook-and-rollback-plan": "runbook",
  "restore-drill-90-days": "runbook?part=drills",
} as const satisfies Record<OperationalCondition, string>;

/** Where a project's pages live. */
export function projectPath(workspace: string, project: string, section = ""): string {
  return `/${workspace}/projects/${project}${section}`;
}

/**
 * Names items and leads to each in its focus mode: questions to the questions, all else to the scorecard.
 * The project's own catalogue names the workspace's checks too; without it they go by their id.
 */
export function itemLinksOf(
  workspace: string,
  project: string,
  catalogue: Catalogue = currentCatalogue,
): ItemLinks {
  const base = projectPath(workspace, project);
  return {
    title: (itemId) => findItem(catalogue, itemId)?.title ?? spokenId(itemId),
    href: (itemId) => {
      const isQuestion = findItem(catalogue, itemId)?.kind === "question";
      return `${base}/${isQuestion ? "questions" : "scorecard"}?item=${itemId}`;
    },
    operationHref: (condition) => `${base}/${OPERATION_PAGES[condition]}`,
    waiverRequestHref: (itemId) => `${base}/waivers?request=${itemId}`,
    scopeHref: (scope) =>
      scope === "scorecard" || scope === "questions" ? `${base}/${scope}` : `${base}/signoffs#${scope}`,
  };
}
