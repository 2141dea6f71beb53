import { type Catalogue, SCOPES, type ScopeId } from "../catalogue/types";
import { indexOf } from "../readiness/catalogue-index";
import { reviewsFor } from "../readiness/evaluate";
import type { Facts } from "../readiness/facts";
import type { Seals } from "../readiness/seals";

/** The scopes a project is asked to have signed: the two lists always, a review where it is mandatory. */
export function askedScopes(facts: Pick<Facts, "items" | "scenarios">): readonly ScopeId[] {
  const reviews = reviewsFor(facts);
  return SCOPES.filter((scope) => scope === "scorecard" || scope === "questions" || reviews.includes(scope));
}

/** The items a scope seals, in the order of the catalogue. */
export function itemsOfScope(catalogue: Catalogue, scope: ScopeId): readonly string[] {
  return indexOf(catalogue).members[scope].map((item) => item.id);
}

/** The items of a scope a reviewer has asked to be changed and nobody has changed since. */
export function itemsToChange(
  catalogue: Catalogue,
  facts: Pick<Facts, "items">,
  seals: Pick<Seals, "items">,
  scope: ScopeId,
): readonly string[] {
  return itemsOfScope(catalogue, scope).filter((itemId) => {
    const approval = facts.items[itemId]?.approval;
    return approval?.verdict === "changes-requested" && approval.digest === seals.items[itemId];
  });
}
