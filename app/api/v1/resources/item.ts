import { z } from "@hono/zod-openapi";
import type { Item } from "@/lib/domain/catalogue/types";
import type { Answer, ItemFact } from "@/lib/domain/readiness/facts";
import type { ItemState } from "@/lib/domain/readiness/readiness-types";
import { NOTE_LIMIT, REASON_LIMIT, type RecordAnswerInput } from "@/lib/features/answers/schema";
import { instant, uuid } from "../route-parts";

const RESULTS = ["pass", "partial", "fail", "not-assessed", "not-applicable"] as const;
const REPLIES = ["yes", "no", "not-sure"] as const;
const SINGLE_ANSWERS = [...REPLIES, "not-applicable", "not-assessed"] as const;

const result = z.enum(RESULTS);
const pairOfReplies = z.array(z.enum(REPLIES)).length(2);

/** One item of a project: what was recorded, and what follows from it now. */
export const item = z
  .object({
    id: z.string().openapi({ example: "secrets-not-in-git" }),
    kind: z.enum(["check", "question", "capability-check", "workspace-check"]),
    title: z.string(),
    answer: z.union([z.enum([...RESULTS, ...REPLIES]), pairOfReplies]).openapi({
      description: "As recorded: a result for checks, one reply or a pair of replies for questions.",
    }),
    reason: z.string().nullable().openapi({ description: "Why it does not apply." }),
    note: z.string().openapi({ description: "Markdown." }),
    result: result.openapi({ description: "What the recorded answer says." }),
    counted: result.openapi({
      description: "What counts: the worse side of a contradiction, an unapproved claim as not assessed.",
    }),
    contradictedBy: z.array(z.string()).readonly(),
    claimPending: z.boolean(),
    waived: z.boolean(),
    points: z.union([z.literal(0), z.literal(0.5), z.literal(1)]).nullable(),
    trust: z.enum(["self-claimed", "evidence-backed", "tool-verified", "reviewer-verified"]).nullable(),
    freshness: z.enum(["fresh", "expiring", "stale"]).nullable(),
    freshUntil: instant.nullable(),
    evidenceIds: z.array(z.string()).readonly(),
    source: z.enum(["person", "triage"]).nullable(),
    answeredBy: uuid.nullable(),
    answeredAt: instant.nullable(),
    approval: z
      .object({
        verdict: z.enum(["approved", "changes-requested"]),
        by: z.object({ id: uuid, name: z.string() }),
        at: instant,
        digest: z.string(),
        current: z.boolean().openapi({ description: "It speaks of the item as it is now." }),
        selfApproved: z.boolean(),
      })
      .nullable()
      .openapi({ description: "The last word of a reviewer on this answer." }),
    digest: z.string(),
    version: z
      .int()
      .openapi({ description: "0 while nobody has touched it; the ETag is this number in quotes." }),
  })
  .openapi("Item");
export type ItemResource = z.infer<typeof item>;

/** What a PATCH of an item may say. */
export const itemChange = z
  .strictObject({
    result: result.optional().openapi({ description: "For checks." }),
    answer: z
      .union([z.enum(SINGLE_ANSWERS), pairOfReplies])
      .optional()
      .openapi({ description: "For questions; a two-part question takes a pair of replies." }),
    reason: z
      .string()
      .trim()
      .min(3, "Say in a few words why this does not apply.")
      .max(REASON_LIMIT)
      .optional()
      .openapi({ description: "Needed with not-applicable, and only then." }),
    note: z
      .string()
      .max(NOTE_LIMIT)
      .optional()
      .openapi({ description: "Markdown. Left out, the note stays." }),
  })
  .refine((change) => change.result === undefined || change.answer === undefined, {
    path: ["answer"],
    message: "Send `result` for a check or `answer` for a question, not both.",
  })
  .refine((change) => (change.reason !== undefined) === isNotApplicable(change), {
    path: ["reason"],
    message: "not-applicable needs a reason, and nothing else takes one.",
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: "Send what should change: result, answer or note.",
  })
  .openapi("ItemChange", {
    example: { result: "pass", note: "gitleaks found nothing in the whole history" },
  });
export type ItemChange = z.output<typeof itemChange>;

/** The answer a change asks for; undefined leaves it, null clears it. */
export function answerOf({ result: wanted, answer, reason }: ItemChange): RecordAnswerInput["answer"] {
  const said = wanted ?? answer;
  if (said === undefined) return undefined;
  if (said === "not-assessed") return null;
  if (said === "not-applicable") return { kind: "not-applicable", reason: reason ?? "" };
  if (Array.isArray(said)) return { kind: "replies", replies: said };
  if (said === "yes" || said === "no" || said === "not-sure") return { kind: "replies", replies: [said] };
  return { kind: "result", result: said };
}

/** The item as the API shows it; `names` are those of its reviewers, by account id. */
export function itemResource(
  about: Item,
  state: ItemState,
  {
    fact,
    version,
    names,
  }: { fact: ItemFact | undefined; version: number; names: Readonly<Record<string, string>> },
): ItemResource {
  const { itemId: _, approval, ...judged } = state;
  // A row of version 0 holds a reviewer's word alone: nobody has answered.
  const answered = version > 0 ? fact : undefined;
  return {
    id: about.id,
    kind: about.kind,
    title: about.title,
    ...recordedOf(fact?.answer ?? null),
    note: fact?.note ?? "",
    ...judged,
    source: answered?.source ?? null,
    answeredBy: answered?.answeredBy ?? null,
    answeredAt: answered?.answeredAt ?? null,
    approval: approval && {
      verdict: approval.verdict,
      by: { id: approval.by, name: names[approval.by] ?? "" },
      at: approval.at,
      digest: approval.digest,
      current: approval.digest === state.digest,
      selfApproved: approval.selfApproved === true,
    },
    version,
  };
}

function recordedOf(answer: Answer | null): Pick<ItemResource, "answer" | "reason"> {
  if (answer === null) return { answer: "not-assessed", reason: null };
  switch (answer.kind) {
    case "result":
      return { answer: answer.result, reason: null };
    case "replies": {
      const [only, ...more] = answer.replies;
      return { answer: only !== undefined && more.length === 0 ? only : [...answer.replies], reason: null };
    }
    case "not-applicable":
      return { answer: "not-applicable", reason: answer.reason };
    default:
      return answer satisfies never;
  }
}

function isNotApplicable({ result: wanted, answer }: { result?: unknown; answer?: unknown }): boolean {
  return (wanted ?? answer) === "not-applicable";
}
