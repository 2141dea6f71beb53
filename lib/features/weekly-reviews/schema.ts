import { z } from "zod";
import type { Day } from "@/lib/domain/readiness/facts";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import {
  type AgendaSection,
  type Prepared,
  type ReviewStatus,
  ROW_DECISIONS,
  type RowDecision,
  type RowSection,
  type RowSubject,
  type RowTag,
} from "@/lib/domain/weekly-reviews/review";

export const NOTE_LIMIT = 4_000;
export const ACTION_LIMIT = 500;
export const ADDENDUM_LIMIT = 10_000;
/** Rows decided in one go. */
export const MOST_ROWS = 200;
/** Open actions of one project. */
export const MOST_ACTIONS = 500;
/** People one summary is mailed to at once. */
export const MOST_READERS = 100;

function text(limit: number) {
  return z
    .string()
    .trim()
    .max(limit, `Keep this under ${limit.toLocaleString("en")} characters.`)
    .refine((value) => value.isWellFormed() && !value.includes("\0"), "This text cannot be stored.");
}

const version = z.int().min(1);
const reviewId = z.uuid();
const decision = z.enum(ROW_DECISIONS);

export const openReviewInput = z.strictObject({});
export const startReviewInput = z.strictObject({ reviewId });

/** What is left out stays as it is; a decision of null takes it back. */
export const rowChanges = z
  .strictObject({ decision: decision.nullable().optional(), note: text(NOTE_LIMIT).optional() })
  .refine((row) => row.decision !== undefined || row.note !== undefined, "Give a decision or a note.");
export const decideRowInput = z.strictObject({
  reviewId,
  rowId: z.uuid(),
  /** The version of the row that was seen. */
  version,
  changes: rowChanges,
});

const oneDecision = z.strictObject({ rowId: z.uuid(), version, decision: decision.nullable() });
/** Many rows at once: each by name, or every unchanged one that nobody has decided on. */
export const rowDecisions = z.union([
  z.strictObject({
    decisions: z
      .array(oneDecision)
      .min(1, "Name at least one row.")
      .max(MOST_ROWS, `Decide on ${MOST_ROWS} rows at once, at most.`)
      .refine((all) => new Set(all.map(({ rowId }) => rowId)).size === all.length, "Name each row once."),
  }),
  z.strictObject({ keepUnchanged: z.literal(true) }),
]);
export const decideRowsInput = z.strictObject({ reviewId, rows: rowDecisions });

const actionFields = {
  text: text(ACTION_LIMIT).min(1, "Say what is to be done."),
  ownerId: z.uuid("Choose who does it."),
  dueOn: z.iso.date("Give the day as YYYY-MM-DD."),
};
/** A new action of the review that is open; `rowId` is the row it came from. */
export const agreeActionInput = z.strictObject({ ...actionFields, rowId: z.uuid().optional() });

export const ACTION_STATES = ["open", "done", "dropped"] as const;
export type ActionState = (typeof ACTION_STATES)[number];
const actionEdits = z.strictObject(actionFields).partial();
export const editActionInput = z.strictObject({ actionId: z.uuid(), version, changes: actionEdits });
export const settleActionInput = z.strictObject({ actionId: z.uuid(), version });
/** Either what the action says, or where it stands. */
export const actionChanges = z.union([
  z.strictObject({ state: z.enum(ACTION_STATES) }),
  actionEdits.refine((fields) => Object.keys(fields).length > 0, "Say what changes."),
]);

export const closeReviewInput = z.strictObject({ reviewId });
export const newAddendum = z.strictObject({
  body: text(ADDENDUM_LIMIT).min(1, "Write what is to be added."),
});
export const amendReviewInput = newAddendum.extend({ reviewId });
export const summaryReaders = z.strictObject({
  /** Members who may read the project. */
  to: z.array(z.uuid()).min(1, "Choose who gets it.").max(MOST_READERS),
});
export const mailSummaryInput = summaryReaders.extend({ reviewId });

/** The weekday (1 is Monday) of the review; off, no review is expected or opened. */
export const scheduleReviewsInput = z.strictObject({ weekday: z.int().min(1).max(7), on: z.boolean() });

type Person = { id: string; name: string };

