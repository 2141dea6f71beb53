import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { getAssessment, getItemVersions } from "@/lib/features/readiness/queries";
import { getReviewerNames } from "@/lib/features/verdicts/queries";
import { staleProblem, versionTag } from "@/lib/http/preconditions";
import { type ItemResource, itemResource } from "./resources/item";

/** Every item of a project as the API shows it. */
export async function itemsOf(scope: ProjectScope): Promise<ItemResource[]> {
  // Versions first: a tag older than its content costs a second try, a newer one would hide a change.
  const versions = await getItemVersions(scope);
  const { facts, readiness, catalogue } = await getAssessment(scope);
  const names = await getReviewerNames(scope);
  return catalogue.items.flatMap((about) => {
    const state = readiness.items[about.id];
    const version = versions[about.id] ?? 0;
    return state ? [itemResource(about, state, { fact: facts.items[about.id], version, names })] : [];
  });
}

/** @throws AppError "not-found" */
export async function itemOf(scope: ProjectScope, itemId: string): Promise<ItemResource> {
  const found = (await itemsOf(scope)).find((each) => each.id === itemId);
  if (!found) throw new AppError("not-found", "The catalogue has no such item.");
  return found;
}

/** The answer to who saw an older state of an item. */
export function staleItem(current: ItemResource) {
  return staleProblem(current, versionTag(current.version));
}
