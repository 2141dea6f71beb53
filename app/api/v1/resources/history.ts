import { z } from "@hono/zod-openapi";
import { COURSE_STATES } from "@/lib/domain/campaigns/forecast";
import { SCOPES } from "@/lib/domain/catalogue/types";
import { MARKED } from "@/lib/domain/trends/marks";
import { day, instant, uuid } from "../route-parts";
import { capReason, stage } from "./readiness";

const result = z.enum(["pass", "partial", "fail", "not-assessed", "not-applicable"]);
const scope = z.enum(SCOPES);
const ids = z.array(z.string()).readonly();
const reply = z.enum(["yes", "no", "not-sure"]);
const recorded = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("result"), result: z.enum(["pass", "partial", "fail"]) }),
    z.object({ kind: z.literal("replies"), replies: z.array(reply).readonly() }),
    z.object({ kind: z.literal("not-applicable"), reason: z.string() }),
  ])
  .nullable();

export function pairOf<Schema extends z.ZodType>(value: Schema) {
  return z.object({ before: value, after: value });
}

const itemDifference = z.object({
  itemId: z.string(),
  answer: pairOf(recorded).nullable(),
  result: pairOf(result).nullable(),
  note: pairOf(z.string()).nullable(),
  evidence: z.object({ added: ids, removed: ids, revised: ids }),
  waivers: pairOf(ids).nullable(),
});

/** What differs between two states of a project. */
export const difference = z.object({
  items: z.array(itemDifference).readonly(),
  other: ids,
  integrations: z.object({ added: ids, removed: ids, revised: ids }),
});

/** One state of a project, and what made it differ from the one before. */
export const revision = z
  .object({
    number: z.int(),
    at: instant,
    by: z.object({ id: uuid, name: z.string().nullable() }).nullable(),
    digest: z.string().openapi({ description: "SHA-256 of the whole project." }),
    score: z.int(),
    stage,
    previous: z.object({ score: z.int(), stage }).nullable(),
    difference,
  })
  .openapi("Revision");

const summary = z.object({
  score: z.int(),
  base: z.number(),
  stage,
  acceptedRisk: z.boolean(),
  cap: z.object({ limit: z.int(), reason: capReason }).nullable(),
  blockers: z.int(),
  trustMix: z.array(z.int()).readonly(),
  expiringCount: z.int(),
  stale: ids,
  results: z.record(z.string(), result),
  waived: ids,
  signatures: z.partialRecord(scope, z.boolean()),
  catalogueVersion: z.string(),
  rulesVersion: z.string(),
});

export const cause = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["regressed", "improved", "worsened", "changed"]),
    itemId: z.string(),
    from: result,
    to: result,
  }),
  z.object({ kind: z.enum(["evidence-expired", "evidence-renewed"]), itemId: z.string() }),
  z.object({
    kind: z.enum(["evidence-added", "evidence-removed", "evidence-revised"]),
    evidenceId: z.string(),
    itemIds: ids,
  }),
  z.object({ kind: z.enum(["waiver-granted", "waiver-ended"]), itemId: z.string() }),
  z.object({ kind: z.enum(["signed", "signoff-outdated"]), scope }),
  z.object({ kind: z.enum(["review-held", "review-missed"]), streak: z.number().int() }),
  z.object({ kind: z.enum(["plan-completed", "plan-incomplete"]), plan: z.enum(["runbook", "rollback"]) }),
  z.object({ kind: z.enum(["rollout-done", "rollout-undone"]) }),
  z.object({ kind: z.enum(["restore-drilled", "restore-drill-withdrawn"]) }),
  z.object({ kind: z.literal("scenarios-changed") }),
  z.object({ kind: z.literal("catalogue-changed"), from: z.string(), to: z.string(), itemIds: ids }),
  z.object({ kind: z.literal("rules-changed"), from: z.string(), to: z.string() }),
]);

/** Where a project will be by its due day, if it goes on as in the last weeks. */
export const forecast = z
  .object({
    state: z.enum(COURSE_STATES),
    pace: z
      .number()
      .nullable()
      .openapi({ description: "Points a week; null while it is too young to tell." }),
    expectedOn: day.nullable(),
    daysLate: z.int().nullable(),
    conditionsOnly: z.boolean(),
  })
  .openapi("Forecast");

/** How a project's readiness went, and why it moved. */
export const trend = z
  .object({
    points: z.array(z.object({ at: instant, summary })).readonly(),
    moves: z
      .array(
        z.object({
          at: instant,
          score: pairOf(z.int()),
          stage: pairOf(stage),
          causes: z.array(cause).readonly(),
        }),
      )
      .readonly(),
    marks: z
      .array(z.object({ at: instant, kind: z.enum(MARKED), causes: z.array(cause).readonly() }))
      .readonly()
      .openapi({
        description: "What expired, was accepted, signed or outdated, whether it moved the score or not.",
      }),
    regressions: z
      .array(
        z.object({
          itemId: z.string(),
          count: z.int(),
          lastAt: instant,
          open: z.boolean(),
          daysClean: z.int(),
        }),
      )
      .readonly(),
    days: z
      .object({ first: day, today: day })
      .openapi({ description: "The days `asOf` can ask about, in the workspace's zone." }),
    target: z.object({ stage, date: day.nullable(), forecast }),
  })
  .openapi("Trend");

/** A week of the whole workspace, as it stood on its Sunday. */
export const workspaceWeek = z
  .object({
    week: day,
    projects: z.int(),
    meanScore: z.int(),
    stages: z.object({ demo: z.int(), closedPilot: z.int(), beta: z.int(), production: z.int() }),
  })
  .openapi("WorkspaceWeek");
