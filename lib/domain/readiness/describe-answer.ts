import type { Answer } from "./facts";

/** An answer in closed words, for the audit chain: "pass", "yes,not-sure", "not-applicable", "none". */
export function describeAnswer(answer: Answer | null): string {
  if (answer === null) return "none";
  switch (answer.kind) {
    case "result":
      return answer.result;
    case "replies":
      return answer.replies.join(",");
    case "not-applicable":
      return "not-applicable";
  }
  answer satisfies never;
  return "none";
}
