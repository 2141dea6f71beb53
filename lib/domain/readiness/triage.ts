import type { SignalText } from "../catalogue/signals";
import { SIGNALS, type Signal, type SignalPick } from "../catalogue/vocabulary";
import type { Instant, ItemFact } from "./facts";
import { sameJson } from "./same-json";

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

/**
 * The answers that move when triage is taken again. What a person said, or noted, stays; what only the
 * last triage said and this one does not is cleared, so that it counts as not assessed.
 */
export function retriage(
  before: Readonly<Record<string, ItemFact>>,
  picks: Partial<Record<Signal, SignalPick>>,
  texts: Readonly<Record<Signal, SignalText>>,
  by: string,
  at: Instant,
): Record<string, ItemFact> {
  const said = triageAnswers(picks, texts, by, at);
  const moved: Record<string, ItemFact> = {};
  for (const [itemId, fact] of Object.entries(said)) {
    const was = before[itemId];
    const isTriages = was === undefined || was.source === "triage";
    if (isTriages && !sameJson(was?.answer ?? null, fact.answer)) moved[itemId] = fact;
  }
  for (const [itemId, was] of Object.entries(before)) {
    if (was.source !== "triage" || was.answer === null || said[itemId]) continue;
    moved[itemId] = { ...was, answer: null, answeredBy: by, answeredAt: at };
  }
  return moved;
}
