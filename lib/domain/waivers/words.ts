import type { Instant } from "../readiness/facts";

/** A waiver lasts this long unless the request says otherwise. */
export const WAIVER_DAYS = 30;
/** No waiver lasts longer than this from its request; whoever needs more asks again. */
export const MOST_WAIVER_DAYS = 90;
/** The last days of a waiver, in which it is said to be expiring. */
export const EXPIRING_DAYS = 7;
export const MOST_WAIVER_BUDGET = 20;

export const WAIVER_STANDINGS = [
  "requested",
  "active",
  "expired",
  "revoked",
  "rejected",
  "withdrawn",
] as const;
/** Where a request has got to; an approved one expires by time alone. */
export type WaiverStanding = (typeof WAIVER_STANDINGS)[number];

/** What was recorded about a waiver and bears on its standing. */
export type WaiverRecord = {
  itemId: string;
  decision: "approved" | "rejected" | "withdrawn" | null;
  decidedAt: Instant | null;
  expiresAt: Instant;
  revokedAt: Instant | null;
};
