import { type BuyerQuestion, buyerQuestions } from "../catalogue/buyer-questions";
import type { Freshness, ItemResult, Readiness, TrustLabel } from "./readiness-types";

export type BuyerVerdict = "yes" | "partly" | "no" | "unknown" | "not-applicable";

export type BuyerAnswer = {
  question: BuyerQuestion;
  verdict: BuyerVerdict;
  /** How far the answer can be believed; null where there is none. */
  trust: TrustLabel | null;
  freshness: Freshness | null;
  /** Supporting items that fail or are partial: a buyer who digs finds them. */
  weakenedBy: readonly string[];
};

/** What the assessment lets a team tell a buyer, question by question, in catalogue order. */
export function buyerAnswersOf(items: Readiness["items"]): readonly BuyerAnswer[] {
  return buyerQuestions.map((question) => {
    const [carrying, ...supporting] = question.itemIds;
    const state = items[carrying];
    return {
      question,
      verdict: verdictOf(state?.counted ?? "not-assessed"),
      trust: state?.trust ?? null,
      freshness: state?.freshness ?? null,
      weakenedBy: supporting.filter((itemId) => isWeak(items[itemId]?.counted)),
    };
  });
}

function verdictOf(counted: ItemResult): BuyerVerdict {
  switch (counted) {
    case "pass":
      return "yes";
    case "partial":
      return "partly";
    case "fail":
      return "no";
    case "not-assessed":
      return "unknown";
    case "not-applicable":
      return "not-applicable";
    default:
      return counted satisfies never;
  }
}

function isWeak(counted: ItemResult | undefined): boolean {
  return counted === "fail" || counted === "partial";
}
