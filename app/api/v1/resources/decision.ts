import { z } from "@hono/zod-openapi";
import { SCOPES } from "@/lib/domain/catalogue/types";
import { RELEASE_QUESTIONS } from "@/lib/domain/decisions/questions";
import { LAUNCH_STAGES } from "@/lib/domain/decisions/reasons";
import { DECISION_OUTCOMES, DECISION_STANDINGS } from "@/lib/domain/decisions/words";
import { day, instant, uuid } from "../route-parts";
import { stage } from "./readiness";

const person = z.object({ id: uuid, name: z.string() });
const outcome = z.enum(DECISION_OUTCOMES);
const scope = z.enum(SCOPES);
const itemIds = z.array(z.string()).readonly();
const severity = z.enum(["critical", "blocker"]);
const unsettled = z.enum(["open", "unknown"]);

const weight = {
  proposes: z
    .enum(["conditional-go", "no-go"])
    .openapi({ description: "The outcome it proposes by itself." }),
  allows: z
    .enum(["conditional-go", "no-go"])
    .openapi({ description: "The laxest outcome a person may choose while it stands." }),
};

/** One thing that speaks against an unconditional GO. */
const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("blocker"), itemId: z.string(), severity, state: unsettled, ...weight }),
  z.object({
    kind: z.literal("condition"),
    stage,
    conditionId: z.string(),
    itemIds,
    scopes: z.array(scope).readonly(),
    ...weight,
  }),
  z.object({ kind: z.literal("evidence-stale"), itemIds, ...weight }),
  z.object({ kind: z.literal("signoff"), scope, state: z.enum(["missing", "outdated"]), ...weight }),
  z.object({
    kind: z.literal("waiver"),
    waiverId: uuid,
    itemId: z.string(),
    expiresAt: instant,
    selfApproved: z.boolean(),
    ...weight,
  }),
  z.object({
    kind: z.literal("question"),
    question: z.enum(RELEASE_QUESTIONS),
    state: z.enum(["no", "unanswered"]),
    ...weight,
  }),
]);

const answer = z.object({ answer: z.enum(["yes", "no"]).nullable(), note: z.string() });
const answers = z.object({
  "vendor-slas": answer,
  rollback: answer,
  "contract-tests": answer,
  "async-ux": answer,
});

const proposed = z.object({
  targetStage: z.enum(LAUNCH_STAGES),
  outcome,
  allows: outcome.openapi({ description: "The laxest outcome a person may choose." }),
  reasons: z.array(reason).readonly().openapi({ description: "Worst first." }),
  asOf: instant,
  score: z.int().openapi({ description: "Informs only." }),
  stage,
});

/** What the present state proposes, with the questions as far as the assessment answers them. */
export const proposal = proposed.extend({ answers }).openapi("DecisionProposal");

const makes = z.enum(["at-risk", "no-go"]);
const standingReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("new-blocker"), itemId: z.string(), severity, state: unsettled, makes }),
  z.object({
    kind: z.literal("waiver-ended"),
    waiverId: uuid,
    itemId: z.string(),
    how: z.enum(["expired", "revoked"]),
    at: instant,
    makes,
  }),
  z.object({ kind: z.literal("condition-overdue"), conditionId: uuid, dueOn: day, makes }),
  z.object({ kind: z.literal("signoff-lost"), scope, how: z.enum(["outdated", "revoked"]), makes }),
  z.object({ kind: z.literal("evidence-stale"), itemIds, makes }),
]);

/** A launch decision: the record, which never changes, and what became of it. */
export const decision = z
  .object({
    id: uuid,
    release: z.string().openapi({ example: "v1.4.0" }),
    targetStage: z.enum(LAUNCH_STAGES),
    outcome,
    proposal: proposed,
    questions: answers,
    note: z.string(),
    rollbackOwner: person.nullable(),
    decidedBy: person,
    decidedAt: instant,
    revision: z.int().openapi({ description: "The project's revision it was made about." }),
    selfApproved: z.boolean().openapi({ description: "Made about one's own work." }),
    conditions: z
      .array(
        z.object({
          id: uuid,
          text: z.string(),
          owner: person,
          dueOn: day,
          met: z.object({ by: person, at: instant }).nullable(),
        }),
      )
      .readonly(),
    standing: z
      .object({ standing: z.enum(DECISION_STANDINGS), reasons: z.array(standingReason).readonly() })
      .nullable()
      .openapi({ description: "Null once a later decision about the same release took its place." }),
  })
  .openapi("Decision");
