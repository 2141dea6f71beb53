import type { Instant } from "../readiness/facts";
import { DAY_MS, toMs } from "../readiness/instants";
import { EXPIRING_DAYS, type WaiverRecord, type WaiverStanding } from "./words";

/** Where a waiver stands at an instant. */
export function waiverStanding(waiver: WaiverRecord, asOf: Instant): WaiverStanding {
  switch (waiver.decision) {
    case null:
      return "requested";
    case "rejected":
    case "withdrawn":
      return waiver.decision;
    case "approved":
      if (waiver.revokedAt !== null && waiver.revokedAt <= asOf) return "revoked";
      return asOf < waiver.expiresAt ? "active" : "expired";
    default:
      return waiver.decision satisfies never;
  }
}

/** Whole days a waiver still has; 0 on its last day, and once it is over. */
export function daysLeft(expiresAt: Instant, asOf: Instant): number {
  return Math.max(0, Math.floor((toMs(expiresAt) - toMs(asOf)) / DAY_MS));
}

/** Whether somebody should think about the renewal now. */
export function isExpiring(expiresAt: Instant, asOf: Instant): boolean {
  const left = toMs(expiresAt) - toMs(asOf);
  return left > 0 && left <= EXPIRING_DAYS * DAY_MS;
}

/**
 * How many places of the budget are taken, the one of an item of its own left out: a renewal takes no
 * second place beside the waiver it follows.
 */
export function placesTaken(waivers: readonly WaiverRecord[], asOf: Instant, exceptItemId?: string): number {
  const items = waivers
    .filter((waiver) => waiver.itemId !== exceptItemId && waiverStanding(waiver, asOf) === "active")
    .map((waiver) => waiver.itemId);
  return new Set(items).size;
}
