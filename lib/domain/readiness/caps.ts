import type { JudgedItem } from "./item-state";
import type { Cap, Finding } from "./readiness-types";

export type CapReason = Cap["reason"];

/** The score while at least one item gives the reason, strictest first. */
export const CAP_LIMITS: Readonly<Record<CapReason, number>> = {
  "critical-open": 49,
  "critical-unknown": 49,
  "critical-waived": 74,
  "blocker-open": 74,
  "blocker-unknown": 74,
  "evidence-missing": 84,
};
export const CAP_REASONS: readonly CapReason[] = [
  "critical-open",
  "critical-unknown",
  "critical-waived",
  "blocker-open",
  "blocker-unknown",
  "evidence-missing",
];

/** What the caps ask about an item. */
export type Standing = Pick<JudgedItem, "item" | "counted" | "waived" | "backed">;

/** How a severe item stands; null when it is settled, or not severe. */
export function findingState(standing: Standing): Finding["state"] | null {
  const { item, counted, waived } = standing;
  if (item.severity === null || counted === "pass" || counted === "not-applicable") return null;
  if (waived) return "waived";
  return counted === "not-assessed" ? "unknown" : "open";
}

/** The cap the item's own risk puts on the score. A waived blocker has none; a waived critical one has. */
export function riskCap(standing: Standing): CapReason | null {
  const state = findingState(standing);
  if (state === null) return null;
  switch (standing.item.severity) {
    case "critical":
      return state === "open"
        ? "critical-open"
        : state === "unknown"
          ? "critical-unknown"
          : "critical-waived";
    case "blocker":
      return state === "open" ? "blocker-open" : state === "unknown" ? "blocker-unknown" : null;
    default:
      return null;
  }
}

/**
 * True until an applicable item that requires evidence is a pass with evidence that still counts. A
 * waived item stays missing: an accepted risk leaves the sum, it is never a proof.
 */
export function lacksProof(standing: Standing): boolean {
  const { item, counted, backed } = standing;
  if (!item.evidence.required || counted === "not-applicable") return false;
  return counted !== "pass" || !backed;
}

/** The caps in force with the items behind them, strictest first. */
export function capsOf(items: readonly JudgedItem[]): readonly Cap[] {
  const behind = new Map<CapReason, string[]>();
  const add = (reason: CapReason, itemId: string) => {
    const ids = behind.get(reason);
    if (ids === undefined) behind.set(reason, [itemId]);
    else ids.push(itemId);
  };
  for (const judged of items) {
    const risk = riskCap(judged);
    if (risk !== null) add(risk, judged.item.id);
    if (lacksProof(judged)) add("evidence-missing", judged.item.id);
  }
  return CAP_REASONS.flatMap((reason) => {
    const itemIds = behind.get(reason);
    return itemIds === undefined ? [] : [{ limit: CAP_LIMITS[reason], reason, itemIds }];
  });
}
