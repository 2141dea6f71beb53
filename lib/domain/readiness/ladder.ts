import { SCOPES, type ScopeId } from "../catalogue/types";
import type { Stage } from "../catalogue/vocabulary";
import type { Facts } from "./facts";
import { DAY_MS, toMs } from "./instants";
import type { JudgedItem } from "./item-state";
import {
  hasProof,
  isAnsweredByPerson,
  isPassToProve,
  isRequired,
  isSettled,
  isVerified,
  ladderResult,
  worstFirst,
} from "./ladder-items";
import type { Condition, ConditionId, Rung } from "./readiness-types";
import { ENOUGH_CHECKS, reachesFiveEighths, scorecardOf } from "./scorecard";
import type { Seals } from "./seals";
import { isSealed, wasSigned } from "./signatures";

/** A restore drill older than this proves nothing about today's backups. */
export const RESTORE_DRILL_DAYS = 90;
export const WEEKLY_REVIEWS_NEEDED = 4;

type LadderInput = {
  items: readonly JudgedItem[];
  facts: Facts;
  asOfMs: number;
  mandatoryReviews: readonly ScopeId[];
  seals: Seals;
};

/** The four rungs with what each one asks; a rung is reached only on top of those below it. */
export function ladderOf(input: LadderInput): readonly Rung[] {
  const asks: readonly (readonly [Stage, readonly Condition[]])[] = [
    ["demo", []],
    ["closed-pilot", closedPilotConditions(input)],
    ["beta", betaConditions(input)],
    ["production", productionConditions(input)],
  ];
  let soFar = true;
  return asks.map(([stage, conditions]) => {
    soFar = soFar && conditions.every((condition) => condition.met);
    return { stage, reached: soFar, conditions };
  });
}

/** The highest rung reached. */
export function stageOf(ladder: readonly Rung[]): Stage {
  return ladder.findLast((rung) => rung.reached)?.stage ?? "demo";
}

function closedPilotConditions({ items }: LadderInput): readonly Condition[] {
  const checks = items.filter((judged) => judged.item.kind === "check");
  const scorecard = scorecardOf(items, ladderResult);
  const firstFive = items.filter((judged) => judged.item.kind === "question" && judged.item.number <= 5);
  return [
    {
      id: "scorecard-five-eighths",
      met: reachesFiveEighths(scorecard),
      itemIds: reachesFiveEighths(scorecard) ? [] : idsOf(checks.filter((judged) => !isSettled(judged))),
      scopes: [],
      progress: { done: scorecard.points, of: scorecard.applicable },
    },
    everyItem("questions-1-to-5-answered", firstFive, isAnsweredByPerson),
    everyItem("no-critical-blocker", items.filter(hasSeverity("critical")), isSettled),
  ];
}

function betaConditions(input: LadderInput): readonly Condition[] {
  const { items, facts, mandatoryReviews } = input;
  const checks = items.filter((judged) => judged.item.kind === "check");
  const applicable = checks.filter((judged) => !judged.waived && ladderResult(judged) !== "not-applicable");
  return [
    {
      id: "enough-applicable-checks",
      met: applicable.length >= ENOUGH_CHECKS,
      itemIds: [],
      scopes: [],
      progress: { done: Math.min(applicable.length, ENOUGH_CHECKS), of: ENOUGH_CHECKS },
    },
    everyItem("all-checks-pass", applicable, isSettled),
    everyItem("all-questions-answered", items.filter(isQuestion), isAnsweredByPerson),
    everyItem("no-blocker", items.filter(hasSeverity("blocker")), isSettled),
    // Done means that its quorum signed it once; that it still holds today is asked of Production.
    everyScope("mandatory-reviews-done", mandatoryReviews, (scope) => wasSigned(facts, scope)),
    everyItem("every-pass-evidence-backed", items.filter(isPassToProve), hasProof),
  ];
}

function productionConditions(input: LadderInput): readonly Condition[] {
  const { items, facts, mandatoryReviews } = input;
  const toSign = SCOPES.filter(
    (scope) => scope === "scorecard" || scope === "questions" || mandatoryReviews.includes(scope),
  );
  return [
    everyItem("everything-fresh-and-verified", items.filter(isRequired), isVerified),
    everyScope("scopes-signed", toSign, (scope) => isSigned(input, scope)),
    everyItem("no-major-finding", items.filter(hasSeverity("major")), isSettled),
    fact("restore-drill-90-days", isDrillRecent(input)),
    fact("runbook-and-rollback-plan", facts.runbookComplete && facts.rollbackPlanComplete, {
      done: Number(facts.runbookComplete) + Number(facts.rollbackPlanComplete),
      of: 2,
    }),
    fact("four-weekly-reviews", facts.weeklyReviewStreak >= WEEKLY_REVIEWS_NEEDED, {
      done: Math.min(facts.weeklyReviewStreak, WEEKLY_REVIEWS_NEEDED),
      of: WEEKLY_REVIEWS_NEEDED,
    }),
    fact("rollout-done", facts.rolloutDone),
    everyItem("no-critical-waiver", items.filter(hasSeverity("critical")), (judged) => !judged.waived),
  ];
}

/** A sign-off holds exactly while the scope's digest is the one that was sealed. */
function isSigned({ facts, seals }: LadderInput, scope: ScopeId): boolean {
  return isSealed(facts, scope, seals.scopes[scope]);
}

function isDrillRecent({ facts, asOfMs }: LadderInput): boolean {
  return facts.restoreDrillAt !== null && asOfMs < toMs(facts.restoreDrillAt) + RESTORE_DRILL_DAYS * DAY_MS;
}

function everyItem(
  id: ConditionId,
  items: readonly JudgedItem[],
  holds: (judged: JudgedItem) => boolean,
): Condition {
  const failing = items.filter((judged) => !holds(judged));
  const progress = { done: items.length - failing.length, of: items.length };
  return { id, met: failing.length === 0, itemIds: idsOf(failing), scopes: [], progress };
}

function everyScope(
  id: ConditionId,
  scopes: readonly ScopeId[],
  holds: (scope: ScopeId) => boolean,
): Condition {
  const failing = scopes.filter((scope) => !holds(scope));
  const progress = { done: scopes.length - failing.length, of: scopes.length };
  return { id, met: failing.length === 0, itemIds: [], scopes: failing, progress };
}

function fact(id: ConditionId, met: boolean, progress: Condition["progress"] = null): Condition {
  return { id, met, itemIds: [], scopes: [], progress };
}

function idsOf(items: readonly JudgedItem[]): readonly string[] {
  return worstFirst(items).map((judged) => judged.item.id);
}

function isQuestion(judged: JudgedItem): boolean {
  return judged.item.kind === "question";
}

function hasSeverity(severity: JudgedItem["item"]["severity"]) {
  return (judged: JudgedItem) => judged.item.severity === severity;
}
