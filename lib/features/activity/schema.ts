import { z } from "zod";
import { EVENT_KINDS, type EventKind } from "@/lib/domain/events/kinds";

export const ACTIVITY_PAGE = 50;

/** Which events to show; the same names in the URL of the page and of the API. */
export const activityFilter = z.object({
  kind: z.enum(EVENT_KINDS).nullable().default(null),
  /** Who did it. */
  person: z.uuid().nullable().default(null),
  /** First and last day, in the workspace's zone. */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});
export type ActivityFilter = z.output<typeof activityFilter>;

/** An event as it reads today: names are looked up, the chain holds ids only. */
export type ActivityEntry = {
  seq: number;
  /** ISO 8601. */
  at: string;
  type: string;
  kind: EventKind;
  /** Null when nobody did it: time passed, or a job ran. */
  actor: { id: string; name: string | null } | null;
  project: { id: string; slug: string; name: string } | null;
  /** The rest of a sentence that begins with who did it. */
  sentence: string;
};

export type ActivityPage = {
  entries: readonly ActivityEntry[];
  /** Ask for entries before this number; null on the last page. */
  before: number | null;
};
