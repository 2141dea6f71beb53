import type { Day } from "../readiness/facts";
import { daysBetween, daysLater } from "./plan";
import type { Phase, Rollout } from "./rollout";

export type Forecast = {
  /** Planned last day of the whole rollout. */
  plannedTo: Day;
  /** Where the pace so far leads; null before anything is complete. */
  expectedTo: Day | null;
  /** Days later than planned, negative when earlier; null while there is no pace. */
  slipDays: number | null;
};

/**
 * When a rollout will be over at its own pace: the days its complete phases really took, over the days
 * planned for them, applied to what is left. One phase is enough for a pace; none is none.
 */
export function forecastOf({ phases }: Rollout, today: Day, dayOf: (instant: string) => Day): Forecast {
  const plannedTo = phases.at(-1)?.plannedTo ?? today;
  const complete = phases.filter(isComplete);
  const took = sum(
    complete.map((phase) => Math.max(1, daysBetween(dayOf(phase.openedAt), dayOf(phase.completedAt)) + 1)),
  );
  const planned = sum(complete.map(plannedDays));
  if (complete.length === 0) return { plannedTo, expectedTo: null, slipDays: null };
  const left = sum(
    phases
      .filter((phase) => phase.status !== "complete")
      .map((phase) => remainingDays(phase, today, dayOf, took / planned)),
  );
  const lastDone =
    complete
      .map((phase) => dayOf(phase.completedAt))
      .sort()
      .at(-1) ?? today;
  const expectedTo = left === 0 ? lastDone : daysLater(today, Math.ceil(left) - 1);
  return { plannedTo, expectedTo, slipDays: daysBetween(plannedTo, expectedTo) };
}

type CompletePhase = Phase & { openedAt: string; completedAt: string };

function isComplete(phase: Phase): phase is CompletePhase {
  return phase.status === "complete" && phase.openedAt !== null && phase.completedAt !== null;
}

function plannedDays(phase: Phase): number {
  return daysBetween(phase.plannedFrom, phase.plannedTo) + 1;
}

/** An open phase has used some of its days already; it always has one left. */
function remainingDays(phase: Phase, today: Day, dayOf: (instant: string) => Day, pace: number): number {
  const whole = plannedDays(phase) * pace;
  if (phase.status !== "open" || phase.openedAt === null) return whole;
  return Math.max(1, whole - daysBetween(dayOf(phase.openedAt), today));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
