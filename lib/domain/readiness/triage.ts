import type { SignalText } from "../catalogue/signals";
import { SIGNALS, type Signal, type SignalPick } from "../catalogue/vocabulary";
import type { Instant, ItemFact } from "./facts";

/**
 * The self-claimed answers that triage picks pre-fill, by item id. Where two picks speak of one item,
 * the one that admits a failing wins.
 */
export function triageAnswers(
  picks: Partial<Record<Signal, SignalPick>>,
  texts: Readonly<Record<Signal, SignalText>>,
  by: string,
  at: Instant,
): Record<string, ItemFact> {
  const facts: Record<string, ItemFact> = {};
  for (const signal of SIGNALS) {
    const pick = picks[signal];
    for (const { itemId, answer } of pick ? texts[signal].prefills[pick] : []) {
      if (facts[itemId] && answer.result !== "fail") continue;
      facts[itemId] = { answer, note: "", source: "triage", answeredBy: by, answeredAt: at, approval: null };
    }
  }
  return facts;
}
