import { z } from "zod";
import type { DecisionRefusal } from "@/lib/domain/decisions/decision-rules";
import type { Proposal } from "@/lib/domain/decisions/propose";
import type { ReleaseAnswers } from "@/lib/domain/decisions/questions";
import { LAUNCH_STAGES, type LaunchStage, type Reason } from "@/lib/domain/decisions/reasons";
import type { Standing } from "@/lib/domain/decisions/standing";
import { DECISION_OUTCOMES, type DecisionOutcome } from "@/lib/domain/decisions/words";

export const MOST_CONDITIONS = 20;
const NOTE_LIMIT = 4_000;

const text = z
  .string()
  .trim()
  .refine((value) => value.isWellFormed() && !value.includes("\0"), "This text cannot be stored.");
const note = text.pipe(z.string().max(NOTE_LIMIT, "Keep the note under 4,000 characters."));

export const launchStage = z.enum(LAUNCH_STAGES);
const answer = z.strictObject({
  answer: z.enum(["yes", "no"]).nullable().default(null),
  note: text.pipe(z.string().max(1_000, "Keep the note under 1,000 characters.")).default(""),
});
export const releaseAnswers = z.strictObject({
  "vendor-slas": answer,
  rollback: answer,
  "contract-tests": answer,
  "async-ux": answer,
});

const condition = z.strictObject({
  text: text.pipe(
    z.string().min(1, "Say what must be done.").max(500, "Keep a condition under 500 characters."),
  ),
  ownerId: z.uuid("Choose who sees to it."),
  dueOn: z.iso.date("Give the day it is due."),
});

export const recordDecisionInput = z.strictObject({
  release: text.pipe(
    z
      .string()
      .min(1, "Name the release: a tag, a version or a date.")
      .max(100, "Keep the name of the release under 100 characters."),
  ),
  targetStage: launchStage,
  outcome: z.enum(DECISION_OUTCOMES, "Choose GO, CONDITIONAL GO or NO-GO."),
  questions: releaseAnswers,
  note: note.default(""),
  rollbackOwnerId: z.uuid().nullable().default(null),
  conditions: z.array(condition).max(MOST_CONDITIONS, `At most ${MOST_CONDITIONS} conditions.`).default([]),
});
export type RecordDecisionInput = z.input<typeof recordDecisionInput>;

export const conditionInput = z.strictObject({ decisionId: z.uuid(), conditionId: z.uuid() });
export type ConditionInput = z.input<typeof conditionInput>;

export type RecordDecisionRefusal =
  | DecisionRefusal
  | { code: "self-approval-off" }
  /** A rollback owner or the owner of a condition is no active member. */
  | { code: "not-a-member"; accountId: string };
export type ConditionRefusal = { code: "condition-met-already" } | { code: "condition-open-already" };

type Person = { id: string; name: string };

export type Condition = {
  id: string;
  text: string;
  owner: Person;
  dueOn: string;
  met: { by: Person; at: string } | null;
};

/** A decision as it is shown: the record, and what became of it. */
export type Decision = {
  id: string;
  release: string;
  targetStage: LaunchStage;
  outcome: DecisionOutcome;
  proposal: Proposal;
  questions: ReleaseAnswers;
  note: string;
  rollbackOwner: Person | null;
  decidedBy: Person;
  decidedAt: string;
  /** Number of the project's revision it was made about. */
  revision: number;
  selfApproved: boolean;
  conditions: readonly Condition[];
  /** Null once a later decision about the same release has taken its place. */
  standing: Standing | null;
};

/** What the desk of a decision begins with. */
export type DecisionDesk = {
  answers: ReleaseAnswers;
  reasons: Readonly<Record<LaunchStage, readonly Reason[]>>;
  /** The day in the workspace's zone, YYYY-MM-DD. */
  today: string;
  asOf: string;
};
