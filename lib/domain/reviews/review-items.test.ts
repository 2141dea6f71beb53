import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { assessReadiness } from "../readiness/assess";
import { emptyFacts } from "../readiness/change";
import { sealFacts } from "../readiness/digests";
import type { Facts } from "../readiness/facts";
import { arbitraryFacts } from "../readiness/testing/arbitrary-facts";
import {
  daysAgo,
  evidence,
  fails,
  passes,
  TODAY,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "../readiness/testing/project-facts";
import { type ReviewItem, reviewItems } from "./review-items";

const SECRETS = "secrets-not-in-git";

function review(facts: Facts, sealedFacts: Facts | null): readonly ReviewItem[] {
  return reviewItems({
    catalogue: currentCatalogue,
    scope: "scorecard",
    facts,
    states: assessReadiness(currentCatalogue, facts, TODAY).items,
    sealed: sealedFacts && {
      facts: sealedFacts,
      digests: sealFacts(currentCatalogue, sealedFacts).items,
      at: daysAgo(30),
    },
    asOf: TODAY,
  });
}

function of(items: readonly ReviewItem[], itemId: string): ReviewItem {
  const item = items.find((each) => each.itemId === itemId);
  if (!item) throw new Error(`${itemId} is not under review`);
  return item;
}

const passing = withAnswer(emptyFacts(), SECRETS, passes, { note: "Scanned." });

describe("What a reviewer sees", () => {
  test("of a first review is every item, and that most were never touched", () => {
    const items = review(passing, null);
    expect(items).toHaveLength(8);
    expect(items.every((item) => item.changed && item.before === null)).toBe(true);
    expect(items.filter((item) => !item.untouched).map((item) => item.itemId)).toEqual([SECRETS]);
  });

  test("since the last sign-off is exactly what its digest says has changed", () => {
    const facts = arbitraryFacts(currentCatalogue);
    fc.assert(
      fc.property(facts, facts, (then, now) => {
        const [was, is] = [then, now].map((each) => sealFacts(currentCatalogue, each).items);
        for (const item of review(now, then))
          expect(item.changed).toBe(was?.[item.itemId] !== is?.[item.itemId]);
      }),
      { numRuns: 60 },
    );
  });

  test("shows an answer and a note before and after", () => {
    const now = withAnswer(passing, SECRETS, fails, { note: "Found one." });
    const item = of(review(now, passing), SECRETS);
    expect(item).toMatchObject({
      changed: true,
      before: { result: "pass", note: "Scanned." },
      after: { result: "fail", note: "Found one." },
    });
    expect(review(now, passing).filter((each) => each.changed)).toHaveLength(1);
  });

  test("says which evidence was added, replaced and removed", () => {
    const then = withEvidence(withEvidence(passing, evidence("scan", [SECRETS])), evidence("old", [SECRETS]));
    const { old: _, ...rest } = then.evidence;
    const replaced = { ...then, evidence: rest };
    const now = withEvidence(
      withEvidence(replaced, evidence("scan", [SECRETS], { digest: "another" })),
      evidence("new", [SECRETS]),
    );
    const pieces = of(review(now, then), SECRETS).evidence;
    expect(pieces.map(({ id, change }) => [id, change])).toEqual([
      ["new", "added"],
      ["old", "removed"],
      ["scan", "replaced"],
    ]);
  });

  test("points at evidence that ran out since, which by itself outdates nothing", () => {
    const facts = withEvidence(passing, evidence("scan", [SECRETS], { validUntil: daysAgo(3) }));
    const item = of(review(facts, facts), SECRETS);
    expect(item).toMatchObject({ changed: false, asksForALook: true });
    expect(item.evidence).toMatchObject([{ change: "kept", freshness: "stale", expiredSince: true }]);
  });

  test("says which waiver came and which ended", () => {
    const then = withWaiver(passing, waiver(SECRETS, { id: "one" }));
    const now = {
      ...withWaiver(then, waiver(SECRETS, { id: "two" })),
      waivers: [waiver(SECRETS, { id: "one", revokedAt: daysAgo(1) }), waiver(SECRETS, { id: "two" })],
    };
    const { waivers } = of(review(now, then), SECRETS);
    expect(waivers.map(({ id, change }) => [id, change])).toEqual([
      ["two", "added"],
      ["one", "ended"],
    ]);
  });

  test("knows whether a reviewer's word still speaks of what stands", () => {
    const digest = sealFacts(currentCatalogue, passing).items[SECRETS] ?? "";
    const word = { verdict: "changes-requested", by: "rita", at: daysAgo(1), digest } as const;
    const asked = withAnswer(passing, SECRETS, passes, { note: "Scanned.", approval: word });
    expect(of(review(asked, null), SECRETS).word).toMatchObject({ current: true });
    const later = withEvidence(asked, evidence("scan", [SECRETS]));
    expect(of(review(later, null), SECRETS).word).toMatchObject({ current: false });
  });
});
