import { addDays } from "../readiness/days";
import type { Day } from "../readiness/facts";
import { dayInWeek, firstDayOf, type IsoWeek, weekOfDay } from "../weekly-reviews/iso-week";

/** A key that nobody said another interval of is rotated every quarter. */
export const DEFAULT_ROTATION_DAYS = 90;
/** Intervals people choose from: a month, a quarter, half a year, a year. */
export const ROTATION_INTERVALS_DAYS = [30, DEFAULT_ROTATION_DAYS, 180, 365] as const;
/** How far the calendar of rotations looks ahead. */
export const ROTATIONS_AHEAD_DAYS = 90;

/** The day of the next rotation when a key was rotated on a day. */
export function nextRotation(rotatedOn: Day, intervalDays: number = DEFAULT_ROTATION_DAYS): Day {
  return addDays(rotatedOn, intervalDays);
}

/** Whether the day a key was to be rotated is over. */
export function isOverdue(dueOn: Day, today: Day): boolean {
  return dueOn < today;
}

export type RotationWeek<Rotation> = {
  week: IsoWeek;
  from: Day;
  to: Day;
  rotations: readonly Rotation[];
};

/** Rotations as a calendar shows them: what is overdue, then week by week from today on, empty weeks left out. */
export function rotationsByWeek<Rotation extends { dueOn: Day }>(
  rotations: readonly Rotation[],
  today: Day,
): { overdue: readonly Rotation[]; weeks: readonly RotationWeek<Rotation>[] } {
  const inOrder = rotations.toSorted((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  );
  const overdue = inOrder.filter(({ dueOn }) => isOverdue(dueOn, today));
  const weeks = Map.groupBy(inOrder.slice(overdue.length), ({ dueOn }) => weekOfDay(dueOn));
  return {
    overdue,
    weeks: [...weeks].map(([week, own]) => ({
      week,
      from: firstDayOf(week),
      to: dayInWeek(week, 7),
      rotations: own,
    })),
  };
}
