import type { Item } from "../catalogue/types";
import type { Answer, Reply } from "./facts";
import type { ItemResult } from "./readiness-types";

/** All a verdict needs to know of an item; a browser holds no more than this. */
export type Asked = Pick<Item, "question">;

/**
 * What a recorded answer says about its item. Replies follow the item's safe reply; a scoping question
 * has no unsafe side, so any definite reply settles it. Null, and "not sure", are not assessed.
 */
export function resultOf(item: Asked, answer: Answer | null): ItemResult {
  if (answer === null) return "not-assessed";
  switch (answer.kind) {
    case "result":
      return answer.result;
    case "not-applicable":
      return "not-applicable";
    case "replies":
      return resultOfReplies(item, answer.replies);
    default:
      return answer satisfies never;
  }
}

/**
 * Of two parts, both safe is a pass, one a partial (the finding stays), none a fail. A part nobody is
 * sure about is never safe: it counts as unsafe next to a definite one.
 */
function resultOfReplies(item: Asked, replies: readonly Reply[]): ItemResult {
  const definite = replies.filter((reply) => reply !== "not-sure");
  if (definite.length === 0) return "not-assessed";
  if (item.question?.scoping) return "pass";
  const safe = definite.filter((reply) => reply === item.question?.safe).length;
  if (safe === 0) return "fail";
  return safe >= partsOf(item) ? "pass" : "partial";
}

/** True when nothing is left open: every part has a yes or a no, or the answer is no question of parts. */
export function isAnswered(item: Asked, answer: Answer | null): boolean {
  if (answer === null) return false;
  if (answer.kind !== "replies") return true;
  return answer.replies.filter((reply) => reply !== "not-sure").length >= partsOf(item);
}

/** The answer that makes an item pass: every part answered safely, or the result itself. */
export function passingAnswer(item: Asked): Answer {
  if (item.question === undefined) return { kind: "result", result: "pass" };
  const safe = item.question.safe;
  return { kind: "replies", replies: Array.from({ length: partsOf(item) }, () => safe) };
}

/** Number of replies the item takes. */
export function partsOf(item: Asked): number {
  return item.question?.parts?.length ?? 1;
}
