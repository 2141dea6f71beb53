import { addDays, laterDay, mondayOf } from "../readiness/days";
import type { Day } from "../readiness/facts";

/** Somebody who answers from one day to another, both included, and how they are reached. */
export type Shift = { accountId: string; fromDay: Day; toDay: Day; reachedBy: string };
export type DayRange = { from: Day; to: Day };
/** Days on which more than one person answers. */
export type Overlap = DayRange & { accountIds: readonly string[] };

/** How many days after today somebody must be named for. */
export const COVERED_DAYS = 7;

/** Who answers on a day; normally one person. */
export function onCallOn(shifts: readonly Shift[], day: Day): readonly Shift[] {
  return shifts.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
}

/** Today and the days after it for which somebody must be named. */
export function coveredDays(today: Day): DayRange {
  return { from: today, to: addDays(today, COVERED_DAYS) };
}

/** Days of a range, joined to stretches, on which nobody answers. */
export function gapsOf(shifts: readonly Shift[], { from, to }: DayRange): readonly DayRange[] {
  const empty = daysOf({ from, to }).filter((day) => onCallOn(shifts, day).length === 0);
  return empty.reduce<DayRange[]>((gaps, day) => {
    const last = gaps.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day) gaps[gaps.length - 1] = { ...last, to: day };
    else gaps.push({ from: day, to: day });
    return gaps;
  }, []);
}

/** Days that two shifts share, in the order of the first of them. */
export function overlapsOf(shifts: readonly Shift[]): readonly Overlap[] {
  const inOrder = shifts.toSorted(byDays);
  return inOrder.flatMap((shift, at) =>
    inOrder.slice(at + 1).flatMap((other) => {
      const [from, to] = [laterDay(shift.fromDay, other.fromDay), earlierOf(shift.toDay, other.toDay)];
      return from > to ? [] : [{ from, to, accountIds: [shift.accountId, other.accountId] }];
    }),
  );
}

/** The shifts that are not over, in order. */
export function comingShifts<S extends Shift>(shifts: readonly S[], today: Day): readonly S[] {
  return shifts.filter(({ toDay }) => toDay >= today).toSorted(byDays);
}

/**
 * A week for each person in turn, changing over on Mondays; the first week begins on the given day.
 * How somebody is reached is taken from what is known of them.
 */
export function weeklyRotation(
  people: readonly { accountId: string; reachedBy: string }[],
  from: Day,
  weeks: number,
): readonly Shift[] {
  let next = from;
  return Array.from({ length: people.length === 0 ? 0 : weeks }, (_, at) => {
    const fromDay = next;
    const toDay = addDays(mondayOf(fromDay), 6);
    next = addDays(toDay, 1);
    const { accountId, reachedBy } = people[at % people.length] ?? { accountId: "", reachedBy: "" };
    return { accountId, fromDay, toDay, reachedBy };
  });
}

export function byDays(one: Shift, other: Shift): number {
  return one.fromDay.localeCompare(other.fromDay) || one.toDay.localeCompare(other.toDay);
}

function daysOf({ from, to }: DayRange): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function earlierOf(one: Day, other: Day): Day {
  return one < other ? one : other;
}
