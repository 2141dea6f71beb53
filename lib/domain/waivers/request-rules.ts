import type { Item } from "../catalogue/types";
import type { Instant } from "../readiness/facts";
import { DAY_MS, toInstant, toMs } from "../readiness/instants";
import type { ItemState } from "../readiness/readiness-types";
import { placesTaken, waiverStanding } from "./standing";
import { MOST_WAIVER_DAYS, type WaiverRecord } from "./words";

export type CoverRefusal =
  | { code: "not-waivable" }
  /** The item passes or does not apply: there is no risk left to accept. */
  | { code: "nothing-to-waive" }
  | { code: "waiver-budget-full"; budget: number };

export type ExpiryRefusal =
  | { code: "expiry-in-past"; now: Instant }
  | { code: "expiry-too-far"; latest: Instant };

type Cover = {
  item: Pick<Item, "id" | "waivable">;
  state: Pick<ItemState, "counted"> | undefined;
  /** Every waiver of the project. */
  waivers: readonly WaiverRecord[];
  budget: number;
  asOf: Instant;
};

/**
 * Why the risk of an item cannot be accepted now; null when it can. Asked when a waiver is requested and
 * again when it is approved, since either may have changed in between.
 */
export function coverRefusal({ item, state, waivers, budget, asOf }: Cover): CoverRefusal | null {
  if (!item.waivable) return { code: "not-waivable" };
  if (state?.counted === "pass" || state?.counted === "not-applicable") return { code: "nothing-to-waive" };
  if (placesTaken(waivers, asOf, item.id) >= budget) return { code: "waiver-budget-full", budget };
  return null;
}

/** Whether somebody already asked for this item and waits for an answer. */
export function hasOpenRequest(waivers: readonly WaiverRecord[], itemId: string, asOf: Instant): boolean {
  return waivers.some((waiver) => waiver.itemId === itemId && waiverStanding(waiver, asOf) === "requested");
}

/** The last instant a waiver requested now may end at. */
export function latestExpiry(asOf: Instant): Instant {
  return toInstant(toMs(asOf) + MOST_WAIVER_DAYS * DAY_MS);
}

/** Why a waiver requested now cannot end at an instant; null when it can. */
export function expiryRefusal(expiresAt: Instant, asOf: Instant): ExpiryRefusal | null {
  if (expiresAt <= asOf) return { code: "expiry-in-past", now: asOf };
  const latest = latestExpiry(asOf);
  return expiresAt > latest ? { code: "expiry-too-far", latest } : null;
}
