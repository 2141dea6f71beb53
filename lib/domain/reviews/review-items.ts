import type { Catalogue, Item, ItemKind, ScopeId, Severity } from "../catalogue/types";
import { indexOf } from "../readiness/catalogue-index";
import type { Answer, EvidenceFact, Facts, Instant, ItemApproval, WaiverFact } from "../readiness/facts";
import { lifeOf } from "../readiness/freshness";
import { toInstant, toMs } from "../readiness/instants";
import { resultOf } from "../readiness/item-result";
import { evidenceByItem } from "../readiness/proof";
import type { Freshness, ItemResult, ItemState } from "../readiness/readiness-types";

/** What became of a piece of evidence since the sealed state; without one, every piece is "kept". */
export type PieceChange = "added" | "replaced" | "removed" | "kept";

export type ReviewedPiece = Pick<
  EvidenceFact,
  "id" | "kind" | "title" | "collectedAt" | "uploadedAt" | "validUntil"
> & {
  change: PieceChange;
  /** On this item, now; null when it proves nothing by itself. */
  freshness: Freshness | null;
  freshUntil: Instant | null;
  /** It still counted when the state was sealed, and does not any more. */
  expiredSince: boolean;
};

export type ReviewedWaiver = WaiverFact & { change: "added" | "ended" | "kept" };

/** One item as a reviewer judges it: what stands, and what stood when the scope was last signed. */
export type ReviewItem = {
  itemId: string;
  kind: ItemKind;
  number: number;
  title: string;
  statement: string;
  question?: Item["question"];
  severity: Severity | null;
  evidenceRequired: boolean;
  /** SHA-256 (hex) of the item as it is shown here; what a verdict speaks of. */
  digest: string;
  /** True when its digest differs from the sealed one, or nothing was sealed. */
  changed: boolean;
  /** It changed, or evidence that still counted when it was sealed has run out since. */
  asksForALook: boolean;
  /** Neither answered nor noted: there is nothing to approve. */
  untouched: boolean;
  /** Null where nothing was sealed. */
  before: { answer: Answer | null; result: ItemResult; note: string } | null;
  after: { answer: Answer | null; result: ItemResult; note: string };
  /** What the result counts as, where a contradiction or a pending claim makes it worse. */
  counted: ItemResult;
  claimPending: boolean;
  contradictedBy: readonly string[];
  answeredBy: string | null;
  answeredAt: Instant | null;
  evidence: readonly ReviewedPiece[];
  waivers: readonly ReviewedWaiver[];
  /** A reviewer's word; it counts while its digest is the item's. */
  word: (ItemApproval & { current: boolean }) | null;
};

export type ReviewInput = {
  catalogue: Catalogue;
  scope: ScopeId;
  facts: Facts;
  states: Readonly<Record<string, ItemState>>;
  /** The state that was last signed, its item digests, and when; null for a first review. */
  sealed: { facts: Facts; digests: Readonly<Record<string, string>>; at: Instant } | null;
  asOf: Instant;
};

/** The items of a scope as a reviewer sees them, in catalogue order. */
export function reviewItems(input: ReviewInput): readonly ReviewItem[] {
  const { catalogue, scope, facts, sealed } = input;
  const now = evidenceByItem(facts.evidence);
  const then = evidenceByItem(sealed?.facts.evidence ?? {});
  return indexOf(catalogue).members[scope].map((item) =>
    reviewItem(input, item, { now: now.get(item.id) ?? [], sealed: then.get(item.id) ?? [] }),
  );
}

type Pieces = { now: readonly EvidenceFact[]; sealed: readonly EvidenceFact[] };

function reviewItem(input: ReviewInput, item: Item, pieces: Pieces): ReviewItem {
  const { facts, states, sealed } = input;
  const fact = facts.items[item.id] ?? null;
  const state = states[item.id];
  const before = sealed && sideOf(item, sealed.facts);
  const after = sideOf(item, facts);
  const untouched = after.answer === null && after.note === "";
  const evidence = reviewedPieces(input, item, pieces);
  const waivers = reviewedWaivers(facts, sealed?.facts ?? null, item.id);
  const changed = sealed === null || sealed.digests[item.id] !== state?.digest;
  const { id, kind, number, title, statement, question, severity } = item;
  return {
    ...{ itemId: id, kind, number, title, statement, question, severity },
    evidenceRequired: item.evidence.required,
    digest: state?.digest ?? "",
    changed,
    asksForALook: changed || evidence.some((piece) => piece.expiredSince),
    untouched,
    before,
    after,
    counted: state?.counted ?? "not-assessed",
    claimPending: state?.claimPending ?? false,
    contradictedBy: state?.contradictedBy ?? [],
    answeredBy: untouched ? null : (fact?.answeredBy ?? null),
    answeredAt: untouched ? null : (fact?.answeredAt ?? null),
    evidence,
    waivers,
    word: fact?.approval ? { ...fact.approval, current: fact.approval.digest === state?.digest } : null,
  };
}

function sideOf(item: Item, facts: Facts): ReviewItem["after"] {
  const fact = facts.items[item.id];
  const answer = fact?.answer ?? null;
  return { answer, result: resultOf(item, answer), note: fact?.note ?? "" };
}

function reviewedPieces(input: ReviewInput, item: Item, pieces: Pieces): readonly ReviewedPiece[] {
  const was = new Map(pieces.sealed.map((piece) => [piece.id, piece]));
  const is = new Set(pieces.now.map((piece) => piece.id));
  const standing = pieces.now.map((piece) => {
    const sealed = was.get(piece.id);
    const changed = sealed === undefined ? "added" : sealed.digest === piece.digest ? "kept" : "replaced";
    return reviewedPiece(input, item, piece, input.sealed === null ? "kept" : changed);
  });
  const removed = pieces.sealed
    .filter((piece) => !is.has(piece.id))
    .map((piece) => reviewedPiece(input, item, piece, "removed"));
  return [...standing, ...removed].toSorted((left, right) => left.title.localeCompare(right.title));
}

function reviewedPiece(
  { sealed, asOf }: ReviewInput,
  item: Item,
  piece: EvidenceFact,
  change: PieceChange,
): ReviewedPiece {
  const { id, kind, title, collectedAt, uploadedAt, validUntil } = piece;
  const life = lifeOf(item, piece);
  const ended = life !== null && toMs(asOf) >= life.endsAt;
  const freshness = ended ? "stale" : life && toMs(asOf) >= life.expiringFrom ? "expiring" : "fresh";
  return {
    ...{ id, kind, title, collectedAt, uploadedAt, validUntil, change },
    freshness: life && freshness,
    freshUntil: life && toInstant(life.endsAt),
    expiredSince: change === "kept" && ended && sealed !== null && life.endsAt > toMs(sealed.at),
  };
}

function reviewedWaivers(facts: Facts, sealed: Facts | null, itemId: string): readonly ReviewedWaiver[] {
  const standing = (from: Facts | null) =>
    (from?.waivers ?? []).filter((waiver) => waiver.itemId === itemId && waiver.revokedAt === null);
  const now = standing(facts);
  const then = standing(sealed);
  const has = (list: readonly WaiverFact[], id: string) => list.some((waiver) => waiver.id === id);
  const kept = (waiver: WaiverFact) => sealed === null || has(then, waiver.id);
  return [
    ...now.map((waiver) => ({ ...waiver, change: kept(waiver) ? ("kept" as const) : ("added" as const) })),
    ...then
      .filter((waiver) => !has(now, waiver.id))
      .map((waiver) => ({ ...waiver, change: "ended" as const })),
  ];
}
