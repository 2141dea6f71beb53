import { type IsoWeek, weeksBetween, weeksLater } from "./iso-week";

export type HeldReview = { week: IsoWeek; minutes: number | null };

export type ReviewRecord = {
  /** Reviews held in a row, up to the last week that is over; the running week counts once it is held. */
  streak: number;
  /** Weeks that passed without a review, since the first. */
  missed: readonly IsoWeek[];
  /** Whole minutes on average, of the reviews whose length is known; null when none is. */
  averageMinutes: number | null;
};

/**
 * How faithfully reviews were held. `held` are the closed ones in any order; `from` is the first week in
 * which one was expected, `current` the running week, which is not missed before it is over.
 */
export function reviewRecord(held: readonly HeldReview[], from: IsoWeek, current: IsoWeek): ReviewRecord {
  const weeks = new Set(held.map((review) => review.week));
  const past = Array.from({ length: Math.max(0, weeksBetween(from, current)) }, (_, at) =>
    weeksLater(from, at),
  );
  const missed = past.filter((week) => !weeks.has(week));
  return { streak: streakUpTo(weeks, current), missed, averageMinutes: averageOf(held) };
}

function streakUpTo(weeks: ReadonlySet<IsoWeek>, current: IsoWeek): number {
  let streak = weeks.has(current) ? 1 : 0;
  for (let week = weeksLater(current, -1); weeks.has(week); week = weeksLater(week, -1)) streak += 1;
  return streak;
}

function averageOf(held: readonly HeldReview[]): number | null {
  const known = held.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return known.length === 0 ? null : Math.round(known.reduce((sum, each) => sum + each, 0) / known.length);
}
