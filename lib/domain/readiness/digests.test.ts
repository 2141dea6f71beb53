import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { SCOPES } from "../catalogue/types";
import { indexOf, scopesOf } from "./catalogue-index";
import { digestOf, sealFacts } from "./digests";
import type { Facts } from "./facts";
import { arbitraryFacts, arbitraryItem } from "./testing/arbitrary-facts";
import {
  allProven,
  answered,
  daysAgo,
  evidence,
  notApplicable,
  waiver,
  withAnswer,
  withEvidence,
  withWaiver,
} from "./testing/project-facts";

const seal = (facts: Facts) => sealFacts(currentCatalogue, facts);
const proven = allProven(currentCatalogue);
const anyFacts = arbitraryFacts(currentCatalogue);
const anyItem = arbitraryItem(currentCatalogue);

describe("a digest", () => {
  test("is the SHA-256 of the RFC 8785 form, whatever the order of keys", () => {
    const expected = createHash("sha256").update('{"a":[1,"é"],"b":null}').digest("hex");
    expect(digestOf({ b: null, a: [1, "é"] })).toBe(expected);
    expect(canonicalize({ b: null, a: [1, "é"] })).toBe('{"a":[1,"é"],"b":null}');
  });

  test("of an item changes with every sealed thing, and reaches its scopes, the project and nothing else", () => {
    const changes = (facts: Facts, itemId: string): readonly Facts[] => [
      withAnswer(facts, itemId, notApplicable(`because of ${itemId}`)),
      withAnswer(facts, itemId, facts.items[itemId]?.answer ?? null, { note: "a note nobody wrote yet" }),
      withEvidence(facts, evidence("a new piece", [itemId])),
      withWaiver(facts, waiver(itemId, { id: "a new waiver", approvedAt: daysAgo(-1) })),
    ];
    fc.assert(
      fc.property(anyFacts, anyItem, (facts, item) => {
        const before = seal(facts);
        for (const changed of changes(facts, item.id)) {
          const after = seal(changed);
          const moved = Object.keys(after.items).filter((id) => after.items[id] !== before.items[id]);
          expect(moved).toEqual([item.id]);
          const scopes = SCOPES.filter((scope) => after.scopes[scope] !== before.scopes[scope]);
          expect(scopes).toEqual(scopesOf(item));
          expect(after.project).not.toBe(before.project);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("does not change with what is not sealed: who, when, approvals, titles, targets, operations", () => {
    fc.assert(
      fc.property(anyFacts, anyItem, (facts, item) => {
        const fact = facts.items[item.id] ?? answered(null);
        const approval = { verdict: "approved", by: "robin", at: daysAgo(0), digest: "x" } as const;
        const other: Facts = {
          ...facts,
          targetStage: "production",
          weeklyReviewStreak: 9,
          items: {
            ...facts.items,
            [item.id]: { ...fact, answeredBy: "noor", answeredAt: daysAgo(0), approval },
          },
          evidence: Object.fromEntries(
            Object.entries(facts.evidence)
              .reverse()
              .map(([id, piece]) => [id, { ...piece, title: "renamed" }]),
          ),
        };
        expect(seal(other)).toEqual(seal(facts));
      }),
      { numRuns: 50 },
    );
  });

  test("of a revised piece of evidence outdates what it was sealed in", () => {
    const piece = proven.evidence["report on safe-errors"];
    const revised = withEvidence(proven, {
      ...piece,
      ...evidence("report on safe-errors", ["safe-errors"]),
      digest: "2",
    });
    expect(seal(revised).scopes.scorecard).not.toBe(seal(proven).scopes.scorecard);
    expect(seal(revised).scopes.questions).toBe(seal(proven).scopes.questions);
  });

  test("of every scope changes with the scenarios, the catalogue version, and not with their order", () => {
    const one = seal({ ...proven, scenarios: ["payments", "medical"] });
    expect(seal({ ...proven, scenarios: ["medical", "payments"] })).toEqual(one);
    const newer = sealFacts({ ...currentCatalogue, version: "2027.01" }, proven);
    for (const scope of SCOPES) {
      expect(one.scopes[scope]).not.toBe(seal(proven).scopes[scope]);
      expect(newer.scopes[scope]).not.toBe(seal(proven).scopes[scope]);
    }
    expect(newer.items).toEqual(seal(proven).items);
  });

  test("survives half an emoji in a note", () => {
    const facts = withAnswer(proven, "safe-errors", null, { note: "\ud83d" });
    expect(seal(facts).items["safe-errors"]).toMatch(/^[0-9a-f]{64}$/);
  });

  test("covers each item of the catalogue in at least one scope", () => {
    expect(indexOf(currentCatalogue).unsealed).toEqual([]);
  });
});
