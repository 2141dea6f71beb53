import { z } from "@hono/zod-openapi";
import { RECORD_FIELDS } from "@/lib/domain/integrations/record-changes";
import { CONTRACT_TESTS } from "@/lib/domain/integrations/words";
import { isIsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import {
  AGENDA_SECTIONS,
  REVIEW_STATUSES,
  ROW_DECISIONS,
  ROW_TAGS,
} from "@/lib/domain/weekly-reviews/review";
import { ACTION_STATES } from "@/lib/features/weekly-reviews/schema";
import { day, instant, uuid } from "../route-parts";

const person = z.object({ id: uuid, name: z.string() });
const signed = z.object({ by: person, at: instant });
const week = z
  .custom<`${number}-W${string}`>((value) => typeof value === "string" && isIsoWeek(value))
  .openapi({ type: "string", description: "An ISO 8601 week.", example: "2026-W47" });
const weekOrNone = week.nullable().openapi({ type: ["string", "null"] });
const status = z.enum(REVIEW_STATUSES);
const decision = z.enum(ROW_DECISIONS).nullable();

const calls = z.object({
  calls: z.int(),
  errors: z.int(),
  p95Ms: z.int().nullable().openapi({ description: "Null without calls." }),
});
const contractTest = z.enum(CONTRACT_TESTS).nullable();
const standingNumbers = z.object({ revision: z.int(), contractTest, calls: calls.nullable() });
const about = { integrationId: uuid, name: z.string(), provider: z.string() };
const endpoint = z.object({ endpoint: z.string(), firstSeenOn: day, calls: z.int(), errors: z.int() });

const subject = z
  .discriminatedUnion("kind", [
    z.object({
      ...about,
      kind: z.literal("approval"),
      revision: z.int(),
      ownerId: uuid,
      waitsSince: instant,
    }),
    z.object({
      ...about,
      kind: z.literal("endpoints"),
      endpoints: z.array(endpoint).readonly(),
      more: z.int().openapi({ description: "New ones beyond those named." }),
    }),
    z.object({
      ...about,
      kind: z.literal("contract"),
      before: contractTest,
      now: contractTest,
      testedOn: day.nullable(),
    }),
    z.object({
      ...about,
      kind: z.literal("latency"),
      before: calls.nullable(),
      now: calls,
      findings: z.array(z.enum(["spike", "errors", "objective"])).readonly(),
      objectiveMs: z.number().nullable(),
    }),
    z.object({
      ...about,
      kind: z.literal("vendor"),
      fields: z.array(z.enum(RECORD_FIELDS)).readonly(),
      from: z.int(),
      to: z.int(),
    }),
    z.object({ ...about, kind: z.literal("rotation"), dueOn: day, overdue: z.boolean() }),
    z.object({
      ...about,
      kind: z.literal("standing"),
      before: standingNumbers.nullable(),
      now: standingNumbers,
    }),
  ])
  .openapi("ReviewRowSubject", {
    description: "What the row is about, with the numbers as they were when the review was opened.",
  });

const standing = {
  id: uuid,
  decision,
  note: z.string(),
  decided: signed.nullable().openapi({
    description: "Who decided it so; while nothing is decided, who wrote here last.",
  }),
  version: z.int(),
};

/** A row of a review. */
export const reviewRow = z
  .object({
    ...standing,
    section: z.enum(AGENDA_SECTIONS).exclude(["actions"]),
    tag: z.enum(ROW_TAGS).openapi({ description: "Against the last review that was held." }),
    subject,
  })
  .openapi("ReviewRow");

/** Something agreed in a review. */
export const reviewAction = z
  .object({
    id: uuid,
    reviewId: uuid.openapi({ description: "The review it was agreed in." }),
    week,
    rowId: uuid.nullable(),
    text: z.string(),
    owner: person,
    dueOn: day,
    overdue: z.boolean(),
    state: z.enum(ACTION_STATES),
    agreed: signed,
    settledAt: instant.nullable(),
    version: z.int(),
  })
  .openapi("ReviewAction");

const line = {
  id: uuid,
  week,
  status,
  openedAt: instant,
  started: signed.nullable(),
  ended: z
    .object({ by: person.nullable(), at: instant })
    .nullable()
    .openapi({ description: "When it was closed, or found missed: by nobody then." }),
  seconds: z
    .int()
    .nullable()
    .openapi({ description: "Null while nobody started it, or where it was left open." }),
  rows: z.object({
    total: z.int(),
    decided: z.int(),
    moved: z
      .int()
      .openapi({ description: "New or changed: each needs a decision before the review closes." }),
  }),
  actions: z.int(),
  version: z.int(),
};

/** A review in the list of all. */
export const reviewLine = z.object(line).openapi("WeeklyReviewLine");

const dayRange = z.object({ from: day, to: day });

/** One review whole. */
export const weeklyReview = z
  .object({
    ...line,
    prepared: z
      .object({
        since: z.object({ reviewId: uuid, week, openedAt: instant }).nullable(),
        days: z.object({ now: dayRange, before: dayRange }),
        listed: z.int(),
        removed: z.array(z.object({ integrationId: uuid, name: z.string() })).readonly(),
      })
      .openapi({ description: "What it was prepared against, when it was opened." }),
    agenda: z
      .array(
        z.object({
          section: z.enum(AGENDA_SECTIONS),
          minutes: z.int(),
          total: z.int(),
          waiting: z.int().openapi({ description: "Still to be decided on, or to be done." }),
        }),
      )
      .readonly(),
    contents: z.array(reviewRow).readonly(),
    carriedOver: z.array(reviewAction).readonly(),
    agreed: z.array(reviewAction).readonly(),
    addenda: z.array(z.object({ id: uuid, by: person, at: instant, body: z.string() })).readonly(),
    summary: z.string().openapi({ description: "Markdown; empty until the review is closed." }),
  })
  .openapi("WeeklyReview");

/** When reviews are, and how faithfully they are held. */
export const reviewScheduleNow = z
  .object({
    on: z.boolean(),
    weekday: z.int().openapi({ description: "1 is Monday, 7 Sunday, in the workspace's zone." }),
    from: weekOrNone,
    nextOn: day.nullable(),
    current: z.object({ id: uuid, week, status }).nullable(),
    held: z.int(),
    streak: z.int(),
    missed: z.array(week).readonly(),
    averageMinutes: z.int().nullable(),
    lastHeldWeek: weekOrNone,
  })
  .openapi("ReviewSchedule");
