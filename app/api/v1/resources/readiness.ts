import { z } from "@hono/zod-openapi";
import { CAPABILITIES, PRIORITIES, SCOPES } from "@/lib/domain/catalogue/types";
import { NAMED_RISKS, STAGES, SYSTEM_PARTS } from "@/lib/domain/catalogue/vocabulary";
import { OPERATIONAL_CONDITIONS, TRUST_LABELS } from "@/lib/domain/readiness/readiness-types";
import { instant, uuid } from "../route-parts";

export const stage = z.enum(STAGES);
const scope = z.enum(SCOPES);
const itemIds = z.array(z.string()).readonly();
const result = z.enum(["pass", "partial", "fail", "not-assessed", "not-applicable"]);
const freshness = z.enum(["fresh", "expiring", "stale"]).nullable();
const trust = z.enum(TRUST_LABELS).nullable();

export const capReason = z.enum([
  "critical-open",
  "critical-unknown",
  "critical-waived",
  "blocker-open",
  "blocker-unknown",
  "evidence-missing",
]);
const cap = z.object({ limit: z.int(), reason: capReason, itemIds });

const itemState = z.object({
  itemId: z.string(),
  result,
  counted: result,
  contradictedBy: itemIds,
  claimPending: z.boolean(),
  waived: z.boolean(),
  points: z.union([z.literal(0), z.literal(0.5), z.literal(1)]).nullable(),
  trust,
  freshness,
  freshUntil: instant.nullable(),
  evidenceIds: itemIds,
  approval: z
    .object({
      verdict: z.enum(["approved", "changes-requested"]),
      by: uuid,
      at: instant,
      digest: z.string(),
      selfApproved: z.boolean().optional(),
    })
    .nullable()
    .openapi({ description: "A reviewer's last word; it counts while its digest is the item's." }),
  digest: z.string(),
});

const condition = z.object({
  id: z.string().openapi({ example: "no-critical-blocker" }),
  met: z.boolean(),
  itemIds,
  scopes: z.array(scope).readonly(),
  progress: z.object({ done: z.number(), of: z.number() }).nullable(),
});

const nextStep = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("inventory") }),
  z.object({ kind: z.literal("operation"), condition: z.enum(OPERATIONAL_CONDITIONS) }),
  z.object({
    kind: z.literal("item"),
    itemId: z.string(),
    reason: z.enum([
      "critical-open",
      "critical-unknown",
      "blocker-open",
      "blocker-unknown",
      "contradiction",
      "improve",
      "evidence",
    ]),
    priority: z.enum(PRIORITIES),
    scoreAfter: z.number().openapi({ description: "The score if this one step were done." }),
  }),
]);

/** A readiness with everything that explains it. */
export const readiness = z
  .object({
    catalogueVersion: z.string(),
    rulesVersion: z.string(),
    asOf: instant,
    score: z.int().min(0).max(100),
    base: z.number().openapi({ description: "The weighted share before caps, with one decimal." }),
    caps: z.array(cap).readonly().openapi({ description: "What holds the score down, strictest first." }),
    stage,
    acceptedRisk: z.boolean(),
    band: z
      .enum(["beta-ready", "pilot-ready", "demo-only"])
      .nullable()
      .openapi({ description: "Answers only." }),
    scorecard: z.object({ points: z.number(), applicable: z.int() }),
    ladder: z
      .array(z.object({ stage, reached: z.boolean(), conditions: z.array(condition).readonly() }))
      .readonly(),
    items: z.record(z.string(), itemState),
    findings: z
      .array(
        z.object({
          itemId: z.string(),
          severity: z.enum(["critical", "blocker", "major"]),
          state: z.enum(["open", "unknown", "waived"]),
        }),
      )
      .readonly(),
    nextSteps: z.array(nextStep).readonly(),
    risks: z
      .array(
        z.object({
          id: z.enum(NAMED_RISKS),
          itemIds,
          parts: z.array(z.enum(SYSTEM_PARTS)).readonly(),
          integrationIds: z.array(uuid).readonly(),
        }),
      )
      .readonly(),
    capabilities: z
      .array(
        z.object({
          capability: z.enum(CAPABILITIES),
          share: z.number().nullable(),
          assessed: z.int(),
          applicable: z.int(),
        }),
      )
      .readonly(),
    mandatoryReviews: z.array(scope).readonly(),
    trustMix: z.record(z.enum([...TRUST_LABELS, "none"]), z.int()),
    staleCount: z.int(),
    expiringCount: z.int(),
    nextChangeAt: instant.nullable(),
    scopeDigests: z.record(scope, z.string()),
    projectDigest: z.string(),
  })
  .openapi("Readiness");

const standing = z.object({ counted: result, trust, freshness, waived: z.boolean() });
const scores = z.object({ before: z.number(), after: z.number() });

/** How a readiness moves, and why. */
export const movement = z
  .object({
    score: scores,
    stage: z.object({ before: stage, after: stage }),
    capsLifted: z.array(capReason).readonly(),
    capsAdded: z.array(capReason).readonly(),
    conditionsMet: z.array(z.string()).readonly(),
    conditionsLost: z.array(z.string()).readonly(),
    items: z.array(z.object({ itemId: z.string(), before: standing, after: standing })).readonly(),
  })
  .openapi("Movement");
