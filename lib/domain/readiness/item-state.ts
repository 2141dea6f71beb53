import type { Item } from "../catalogue/types";
import { waiversInForce } from "./accepted-risk";
import type { CatalogueIndex } from "./catalogue-index";
import { bitingLimits, countedUnder, type Limit } from "./contradictions";
import type { Facts, Instant, ItemFact, WaiverFact } from "./facts";
import { toInstant, toMs } from "./instants";
import { isAnswered, resultOf } from "./item-result";
import { counts, evidenceByItem, type Proof, proofOf } from "./proof";
import type { ItemResult, ItemState, TrustLabel } from "./readiness-types";
import { halfPoints } from "./result-order";
import type { Seals } from "./seals";
import { isApprovedClaim, trustOf } from "./trust";

/** An item with everything the rules ask about it at one instant. */
export type JudgedItem = {
  item: Item;
  position: number;
  fact: ItemFact | null;
  /** What the recorded answer says. */
  result: ItemResult;
  /** The same, with an unapproved "not applicable" on a blocker taken as not assessed. */
  claimed: ItemResult;
  counted: ItemResult;
  answered: boolean;
  claimPending: boolean;
  /** What holds it down: the failing answers that contradict this one. */
  biting: readonly Limit[];
  waiver: WaiverFact | null;
  /** A waiver is in force and there is still a risk for it to cover. */
  waived: boolean;
  proof: Proof;
  backed: boolean;
  trust: TrustLabel | null;
  /** Only the triage of the registration vouches for it. */
  triageOnly: boolean;
};

/** Judges every item of the catalogue, in its order. */
export function judgeItems(
  index: CatalogueIndex,
  facts: Facts,
  asOf: Instant,
  seals: Seals,
): readonly JudgedItem[] {
  const asOfMs = toMs(asOf);
  const evidence = evidenceByItem(facts.evidence);
  const waivers = waiversInForce(index, facts, asOf);
  const claimed = index.items.map((item) => claimedResult(item, facts.items[item.id] ?? null));
  return index.items.map((item, position) => {
    const fact = facts.items[item.id] ?? null;
    const proof = proofOf(item, evidence.get(item.id) ?? [], asOfMs);
    const result = resultOf(item, fact?.answer ?? null);
    const trust = trustOf(result, fact, proof, seals.items[item.id] ?? "");
    const waiver = waivers.get(item.id) ?? null;
    const own = claimed[position] ?? "not-assessed";
    const biting = bitingLimits(index.limits[position] ?? [], claimed, own);
    const counted = countedUnder(own, biting);
    return {
      item,
      position,
      fact,
      result,
      claimed: own,
      counted,
      answered: isAnswered(item, fact?.answer ?? null) && own !== "not-assessed",
      claimPending: result === "not-applicable" && own === "not-assessed",
      biting,
      waiver,
      waived: isWaived(waiver, counted),
      proof,
      backed: counts(proof),
      trust,
      triageOnly: fact?.source === "triage" && (trust === null || trust === "self-claimed"),
    };
  });
}

/** A passing or inapplicable item leaves a waiver nothing to cover: it is then an ordinary item. */
export function isWaived(waiver: WaiverFact | null, counted: ItemResult): boolean {
  return waiver !== null && counted !== "pass" && counted !== "not-applicable";
}

/** The public form of a judged item. */
export function stateOf(index: CatalogueIndex, judged: JudgedItem, digest: string): ItemState {
  return {
    itemId: judged.item.id,
    result: judged.result,
    counted: judged.counted,
    contradictedBy: judged.biting.flatMap(({ position }) => index.items[position]?.id ?? []),
    claimPending: judged.claimPending,
    waived: judged.waived,
    points: pointsOf(judged),
    trust: judged.trust,
    freshness: judged.proof.freshness,
    freshUntil: judged.proof.endsAt === null ? null : toInstant(judged.proof.endsAt),
    evidenceIds: judged.proof.evidenceIds,
    approval: judged.fact?.approval ?? null,
    digest,
  };
}

/** True when the item is part of the sums: not waived, applicable, and no mere scoping question. */
export function isInSum(judged: Pick<JudgedItem, "item" | "counted" | "waived">): boolean {
  return judged.item.weight > 0 && !judged.waived && judged.counted !== "not-applicable";
}

function pointsOf(judged: JudgedItem): ItemState["points"] {
  if (!isInSum(judged)) return null;
  const half = halfPoints(judged.counted);
  return half === 2 ? 1 : half === 1 ? 0.5 : 0;
}

function claimedResult(item: Item, fact: ItemFact | null): ItemResult {
  const result = resultOf(item, fact?.answer ?? null);
  const isClaim =
    result === "not-applicable" && (item.severity === "critical" || item.severity === "blocker");
  return isClaim && fact !== null && !isApprovedClaim(fact) ? "not-assessed" : result;
}
