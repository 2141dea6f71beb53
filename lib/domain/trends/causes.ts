import { SCOPES, type ScopeId } from "../catalogue/types";
import { STAGES } from "../catalogue/vocabulary";
import type { FactChange } from "../readiness/change";
import type { ItemResult } from "../readiness/readiness-types";
import { halfPoints } from "../readiness/result-order";
import { sameJson } from "../readiness/same-json";
import type { ReadinessSummary } from "../readiness/summary";

/** Something that moved readiness, or would have, had a cap not held it. */
export type Cause =
  | {
      kind: "regressed" | "improved" | "worsened" | "changed";
      itemId: string;
      from: ItemResult;
      to: ItemResult;
    }
  | { kind: "evidence-expired" | "evidence-renewed"; itemId: string }
  | {
      kind: "evidence-added" | "evidence-removed" | "evidence-revised";
      evidenceId: string;
      itemIds: readonly string[];
    }
  | { kind: "waiver-granted" | "waiver-ended"; itemId: string }
  | { kind: "signed" | "signoff-outdated"; scope: ScopeId }
  | { kind: "review-held" | "review-missed"; streak: number }
  | { kind: "rollout-done" | "rollout-undone" }
  | { kind: "plan-completed" | "plan-incomplete"; plan: "runbook" | "rollback" }
  | { kind: "restore-drilled" | "restore-drill-withdrawn" }
  | { kind: "scenarios-changed" }
  | { kind: "catalogue-changed"; from: string; to: string; itemIds: readonly string[] }
  | { kind: "rules-changed"; from: string; to: string };

/** A change of the facts with what it replaced, as a revision stores both. */
export type RecordedChange = { change: FactChange; previous: FactChange };

/**
 * Why readiness moved between two points: what people recorded, what time took away, what the catalogue
 * changed. `recorded` are the changes in between, oldest first; without them evidence is only seen when
 * it expires or is renewed. Causes that pull the way the move went come first.
 */
export function causesBetween(
  before: ReadinessSummary,
  after: ReadinessSummary,
  recorded: readonly RecordedChange[] = [],
): readonly Cause[] {
  const moved = movedItems(before, after);
  const byCatalogue = before.catalogueVersion !== after.catalogueVersion;
  const answered = new Set(recorded.flatMap(({ change }) => Object.keys(change)));
  const unexplained = moved.filter(({ itemId }) => byCatalogue && !answered.has(`item:${itemId}`));
  const causes: readonly Cause[] = [
    ...moved.filter((move) => !unexplained.includes(move)).map(answerCause),
    ...onlyIn(after.stale, before.stale).map((itemId): Cause => ({ kind: "evidence-expired", itemId })),
    ...onlyIn(before.stale, after.stale).map((itemId): Cause => ({ kind: "evidence-renewed", itemId })),
    ...onlyIn(after.waived, before.waived).map((itemId): Cause => ({ kind: "waiver-granted", itemId })),
    ...onlyIn(before.waived, after.waived).map((itemId): Cause => ({ kind: "waiver-ended", itemId })),
    ...signatureCauses(before, after),
    ...recorded.flatMap(evidenceCauses),
    ...recorded.flatMap(reviewCauses),
    ...recorded.flatMap(planCauses),
    ...recorded.flatMap(drillCauses),
    ...recorded.flatMap(rolloutCauses),
    ...(recorded.some(changesScenarios) ? [{ kind: "scenarios-changed" } as const] : []),
    ...versionCauses(
      before,
      after,
      unexplained.map((move) => move.itemId),
    ),
  ];
  const direction = directionOf(before, after);
  return causes.toSorted((left, right) => distance(left, direction) - distance(right, direction));
}

/** Which way a cause pulls: 1 up, −1 down, 0 either way or neither. */
export function pullOf(cause: Cause): 1 | 0 | -1 {
  switch (cause.kind) {
    case "improved":
    case "evidence-renewed":
    case "evidence-added":
    case "waiver-granted":
    case "signed":
    case "review-held":
    case "plan-completed":
    case "rollout-done":
    case "restore-drilled":
      return 1;
    case "regressed":
    case "worsened":
    case "evidence-expired":
    case "evidence-removed":
    case "waiver-ended":
    case "signoff-outdated":
    case "review-missed":
    case "plan-incomplete":
    case "rollout-undone":
    case "restore-drill-withdrawn":
      return -1;
    case "changed":
    case "evidence-revised":
    case "scenarios-changed":
    case "catalogue-changed":
    case "rules-changed":
      return 0;
    default:
      return cause satisfies never;
  }
}

type ItemMove = { itemId: string; from: ItemResult; to: ItemResult };

function movedItems(before: ReadinessSummary, after: ReadinessSummary): readonly ItemMove[] {
  const itemIds = new Set([...Object.keys(before.results), ...Object.keys(after.results)]);
  return [...itemIds].flatMap((itemId) => {
    const from = before.results[itemId] ?? "not-assessed";
    const to = after.results[itemId] ?? "not-assessed";
    return from === to ? [] : [{ itemId, from, to }];
  });
}

