import { STAGES, type Stage } from "../catalogue/vocabulary";
import { CAP_LIMITS } from "../readiness/caps";
import { addDays, daysBetween } from "../readiness/days";
import type { Day } from "../readiness/facts";

/** A project on its way to a stage, as of a day. */
export type Course = {
  stage: Stage;
  score: number;
  /** Score at the end of each of the last weeks that are over, oldest first. */
  weeks: readonly number[];
  target: Stage;
  /** The day it is due; null when nobody set one. */
  due: Day | null;
  today: Day;
};

export const COURSE_STATES = ["reached", "on-course", "slipping", "stuck", "no-pace"] as const;
export type CourseState = (typeof COURSE_STATES)[number];

export type Forecast = {
  /**
   * `reached`: it is there. `on-course`: by its pace it will be there in time. `slipping`: late already, or
   * late by its pace. `stuck`: its score has stood still or fallen. `no-pace`: too young to tell.
   */
  state: CourseState;
  /** Points a week over the last weeks; null while there are fewer than two weeks to compare. */
  pace: number | null;
  /** The day its score reaches what the stage takes, at this pace; null when it never does, or has. */
  expectedOn: Day | null;
  /** Days after the due day: expected, or passed already. Null when it is in time or nothing is due. */
  daysLate: number | null;
  /** The score is high enough; what is missing are conditions, which have no pace. */
  conditionsOnly: boolean;
};

/**
 * The score a stage is measured by: the first one beyond the cap that holds back whoever has not earned it.
 * A yardstick for the pace alone; whether the stage is reached, its conditions decide.
 */
export const SCORE_FOR: Readonly<Record<Stage, number>> = {
  demo: 0,
  "closed-pilot": CAP_LIMITS["critical-open"] + 1,
  beta: CAP_LIMITS["blocker-open"] + 1,
  production: CAP_LIMITS["evidence-missing"] + 1,
};

/** Weeks the pace looks back on: long enough to bridge a holiday, short enough to feel a change of course. */
const PACE_WEEKS = 6;
/** Later than this a date would pretend to know something. */
const FARTHEST_DAYS = 365;

/** Where a project will be by its due day if it goes on as in the last weeks. Pure. */
export function forecastOf(course: Course): Forecast {
  const { stage, score, weeks, target, due, today } = course;
  const pace = paceOf(weeks, score);
  const base = { pace, expectedOn: null, daysLate: null, conditionsOnly: false };
  if (STAGES.indexOf(stage) >= STAGES.indexOf(target)) return { ...base, state: "reached" };
  const overdue = due !== null && due < today ? daysBetween(due, today) : null;
  const gap = SCORE_FOR[target] - score;
  if (gap <= 0)
    return {
      ...base,
      conditionsOnly: true,
      daysLate: overdue,
      state: overdue === null ? "on-course" : "slipping",
    };
  if (pace === null) return { ...base, daysLate: overdue, state: overdue === null ? "no-pace" : "slipping" };
  const days = Math.ceil((gap / pace) * 7);
  if (pace <= 0 || days > FARTHEST_DAYS) return { ...base, daysLate: overdue, state: "stuck" };
  const expectedOn = addDays(today, days);
  const late = due !== null && expectedOn > due ? daysBetween(due, expectedOn) : null;
  return { ...base, expectedOn, daysLate: late, state: late === null ? "on-course" : "slipping" };
}

/** Points a week from the first of the last weeks to now; null below two weeks. */
function paceOf(weeks: readonly number[], score: number): number | null {
  const looked = weeks.slice(-PACE_WEEKS);
  const [first] = looked;
  return first === undefined || looked.length < 2 ? null : (score - first) / looked.length;
}
