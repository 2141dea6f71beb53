import { type Day, fullDay, spanWords } from "@/components/timeline/timeline-days";
import type { GateRule } from "@/lib/domain/rollout/gates";
import type { PhaseStatus } from "@/lib/domain/rollout/rollout";
import type {
  Gate,
  RolloutStatus,
  ShownPhase,
  ShownRollout,
  ShownTransition,
  TransitionKind,
} from "@/lib/features/rollout/schema";

export const STATUS_WORDS: Readonly<Record<RolloutStatus, string>> = {
  "not-begun": "Not begun",
  running: "Under way",
  paused: "Paused",
  done: "Done",
};

export const PHASE_WORDS: Readonly<Record<PhaseStatus, string>> = {
  waiting: "Waiting",
  open: "Under way",
  complete: "Complete",
};

/** What a gate can ask for, to choose from. */
export const RULE_WORDS: Readonly<Record<GateRule, string>> = {
  "dependencies-listed": "Every outside service is listed and classified",
  "secrets-in-store": "Every key lies in a secret store",
  "secrets-owned": "Every key has an owner",
  "proxy-in-place": "No vendor is called from the browser",
  "one-contract-test-green": "One vendor’s contract test is green in CI",
  "long-jobs-async": "Long jobs run in the background",
  "calls-logged": "Every provider call is logged",
  "errors-safe": "Errors are safe to show",
  "runbook-complete": "The runbook is complete",
  "rollback-plan-complete": "The rollback plan is complete",
  "on-call-named": "Somebody is named on call",
};

/** "Phase 2 of 4: First vendor with a contract test". */
export function whereWords({ phases, currentPhaseId, status }: ShownRollout): string {
  const current = phases.find(({ id }) => id === currentPhaseId);
  if (status === "done" || current === undefined) return "Every phase is complete, and the exit gate holds";
  return `Phase ${current.number} of ${phases.length}: ${current.title}`;
}

/** "2 days late at the pace so far: 14 December instead of 12." */
export function slipWords({ forecast, status, today }: ShownRollout): string {
  const { plannedTo, expectedTo, slipDays, pace } = forecast;
  const expected = dayWords(expectedTo, today);
  if (status === "done") return `Done on ${expected}; planned was ${dayWords(plannedTo, today)}.`;
  const basis = pace === null ? "as it stands" : "at the pace so far";
  if (slipDays === 0) {
    const caveat = pace === null ? " A pace is known once the first phase is complete." : "";
    return `On time ${basis}: the last day is ${expected}.${caveat}`;
  }
  const sameMonth = expectedTo.slice(0, 7) === plannedTo.slice(0, 7);
  const planned = sameMonth ? String(Number(plannedTo.slice(8))) : dayWords(plannedTo, today);
  const late = slipDays > 0 ? "late" : "early";
  return `${counted(Math.abs(slipDays), "day")} ${late} ${basis}: ${expected} instead of ${planned}.`;
}

/** How far the plan itself has moved since it was made; null where it has not. */
export function movedWords({ forecast: { plannedTo, firstPlannedTo }, today }: ShownRollout): string | null {
  return plannedTo === firstPlannedTo
    ? null
    : `First planned to end on ${dayWords(firstPlannedTo, today)}, now on ${dayWords(plannedTo, today)}.`;
}

/** "in 19 h", for a grace that is running. */
export function graceWords(endsAt: string, now: string): string {
  const minutes = Math.ceil((Date.parse(endsAt) - Date.parse(now)) / 60_000);
  if (minutes <= 0) return "at any minute";
  return minutes < 60 ? `in ${minutes} min` : `in ${Math.ceil(minutes / 60)} h`;
}

/** "All 4 rules hold", "1 of 4 rules does not hold yet". */
export function gateWords({ rules }: Gate): string {
  const missing = rules.filter(({ holds }) => !holds).length;
  if (rules.length === 0) return "Nothing to wait for";
  if (missing === 0) return rules.length === 1 ? "Its one rule holds" : `All ${rules.length} rules hold`;
  if (missing === rules.length) {
    return missing === 1 ? "Its one rule does not hold" : `None of its ${missing} rules holds`;
  }
  return `${missing} of ${rules.length} rules ${missing === 1 ? "does" : "do"} not hold`;
}

export function phaseDays({ plannedFrom, plannedTo }: ShownPhase, today: Day): string {
  return spanWords({ from: plannedFrom, to: plannedTo }, today);
}

/** "opened phase “Beta users”", to follow the name of whoever or whatever did it. */
export function transitionWords({ kind, phase }: ShownTransition): string {
  const named = phase === null ? "the rollout" : `“${phase.title}”`;
  return TRANSITIONS[kind](named);
}

const TRANSITIONS: Readonly<Record<TransitionKind, (named: string) => string>> = {
  planned: () => "The rollout was planned",
  replaced: () => "The plan was put aside for another",
  opened: (named) => `${named} opened`,
  completed: (named) => `${named} is complete`,
  "went-back": (named) => `${named} went back to waiting`,
  done: () => "The rollout is done",
  undone: () => "The rollout is no longer done",
  paused: () => "The rollout was paused",
  resumed: () => "The rollout went on",
  locked: (named) => `${named} was locked`,
  unlocked: (named) => `${named} was unlocked`,
};

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

export function dayWords(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? spanWords({ from: day, to: day }, today) : fullDay(day);
}

/** The same words after a colon. */
export function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
