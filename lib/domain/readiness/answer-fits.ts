import type { Item } from "../catalogue/types";
import type { Answer } from "./facts";

export type Misfit =
  | { code: "wrong-kind-of-answer"; expected: "result" | "one-reply" | "two-replies" }
  | { code: "not-applicable-not-allowed" };

/** Whether an answer is of the kind the item takes; null when it fits. The scoping question always applies. */
export function answerFits(item: Item, answer: Answer): Misfit | null {
  if (answer.kind === "not-applicable") {
    return item.question?.scoping ? { code: "not-applicable-not-allowed" } : null;
  }
  if (!item.question)
    return answer.kind === "result" ? null : { code: "wrong-kind-of-answer", expected: "result" };
  const parts = item.question.parts ? 2 : 1;
  const fits = answer.kind === "replies" && answer.replies.length === parts;
  return fits ? null : { code: "wrong-kind-of-answer", expected: parts === 2 ? "two-replies" : "one-reply" };
}
