import type { ItemKind, ScopeId } from "@/lib/domain/catalogue/types";

/** Where a case is open in the queue. */
export function caseHref(
  workspace: string,
  { project, scope, item, after }: { project: string; scope: ScopeId; item?: string; after?: string | null },
): string {
  const query = new URLSearchParams({ project, scope });
  if (item !== undefined) query.set("item", item);
  if (after) query.set("after", after);
  return `/${workspace}/reviews?${query}`;
}

/** Where an item is answered. Written here because the links of a project bring the whole catalogue along. */
export function itemHref(
  workspace: string,
  project: string,
  { itemId, kind }: { itemId: string; kind: ItemKind },
): string {
  return `/${workspace}/projects/${project}/${kind === "question" ? "questions" : "scorecard"}?item=${itemId}`;
}
