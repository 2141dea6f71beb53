import { z } from "@hono/zod-openapi";
import { GATE_RULES } from "@/lib/domain/rollout/gates";
import { ROLLOUT_STATUSES, TRANSITION_KINDS, templateBody } from "@/lib/features/rollout/schema";
import { day, instant, uuid } from "../route-parts";

const person = z.object({ id: uuid, name: z.string() });
const gateRule = z.enum(GATE_RULES);
const status = z.enum(["waiting", "open", "complete"]);

const fix = z.union([
  z.object({ place: z.literal("integrations"), integrationIds: z.array(uuid).readonly() }),
  z.object({ place: z.literal("item"), itemId: z.string() }),
  z.object({ place: z.enum(["runbook", "rollback-plan", "on-call"]) }),
]);

const gate = z
  .object({
    holds: z.boolean(),
    rules: z
      .array(
        z.object({
          rule: gateRule,
          holds: z.boolean(),
          says: z.string().openapi({ example: "2 of 9 integrations have no secret owner: Stripe, OpenAI" }),
          fix: fix.openapi({ description: "Where it is mended." }),
        }),
      )
      .readonly(),
  })
  .openapi("Gate", { description: "Rules over the real state of the project, as they stand now." });

const grace = z
  .object({ brokenSince: instant, endsAt: instant })
  .nullable()
  .openapi({ description: "A broken gate takes the rollout back when its grace ends; null while it holds." });

const task = z
  .object({
    id: uuid,
    title: z.string(),
    owner: person.nullable(),
    plannedFrom: day,
    plannedTo: day,
    dependsOn: z.array(uuid).readonly(),
    doneAt: instant.nullable(),
    doneBy: person.nullable(),
  })
  .openapi("RolloutTask");

const phase = z
  .object({
    id: uuid,
    number: z.int(),
    title: z.string(),
    plannedFrom: day,
    plannedTo: day,
    dependsOn: z.array(uuid).readonly(),
    status,
    openedAt: instant.nullable().openapi({ description: "When it opened for the first time." }),
    completedAt: instant.nullable(),
    entryGate: gate,
    grace,
    wentBack: z
      .object({
        at: instant,
        brokenSince: instant,
        rules: z.array(gateRule).readonly(),
        because: z.array(z.string()).readonly(),
      })
      .nullable()
      .openapi({ description: "Why it waits again although it had been open." }),
    lock: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
    rollbackCriterion: z.string(),
    tasks: z.array(task).readonly(),
    forecast: z
      .object({ from: day, to: day })
      .openapi({ description: "When it is expected; of a complete phase, when it was." }),
  })
  .openapi("RolloutPhase");

/** A rollout with what its gates say now. */
export const rollout = z
  .object({
    projectId: uuid,
    version: z.int(),
    templateId: z.string(),
    title: z.string(),
    status: z.enum(ROLLOUT_STATUSES),
    today: day,
    timeZone: z.string(),
    startedOn: day,
    currentPhaseId: uuid.nullable(),
    phases: z.array(phase).readonly(),
    exitGate: gate,
    exitGrace: grace,
    pause: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
    pauses: z.array(z.object({ from: instant, to: instant, days: z.int(), reason: z.string() })).readonly(),
    doneAt: instant.nullable(),
    forecast: z.object({
      plannedTo: day,
      firstPlannedTo: day,
      expectedTo: day,
      slipDays: z.int().openapi({ description: "Days later than planned, negative when earlier." }),
      pace: z
        .number()
        .nullable()
        .openapi({ description: "Real days per planned day so far; null before a phase is complete." }),
    }),
    plannedBy: person,
    plannedAt: instant,
    changed: z
      .object({ by: person.nullable(), at: instant })
      .nullable()
      .openapi({ description: "The last change; `by` is null where the rollout moved by itself." }),
  })
  .openapi("Rollout");

/** Something that became of a rollout. */
export const rolloutTransition = z
  .object({
    id: uuid,
    at: instant,
    by: person.nullable().openapi({ description: "Null where it happened by itself." }),
    kind: z.enum(TRANSITION_KINDS),
    phase: z.object({ id: uuid, title: z.string() }).nullable(),
    rules: z.array(gateRule).readonly(),
    because: z.array(z.string()).readonly(),
    replaced: z
      .object({
        title: z.string(),
        phases: z.array(z.object({ title: z.string(), plannedFrom: day, plannedTo: day, status })).readonly(),
      })
      .nullable()
      .openapi({ description: "The plan that another one took the place of." }),
  })
  .openapi("RolloutTransition");

/** What a rollout is planned from. */
export const rolloutTemplate = z
  .object({
    id: z.string(),
    name: z.string(),
    builtIn: z.boolean(),
    version: z.int(),
    days: z.int(),
    template: templateBody,
    createdBy: person.nullable(),
    createdAt: instant.nullable(),
  })
  .openapi("RolloutTemplate");
