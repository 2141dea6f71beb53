import type { Catalogue, ScopeId } from "../../catalogue/types";
import { emptyFacts } from "../change";
import { sealFacts } from "../digests";
import type { Answer, EvidenceFact, Facts, ItemFact, Reply, SignoffFact, WaiverFact } from "../facts";
import { DAY_MS, toInstant, toMs } from "../instants";
import { passingAnswer } from "../item-result";

/** The day on which the cast is looked at. */
export const TODAY = "2026-11-21T12:00:00.000Z";

/** The instant a number of days before (or, negative, after) the day of the cast. */
export function daysAgo(days: number): string {
  return toInstant(toMs(TODAY) - days * DAY_MS);
}

export function answered(answer: Answer | null, override: Partial<ItemFact> = {}): ItemFact {
  return {
    answer,
    note: "",
    source: "person",
    answeredBy: "mira",
    answeredAt: daysAgo(10),
    approval: null,
    ...override,
  };
}

export const passes: Answer = { kind: "result", result: "pass" };
export const fails: Answer = { kind: "result", result: "fail" };
export const partly: Answer = { kind: "result", result: "partial" };

export function replies(...given: readonly Reply[]): Answer {
  return { kind: "replies", replies: given };
}

export function notApplicable(reason: string): Answer {
  return { kind: "not-applicable", reason };
}

export function withAnswer(
  facts: Facts,
  itemId: string,
  answer: Answer | null,
  override?: Partial<ItemFact>,
): Facts {
  return { ...facts, items: { ...facts.items, [itemId]: answered(answer, override) } };
}

export function evidence(
  id: string,
  itemIds: readonly string[],
  override: Partial<EvidenceFact> = {},
): EvidenceFact {
  return {
    id,
    kind: "file",
    title: id,
    itemIds,
    digest: `digest of ${id}`,
    collectedAt: daysAgo(1),
    uploadedAt: daysAgo(1),
    validUntil: null,
    ...override,
  };
}

export function withEvidence(facts: Facts, ...pieces: readonly EvidenceFact[]): Facts {
  const added = Object.fromEntries(pieces.map((piece) => [piece.id, piece]));
  return { ...facts, evidence: { ...facts.evidence, ...added } };
}

export function waiver(itemId: string, override: Partial<WaiverFact> = {}): WaiverFact {
  return {
    id: `waiver of ${itemId}`,
    itemId,
    approvedAt: daysAgo(5),
    expiresAt: daysAgo(-25),
    revokedAt: null,
    selfApproved: false,
    ...override,
  };
}

export function withWaiver(facts: Facts, ...waivers: readonly WaiverFact[]): Facts {
  return { ...facts, waivers: [...facts.waivers, ...waivers] };
}

/** Every item passes on a person's word and nothing else. */
export function allClaimed(catalogue: Catalogue): Facts {
  return catalogue.items.reduce(
    (facts, item) => withAnswer(facts, item.id, passingAnswer(item)),
    emptyFacts(),
  );
}

/** Every item passes, each with a machine report of yesterday. */
export function allProven(catalogue: Catalogue): Facts {
  const reports = catalogue.items.map((item) =>
    evidence(`report on ${item.id}`, [item.id], { kind: "report" }),
  );
  return withEvidence(allClaimed(catalogue), ...reports);
}

/** Signs scopes as they stand; the last step of building a project, for any later change outdates it. */
export function signed(catalogue: Catalogue, facts: Facts, ...scopes: readonly ScopeId[]): Facts {
  const seals = sealFacts(catalogue, facts);
  const signoffs = scopes.map(
    (scope): SignoffFact => ({
      id: `sign-off of ${scope}`,
      scope,
      digest: seals.scopes[scope],
      by: "robin",
      at: daysAgo(0),
      revokedAt: null,
    }),
  );
  return { ...facts, signoffs: [...facts.signoffs, ...signoffs] };
}

/** Everything Production asks for, operations included. */
export function productionReady(catalogue: Catalogue): Facts {
  const facts: Facts = {
    ...allProven(catalogue),
    integrations: { "mail vendor": { id: "mail vendor", revision: 1, sealed: {} } },
    restoreDrillAt: daysAgo(30),
    runbookComplete: true,
    rollbackPlanComplete: true,
    weeklyReviewStreak: 4,
    rolloutDone: true,
  };
  return signed(catalogue, facts, "scorecard", "questions");
}
