import type { Day, Instant } from "../readiness/facts";

/** Whole days (`to` is the last of them), or a span of time. */
export type EntryTime = { days: { from: Day; to: Day } } | { span: { from: Instant; to: Instant } };

/** One thing that has a date. */
export type CalendarEntry = {
  /** Stays the same for as long as the entry lives, whatever changes of it. */
  uid: string;
  title: string;
  notes: string;
  /** Where it is in the app, from the root. */
  path: string;
  time: EntryTime;
  /** When what it says last changed, where that is known. */
  revisedAt: Instant | null;
  /** Grows with every change of the entry. */
  sequence: number;
};

export type Calendar = {
  name: string;
  description: string;
  /** Since when it exists: the stamp of an entry whose last change nobody wrote down. */
  since: Instant;
  entries: readonly CalendarEntry[];
};

/** As many feeds as one person may hold in a workspace. */
export const MOST_CALENDARS = 10;
