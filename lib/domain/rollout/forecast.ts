import { addDays, daysBetween, laterDay } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";
import { lastDayOf } from "./plan";
import type { Phase, Rollout } from "./rollout";

/** When a phase is expected at the pace so far; of a complete one, when it really was. */
export type PhaseForecast = { from: Day; to: Day };

export type RolloutForecast = {
  /** Planned last day of the whole rollout, and the one it had when it was first planned. */
  plannedTo: Day;
  firstPlannedTo: Day;
  expectedTo: Day;
  /** Days later than planned, negative when earlier. */
  slipDays: number;
  /** Real days per planned day over the complete phases; null before one is complete. */
  pace: number | null;
};

export type Forecast = RolloutForecast & { phases: readonly PhaseForecast[] };

/**
 * When a rollout will be over at its own pace: the days that led to its last complete phase, pauses left
 * out, over the days planned for as many phases, applied to what is left. Without a complete phase the plan
 * is taken at its word. While a rollout is paused its clock stands still, as its plan will move with it.
 *
 * @param dayOf the calendar day of an instant in the workspace's zone
 */
export function forecastOf(rollout: Rollout, today: Day, dayOf: (instant: Instant) => Day): Forecast {
  const pace = paceOf(rollout, dayOf);
  const clock = rollout.pause === null ? today : dayOf(rollout.pause.at);
  let free = clock;
  const phases = rollout.phases.map((phase): PhaseForecast => {
    const forecast = phaseForecast(phase, { free, clock, pace }, rollout, dayOf);
    if (phase.status !== "complete") free = isWorkLeft(phase) ? addDays(forecast.to, 1) : forecast.to;
    return forecast;
  });
  const plannedTo = lastDayOf(rollout);
  const expectedTo = phases.reduce((last, { to }) => laterDay(last, to), phases[0]?.to ?? plannedTo);
  const slipDays = daysBetween(plannedTo, expectedTo);
  return { plannedTo, firstPlannedTo: rollout.firstPlannedTo, expectedTo, slipDays, pace, phases };
}

function phaseForecast(
  phase: Phase,
  { free, clock, pace }: { free: Day; clock: Day; pace: number | null },
  { pauses }: Rollout,
  dayOf: (instant: Instant) => Day,
): PhaseForecast {
  const began = phase.openedAt === null ? null : dayOf(phase.openedAt);
  if (phase.status === "complete" && began !== null && phase.completedAt !== null) {
    return { from: began, to: dayOf(phase.completedAt) };
  }
  const days = Math.max(1, Math.ceil(plannedDays(phase) * (pace ?? 1)));
  // What waits for a gate alone goes on the day the gate holds.
  if (!isWorkLeft(phase)) return { from: began !== null && began < free ? began : free, to: free };
  if (phase.status === "open" && phase.openedAt !== null && began !== null) {
    const to = addDays(began, days - 1 + pausedDays(pauses, phase.openedAt, null));
    return { from: began, to: to < clock ? clock : to };
  }
  // What has not begun follows what comes before it; without a pace it also keeps to its planned day.
  const from = pace === null && phase.plannedFrom > free ? phase.plannedFrom : free;
  return { from, to: addDays(from, days - 1) };
}

function isWorkLeft({ tasks }: Phase): boolean {
  return tasks.length === 0 || tasks.some(({ doneAt }) => doneAt === null);
}

/** From the first opening to the last completion: phases that were gone through twice count once. */
function paceOf({ phases, pauses }: Rollout, dayOf: (instant: Instant) => Day): number | null {
  const complete = phases.filter((phase) => phase.status === "complete");
  const began = earliest(complete.flatMap(({ openedAt }) => openedAt ?? []));
  const ended = latest(complete.flatMap(({ completedAt }) => completedAt ?? []));
  if (began === null || ended === null) return null;
  const took = daysBetween(dayOf(began), dayOf(ended)) + 1 - pausedDays(pauses, began, ended);
  return Math.max(1, took) / complete.reduce((total, phase) => total + plannedDays(phase), 0);
}

function pausedDays(pauses: Rollout["pauses"], since: Instant, until: Instant | null): number {
  return pauses
    .filter(({ from, to }) => from >= since && (until === null || to <= until))
    .reduce((total, { days }) => total + days, 0);
}

function plannedDays({ plannedFrom, plannedTo }: Phase): number {
  return daysBetween(plannedFrom, plannedTo) + 1;
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.toSorted()[0] ?? null;
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.toSorted().at(-1) ?? null;
}
