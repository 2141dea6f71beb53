import { z } from "@hono/zod-openapi";
import type { Answer } from "@/lib/domain/readiness/facts";

/** Parts of a proposal, whatever it follows from. */
export const itemResult = z.enum(["pass", "partial", "fail", "not-assessed", "not-applicable"]);
const reply = z.enum(["yes", "no", "not-sure"]);

export const accept = z
  .union([z.object({ result: itemResult }), z.object({ answer: z.union([reply, z.array(reply)]) })])
  .openapi({ description: "The body of PATCH /projects/{id}/items/{itemId} that accepts it." });

/** The body that accepts a proposed answer. */
export function acceptance(answer: Answer): z.infer<typeof accept> {
  switch (answer.kind) {
    case "result":
      return { result: answer.result };
    case "replies": {
      const [only, second] = answer.replies;
      return { answer: only !== undefined && second === undefined ? only : [...answer.replies] };
    }
    case "not-applicable":
      return { result: "not-applicable" };
    default:
      return answer satisfies never;
  }
}
