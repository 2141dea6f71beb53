import { mandatoryReviews } from "../catalogue/scenarios";
import type { Catalogue, ScopeId } from "../catalogue/types";
import { capabilitiesOf } from "./capabilities";
import { capsOf, findingState } from "./caps";
import { indexOf } from "./catalogue-index";
import type { Facts, Instant, Reply } from "./facts";
import { toMs } from "./instants";
import { type JudgedItem, judgeItems, stateOf } from "./item-state";
import { ladderOf, stageOf } from "./ladder";
import { worstFirst } from "./ladder-items";
import { namedRisksOf } from "./named-risks";
import { nextChangeOf } from "./next-change";
import { nextStepsOf } from "./next-steps";
import type { Finding, ItemState, Readiness, TrustLabel } from "./readiness-types";
import { RULES_VERSION } from "./rules-version";
import { baseOf, scoreOf, tallyOf } from "./score";
import { bandOf, scorecardOf } from "./scorecard";
import type { Seals } from "./seals";

/**
 * Readiness of the facts at an instant, given their digests. The one place where the parts of §3 come
 * together; it hashes nothing, so the same rules serve the server and the simulator in a browser.
 */
export function evaluate(catalogue: Catalogue, facts: Facts, asOf: Instant, seals: Seals): Readiness {
  const index = indexOf(catalogue);
  const items = judgeItems(index, facts, asOf, seals);
  const reviews = reviewsFor(facts);
  const asOfMs = toMs(asOf);
  const ladder = ladderOf({ items, facts, asOfMs, mandatoryReviews: reviews, seals });
  const tally = tallyOf(items);
  const scorecard = scorecardOf(items);
  const states: Record<string, ItemState> = {};
  for (const judged of items)
    states[judged.item.id] = stateOf(index, judged, seals.items[judged.item.id] ?? "");
  return {
    catalogueVersion: catalogue.version,
    rulesVersion: RULES_VERSION,
    asOf,
    score: scoreOf(tally),
    base: baseOf(tally),
    caps: capsOf(items),
    stage: stageOf(ladder),
    acceptedRisk: items.some((judged) => judged.waived),
    band: bandOf(scorecard),
    scorecard,
    ladder,
    items: states,
    findings: findingsOf(items),
    nextSteps: nextStepsOf({ index, items, facts, ladder, tally }),
    risks: namedRisksOf(index, items, facts),
    capabilities: capabilitiesOf(items),
    mandatoryReviews: reviews,
    trustMix: trustMixOf(items),
    staleCount: items.filter((judged) => isApplicable(judged) && judged.proof.freshness === "stale").length,
    expiringCount: items.filter((judged) => isApplicable(judged) && judged.proof.freshness === "expiring")
      .length,
    nextChangeAt: nextChangeOf(items, facts, asOfMs),
    scopeDigests: seals.scopes,
    projectDigest: seals.project,
  };
}

/**
 * The reviews the facts make mandatory. "Not applicable" said of the data's sensitivity is doubt, and doubt
 * counts like yes.
 */
export function reviewsFor(facts: Pick<Facts, "items" | "scenarios">): readonly ScopeId[] {
  const answer = facts.items["data-sensitivity"]?.answer ?? null;
  const reply: Reply | null =
    answer === null ? null : answer.kind === "replies" ? (answer.replies[0] ?? null) : "not-sure";
  return mandatoryReviews(facts.scenarios, reply);
}

function findingsOf(items: readonly JudgedItem[]): readonly Finding[] {
  return worstFirst(items).flatMap((judged) => {
    const state = findingState(judged);
    const { id, severity } = judged.item;
    return state === null || severity === null ? [] : [{ itemId: id, severity, state }];
  });
}

function trustMixOf(items: readonly JudgedItem[]): Record<TrustLabel | "none", number> {
  const mix = {
    "self-claimed": 0,
    "evidence-backed": 0,
    "tool-verified": 0,
    "reviewer-verified": 0,
    none: 0,
  };
  for (const judged of items) if (isApplicable(judged)) mix[judged.trust ?? "none"] += 1;
  return mix;
}

function isApplicable(judged: JudgedItem): boolean {
  return judged.counted !== "not-applicable";
}
