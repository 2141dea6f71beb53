import type { ScopeId } from "../catalogue/types";
import { STAGES, type Stage } from "../catalogue/vocabulary";
import type { Facts, Instant } from "../readiness/facts";
import type { ConditionId, Readiness } from "../readiness/readiness-types";
import { isSealed, wasSigned } from "../readiness/signatures";
import { longestWaiver } from "../waivers/in-force";
import { RELEASE_QUESTIONS, type ReleaseAnswers, type ReleaseQuestion } from "./questions";
import type { DecisionOutcome } from "./words";

/** The stages somebody can launch into. */
export const LAUNCH_STAGES = ["closed-pilot", "beta", "production"] as const satisfies readonly Stage[];
export type LaunchStage = (typeof LAUNCH_STAGES)[number];

type Matter =
  | { kind: "blocker"; itemId: string; severity: "critical" | "blocker"; state: "open" | "unknown" }
  | {
      kind: "condition";
      stage: Stage;
      conditionId: ConditionId;
      itemIds: readonly string[];
      scopes: readonly ScopeId[];
    }
  | { kind: "evidence-stale"; itemIds: readonly string[] }
  | { kind: "signoff"; scope: ScopeId; state: "missing" | "outdated" }
  | { kind: "waiver"; waiverId: string; itemId: string; expiresAt: Instant; selfApproved: boolean }
  | { kind: "question"; question: ReleaseQuestion; state: "no" | "unanswered" };

/** One thing that speaks against an unconditional GO. */
export type Reason = Matter & {
  /** The outcome it proposes by itself. */
  proposes: Exclude<DecisionOutcome, "go">;
  /** The laxest outcome a person may still choose while it stands. */
  allows: Exclude<DecisionOutcome, "go">;
};

/** Conditions of the ladder that another kind of reason says more exactly. */
const SAID_ELSEWHERE: readonly ConditionId[] = ["mandatory-reviews-done", "scopes-signed"];

/** Everything about the state of a project that speaks against launching into a stage, worst first. */
export function stateReasons(readiness: Readiness, facts: Facts, target: LaunchStage): readonly Reason[] {
  const blockers = blockerReasons(readiness);
  return [
    ...blockers,
    ...conditionReasons(readiness, target, new Set(blockers.map((reason) => reason.itemId))),
    ...signoffReasons(readiness, facts, target),
    ...staleReasons(readiness),
    ...waiverReasons(readiness, facts),
  ];
}

/** A question answered with no, or not at all, leaves no GO: unknown is never safe. */
export function questionReasons(answers: ReleaseAnswers): readonly Reason[] {
  return RELEASE_QUESTIONS.flatMap((question): readonly Reason[] => {
    const { answer } = answers[question];
    if (answer === "yes") return [];
    const state = answer === "no" ? "no" : "unanswered";
    return [{ kind: "question", question, state, ...towardsConditional }];
  });
}

const towardsConditional = { proposes: "conditional-go", allows: "conditional-go" } as const;
const towardsNoGo = { proposes: "no-go", allows: "conditional-go" } as const;

function blockerReasons(readiness: Readiness) {
  return readiness.findings.flatMap(({ itemId, severity, state }) => {
    if (severity === "major" || state === "waived") return [];
    const allows = severity === "critical" ? "no-go" : "conditional-go";
    return [{ kind: "blocker", itemId, severity, state, proposes: "no-go", allows } as const];
  });
}

function conditionReasons(
  { ladder }: Readiness,
  target: LaunchStage,
  blocking: ReadonlySet<string>,
): readonly Reason[] {
  const rungs = ladder.filter((rung) => STAGES.indexOf(rung.stage) <= STAGES.indexOf(target));
  return rungs.flatMap(({ stage, conditions }) =>
    conditions.flatMap((condition): readonly Reason[] => {
      if (condition.met || SAID_ELSEWHERE.includes(condition.id)) return [];
      const itemIds = condition.itemIds.filter((itemId) => !isSaid(condition.id, itemId, blocking));
      if (condition.itemIds.length > 0 && itemIds.length === 0) return [];
      const { id: conditionId, scopes } = condition;
      return [{ kind: "condition", stage, conditionId, itemIds, scopes, ...towardsNoGo }];
    }),
  );
}

function isSaid(id: ConditionId, itemId: string, blocking: ReadonlySet<string>): boolean {
  return (id === "no-critical-blocker" || id === "no-blocker") && blocking.has(itemId);
}

/** Mandatory reviews come before any launch; for production the two lists are signed as well. */
function signoffReasons(readiness: Readiness, facts: Facts, target: LaunchStage): readonly Reason[] {
  const lists: readonly ScopeId[] = target === "production" ? ["scorecard", "questions"] : [];
  return [...lists, ...readiness.mandatoryReviews].flatMap((scope): readonly Reason[] => {
    if (isSealed(facts, scope, readiness.scopeDigests[scope])) return [];
    if (!wasSigned(facts, scope)) return [{ kind: "signoff", scope, state: "missing", ...towardsNoGo }];
    const weight = target === "production" ? towardsNoGo : towardsConditional;
    return [{ kind: "signoff", scope, state: "outdated", ...weight }];
  });
}

function staleReasons(readiness: Readiness): readonly Reason[] {
  const itemIds = staleItems(readiness);
  return itemIds.length === 0 ? [] : [{ kind: "evidence-stale", itemIds, ...towardsConditional }];
}

/** Items whose best evidence is past its time; an accepted risk and what does not apply rest on none. */
export function staleItems({ items }: Pick<Readiness, "items">): readonly string[] {
  return Object.values(items)
    .filter(
      ({ freshness, counted, waived }) => freshness === "stale" && counted !== "not-applicable" && !waived,
    )
    .map(({ itemId }) => itemId);
}

/** Waivers that cover a risk now; one on an item that has come to pass covers nothing. */
function waiverReasons(readiness: Readiness, facts: Facts): readonly Reason[] {
  return Object.values(readiness.items).flatMap(({ itemId, waived }): readonly Reason[] => {
    const waiver = waived ? longestWaiver(facts, itemId, readiness.asOf) : null;
    if (waiver === null) return [];
    const { id: waiverId, expiresAt, selfApproved } = waiver;
    return [{ kind: "waiver", waiverId, itemId, expiresAt, selfApproved, ...towardsConditional }];
  });
}