/** By points: leaving or entering the sum, or admitting what was unknown, is a change and neither way. */
function answerCause(move: ItemMove): Cause {
  if (move.from === "pass" && move.to === "fail") return { kind: "regressed", ...move };
  const outside = move.from === "not-applicable" || move.to === "not-applicable";
  const gained = outside ? 0 : halfPoints(move.to) - halfPoints(move.from);
  return { kind: gained > 0 ? "improved" : gained < 0 ? "worsened" : "changed", ...move };
}

function signatureCauses(before: ReadinessSummary, after: ReadinessSummary): readonly Cause[] {
  const holds = ({ signatures }: ReadinessSummary): readonly ScopeId[] => scopesWhere(signatures, true);
  const missing = scopesWhere(after.signatures, false);
  return [
    ...onlyIn(holds(after), holds(before)).map((scope): Cause => ({ kind: "signed", scope })),
    // A review that is no longer mandatory has lost nothing.
    ...holds(before)
      .filter((scope) => missing.includes(scope))
      .map((scope): Cause => ({ kind: "signoff-outdated", scope })),
  ];
}

function scopesWhere(signatures: ReadinessSummary["signatures"], holds: boolean): readonly ScopeId[] {
  return SCOPES.filter((scope) => signatures[scope] === holds);
}

function evidenceCauses({ change, previous }: RecordedChange): readonly Cause[] {
  return Object.keys(change).flatMap((key): readonly Cause[] => {
    if (!isEvidenceKey(key)) return [];
    const now = change[key] ?? null;
    const was = previous[key] ?? null;
    const evidenceId = key.slice("evidence:".length);
    if (now === null)
      return was === null ? [] : [{ kind: "evidence-removed", evidenceId, itemIds: was.itemIds }];
    return [{ kind: was === null ? "evidence-added" : "evidence-revised", evidenceId, itemIds: now.itemIds }];
  });
}

function isEvidenceKey(key: string): key is `evidence:${string}` {
  return key.startsWith("evidence:");
}

/** Every review that is held makes the row longer by one; only a missed one ends it. */
function reviewCauses({ change, previous }: RecordedChange): readonly Cause[] {
  const key = "operations:weeklyReviewStreak";
  if (!(key in change)) return [];
  const streak = change[key] ?? 0;
  return [{ kind: streak > (previous[key] ?? 0) ? "review-held" : "review-missed", streak }];
}

const PLANS = [
  ["runbook", "operations:runbookComplete"],
  ["rollback", "operations:rollbackPlanComplete"],
] as const;

function planCauses({ change, previous }: RecordedChange): readonly Cause[] {
  return PLANS.flatMap(([plan, key]): readonly Cause[] => {
    if (!(key in change) || change[key] === previous[key]) return [];
    return [{ kind: change[key] ? "plan-completed" : "plan-incomplete", plan }];
  });
}

function drillCauses({ change, previous }: RecordedChange): readonly Cause[] {
  const key = "operations:restoreDrillAt";
  if (!(key in change) || change[key] === previous[key]) return [];
  const later = (change[key] ?? "") > (previous[key] ?? "");
  return [{ kind: later ? "restore-drilled" : "restore-drill-withdrawn" }];
}

function rolloutCauses({ change, previous }: RecordedChange): readonly Cause[] {
  const key = "operations:rolloutDone";
  if (!(key in change) || change[key] === previous[key]) return [];
  return [{ kind: change[key] ? "rollout-done" : "rollout-undone" }];
}

function changesScenarios({ change, previous }: RecordedChange): boolean {
  const key = "profile:scenarios";
  return key in change && !sameJson(change[key] ?? [], previous[key] ?? []);
}

function versionCauses(
  before: ReadinessSummary,
  after: ReadinessSummary,
  itemIds: readonly string[],
): readonly Cause[] {
  const causes: Cause[] = [];
  const { catalogueVersion: from, rulesVersion } = before;
  if (from !== after.catalogueVersion) {
    causes.push({ kind: "catalogue-changed", from, to: after.catalogueVersion, itemIds });
  }
  if (rulesVersion !== after.rulesVersion) {
    causes.push({ kind: "rules-changed", from: rulesVersion, to: after.rulesVersion });
  }
  return causes;
}

function directionOf(before: ReadinessSummary, after: ReadinessSummary): number {
  const stages = STAGES.indexOf(after.stage) - STAGES.indexOf(before.stage);
  return Math.sign(after.score - before.score || stages);
}

/** 0 for a cause that pulls with the move, 1 for one that does neither, 2 for one that pulls against it. */
function distance(cause: Cause, direction: number): number {
  return direction === 0 ? 0 : 1 - pullOf(cause) * direction;
}

function onlyIn<Value>(list: readonly Value[], other: readonly Value[]): readonly Value[] {
  return list.filter((each) => !other.includes(each));
}
