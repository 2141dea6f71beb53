import fc from "fast-check";
import type { Catalogue, Item } from "../../catalogue/types";
import { SCENARIOS } from "../../catalogue/vocabulary";
import { emptyFacts } from "../change";
import type { Answer, EvidenceFact, Facts, ItemFact, WaiverFact } from "../facts";
import { partsOf } from "../item-result";
import { answered, daysAgo } from "./project-facts";

const daysFromToday = fc.integer({ min: -120, max: 200 }).map(daysAgo);
const pastDay = fc.integer({ min: 0, max: 200 }).map(daysAgo);

/** Any answer the item can hold. */
export function arbitraryAnswer(item: Item): fc.Arbitrary<Answer> {
  const notApplicable = fc.constant<Answer>({ kind: "not-applicable", reason: "no such part" });
  if (item.question === undefined) {
    const result = fc.constantFrom("pass", "partial", "fail" as const);
    return fc.oneof({ weight: 5, arbitrary: result.map(toResult) }, { weight: 1, arbitrary: notApplicable });
  }
  const count = partsOf(item);
  const reply = fc.constantFrom("yes", "no", "not-sure" as const);
  const replies = fc
    .array(reply, { minLength: count, maxLength: count })
    .map((given): Answer => ({ kind: "replies", replies: given }));
  return fc.oneof({ weight: 5, arbitrary: replies }, { weight: 1, arbitrary: notApplicable });
}

function toResult(result: "pass" | "partial" | "fail"): Answer {
  return { kind: "result", result };
}

function arbitraryItemFact(item: Item): fc.Arbitrary<ItemFact> {
  return fc
    .record({
      answer: fc.option(arbitraryAnswer(item)),
      note: fc.constantFrom("", "see the wiki"),
      source: fc.constantFrom("person", "triage" as const),
      answeredAt: pastDay,
      approvedAt: fc.option(pastDay),
    })
    .map(({ approvedAt, ...fact }) =>
      answered(fact.answer, {
        ...fact,
        approval:
          approvedAt === null
            ? null
            : {
                verdict: "approved",
                by: "robin",
                at: approvedAt,
                digest: "an older state",
              },
      }),
    );
}

/** Any piece of evidence on items of the catalogue. */
export function arbitraryEvidence(
  catalogue: Catalogue,
  id: fc.Arbitrary<string>,
): fc.Arbitrary<EvidenceFact> {
  return fc.record({
    id,
    kind: fc.constantFrom("file", "link", "note", "report" as const),
    title: fc.constant("proof"),
    itemIds: fc.uniqueArray(arbitraryItemId(catalogue), { minLength: 1, maxLength: 6 }),
    digest: fc.constantFrom("d1", "d2"),
    collectedAt: fc.option(pastDay),
    uploadedAt: pastDay,
    validUntil: fc.option(daysFromToday),
  });
}

function arbitraryWaiver(catalogue: Catalogue): fc.Arbitrary<WaiverFact> {
  return fc.record({
    id: fc.uuid(),
    itemId: arbitraryItemId(catalogue),
    approvedAt: pastDay,
    expiresAt: daysFromToday,
    revokedAt: fc.option(pastDay, { freq: 2 }),
    selfApproved: fc.boolean(),
  });
}

export function arbitraryItemId(catalogue: Catalogue): fc.Arbitrary<string> {
  return fc.constantFrom(...catalogue.items.map((item) => item.id));
}

export function arbitraryItem(catalogue: Catalogue): fc.Arbitrary<Item> {
  return fc.constantFrom(...catalogue.items);
}

/** Any state of the facts of a project on the catalogue. */
export function arbitraryFacts(catalogue: Catalogue): fc.Arbitrary<Facts> {
  const items = fc
    .tuple(
      ...catalogue.items.map((item) =>
        fc.option(arbitraryItemFact(item).map((fact) => [item.id, fact] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));
  const evidence = fc
    .uniqueArray(arbitraryEvidence(catalogue, fc.uuid()), { maxLength: 6, selector: (piece) => piece.id })
    .map((pieces) => Object.fromEntries(pieces.map((piece) => [piece.id, piece])));
  return fc
    .record({
      items,
      evidence,
      waivers: fc.array(arbitraryWaiver(catalogue), { maxLength: 4 }),
      scenarios: fc.uniqueArray(fc.constantFrom(...SCENARIOS), { maxLength: 3 }),
      restoreDrillAt: fc.option(pastDay),
      weeklyReviewStreak: fc.integer({ min: 0, max: 6 }),
      integrations: fc.constantFrom<Facts["integrations"]>(
        {},
        { pay: { id: "pay", revision: 2, sealed: { security: "a", "pre-launch": "b" } } },
      ),
    })
    .map((some) => ({ ...emptyFacts(), ...some }));
}

/**
 * A nearly finished project: everything passes with proof, except for a few items said otherwise, some of
 * them waived or without their proof. Wholly random facts almost never leave the lowest cap, so laws
 * about the upper end are tried on these.
 */
export function nearlyDone(finished: Facts, catalogue: Catalogue): fc.Arbitrary<Facts> {
  const spoilt = arbitraryItem(catalogue).chain((item) =>
    fc.record({
      itemId: fc.constant(item.id),
      fact: arbitraryItemFact(item),
      waiver: fc.option(arbitraryWaiver(catalogue)),
      proven: fc.boolean(),
    }),
  );
  return fc.uniqueArray(spoilt, { maxLength: 4, selector: (each) => each.itemId }).map((changes) => {
    const bare = new Set(changes.filter((each) => !each.proven).map((each) => each.itemId));
    const pieces = Object.entries(finished.evidence).filter(
      ([, piece]) => !piece.itemIds.some((id) => bare.has(id)),
    );
    return {
      ...finished,
      items: { ...finished.items, ...Object.fromEntries(changes.map((each) => [each.itemId, each.fact])) },
      evidence: Object.fromEntries(pieces),
      waivers: changes.flatMap(({ itemId, waiver }) => (waiver === null ? [] : [{ ...waiver, itemId }])),
    };
  });
}
