import { z } from "zod";
import type { Answer } from "@/lib/domain/readiness/facts";

const reply = z.enum(["yes", "no", "not-sure"]);

export const NOTE_LIMIT = 20_000;
export const REASON_LIMIT = 1_000;

/** What a person records on an item; the same shape is stored, sealed and served by the API. */
export const answer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("result"), result: z.enum(["pass", "partial", "fail"]) }),
  z.strictObject({ kind: z.literal("replies"), replies: z.array(reply).min(1).max(2) }),
  z.strictObject({
    kind: z.literal("not-applicable"),
    reason: z
      .string()
      .trim()
      .min(3, "Say in a few words why this does not apply.")
      .max(REASON_LIMIT, `Keep the reason under ${REASON_LIMIT} characters.`),
  }),
]);

export const recordAnswerInput = z.strictObject({
  itemId: z.string().min(1),
  /** Null clears the answer: the item is not assessed again. Left out, it stays as it is. */
  answer: answer.nullable().optional(),
  /** Markdown. Left out, it stays as it is. */
  note: z.string().max(NOTE_LIMIT, `Keep the note under ${NOTE_LIMIT} characters.`).optional(),
  /** The version the person was looking at: 0 for an item nobody has touched. */
  version: z.int().min(0),
});
export type RecordAnswerInput = z.input<typeof recordAnswerInput>;

export type ItemVersion = {
  itemId: string;
  version: number;
};

export type RecordAnswerRefusal =
  | { code: "unknown-item" }
  | { code: "wrong-kind-of-answer"; expected: "result" | "one-reply" | "two-replies" }
  | { code: "not-applicable-not-allowed" }
  /** Somebody else saved first: what stands now, who wrote it and when. Nothing was overwritten. */
  | {
      code: "changed-meanwhile";
      current: { version: number; answer: Answer | null; note: string; by: string; at: string };
    };
