import { z } from "zod";

/** Without a project, the calendar holds the dates of everything its person may read. */
export const createFeedInput = z.strictObject({ projectId: z.uuid().nullable().default(null) });
export const revokeFeedInput = z.strictObject({ feedId: z.uuid() });

export type CreateFeedRefusal =
  | { code: "no-such-project" | "tokens-cannot-make-calendars" }
  | { code: "too-many-calendars"; most: number };
export type RevokeFeedRefusal = { code: "no-such-calendar" };

/** The secret of its address is in this answer and nowhere else. */
export type CreatedFeed = { feedId: string; secret: string };

/** A private calendar address of the person who asks, in force. */
export type CalendarFeed = {
  id: string;
  /** Null: everything the person may read. */
  project: { id: string; slug: string; name: string } | null;
  /** The last characters of the address before `.ics`. */
  hint: string;
  createdAt: string;
};

/** The path of a feed, below the address of the installation. */
export function feedPath(secret: string): string {
  return `/calendar/${secret}.ics`;
}
