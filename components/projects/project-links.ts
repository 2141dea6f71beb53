import type { ItemLinks } from "@/components/readiness/item-links";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";

/** Where a project's pages live. */
export function projectPath(workspace: string, project: string, section = ""): string {
  return `/${workspace}/projects/${project}${section}`;
}

/** Names items and leads to each in its focus mode: questions to the questions, all else to the scorecard. */
export function itemLinksOf(workspace: string, project: string): ItemLinks {
  const base = projectPath(workspace, project);
  return {
    title: (itemId) => findItem(currentCatalogue, itemId)?.title ?? itemId,
    href: (itemId) => {
      const isQuestion = findItem(currentCatalogue, itemId)?.kind === "question";
      return `${base}/${isQuestion ? "questions" : "scorecard"}?item=${itemId}`;
    },
    scopeHref: (scope) =>
      scope === "scorecard" || scope === "questions" ? `${base}/${scope}` : `${base}#reviews`,
  };
}