export type ReviewRow = {
  id: string;
  section: RowSection;
  tag: RowTag;
  subject: RowSubject;
  decision: RowDecision | null;
  note: string;
  /** Who decided it so, and when; while nothing is decided, who wrote here last. */
  decided: { by: Person; at: string } | null;
  version: number;
};

export type ReviewAction = {
  id: string;
  /** The review it was agreed in, and the row it came from. */
  reviewId: string;
  week: IsoWeek;
  rowId: string | null;
  text: string;
  owner: Person;
  dueOn: Day;
  /** Open, and its day is over. */
  overdue: boolean;
  state: ActionState;
  agreed: { by: Person; at: string };
  settledAt: string | null;
  version: number;
};

export type ReviewAddendum = { id: string; by: Person; at: string; body: string };

/** A review in the list of all; instants are ISO 8601. */
export type ReviewLine = {
  id: string;
  week: IsoWeek;
  status: ReviewStatus;
  openedAt: string;
  started: { by: Person; at: string } | null;
  /** When it was closed, or found missed: by nobody then. */
  ended: { by: Person | null; at: string } | null;
  /** How long it took; null while it is not known. */
  seconds: number | null;
  /** `moved` rows are new or changed and have to be decided on. */
  rows: { total: number; decided: number; moved: number };
  /** How many actions were agreed in it. */
  actions: number;
  version: number;
};

/** One review with everything in it. */
export type WeeklyReview = ReviewLine & {
  prepared: Prepared;
  /** The thirty minutes in their order; `waiting` counts what has to be decided on or done still. */
  agenda: readonly { section: AgendaSection; minutes: number; total: number; waiting: number }[];
  /** In the order of the agenda. */
  contents: readonly ReviewRow[];
  /** Agreed in earlier reviews, and open when this one was opened. */
  carriedOver: readonly ReviewAction[];
  agreed: readonly ReviewAction[];
  addenda: readonly ReviewAddendum[];
  /** Markdown; empty until it is closed. */
  summary: string;
};

/** When reviews are, and how faithfully they are held. */
export type ReviewSchedule = {
  on: boolean;
  weekday: number;
  /** The first week in which one is expected; null while none is. */
  from: IsoWeek | null;
  /** The day of the next review that is not held yet; null while none is expected. */
  nextOn: Day | null;
  /** This week's review, once it is open. */
  current: { id: string; week: IsoWeek; status: ReviewStatus } | null;
  held: number;
  /** Held in a row. */
  streak: number;
  missed: readonly IsoWeek[];
  averageMinutes: number | null;
  lastHeldWeek: IsoWeek | null;
};

export type OverReview = { code: "review-over"; status: ReviewStatus };
/** A row as it stands, for whoever saw an older one. */
export type RowStanding = Omit<ReviewRow, "section" | "tag" | "subject">;
export type RowsChanged = { code: "rows-changed"; rows: readonly RowStanding[] };
type ChangedMeanwhile<Current> = { code: "changed-meanwhile"; current: Current };
type DueInPast = { code: "due-in-past"; today: Day };
type ActionPeople = { code: "not-a-member" | "action-owner-cannot-act" };

export type OpenReviewRefusal = { code: "review-there-already" };
export type StartReviewRefusal = OverReview | { code: "unchanged" };
export type DecideRowRefusal = OverReview | ChangedMeanwhile<RowStanding> | { code: "unchanged" };
export type DecideRowsRefusal = OverReview | RowsChanged | { code: "unchanged" };
export type AgreeActionRefusal =
  | ActionPeople
  | DueInPast
  | { code: "no-open-review" | "no-such-row" }
  | { code: "too-many-actions"; most: number };
export type EditActionRefusal =
  | ActionPeople
  | DueInPast
  | ChangedMeanwhile<{ version: number }>
  | { code: "unchanged" | "action-settled" };
export type SettleActionRefusal = ChangedMeanwhile<{ version: number }> | { code: "unchanged" };
export type CloseReviewRefusal = OverReview | { code: "rows-undecided"; rowIds: readonly string[] };
export type AmendReviewRefusal = { code: "review-still-open" };
export type MailSummaryRefusal =
  | { code: "review-still-open" | "no-mail-server" }
  | { code: "readers-outside"; accountIds: readonly string[] };
export type ScheduleReviewsRefusal = { code: "unchanged" };
