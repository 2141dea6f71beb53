import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../catalogue/contradictions";
import { currentCatalogue } from "../catalogue/current";
import type { Catalogue } from "../catalogue/types";
import { STAGES } from "../catalogue/vocabulary";
import { catalogueWith } from "../checks/compose";
import { arbitraryChecks } from "../checks/testing/arbitrary-checks";
import { assessReadiness } from "./assess";
import type { Facts, Instant } from "./facts";
import { toInstant, toMs } from "./instants";
import { resultOf } from "./item-result";
import type { Readiness } from "./readiness-types";
import { isTowardsPass } from "./result-order";
import { simulate } from "./simulate";
import {
  arbitraryAnswer,
  arbitraryEvidence,
  arbitraryFacts,
  arbitraryItem,
  nearlyDone,
} from "./testing/arbitrary-facts";
import { answered, productionReady, signed, TODAY } from "./testing/project-facts";
import { syntheticCatalogue } from "./testing/synthetic-catalogue";

const catalogues = [
  ["the small test catalogue", syntheticCatalogue],
  ["the catalogue in force", currentCatalogue],
  ...fc
    .sample(arbitraryChecks(), { numRuns: 2, seed: 2026 })
    .map((own, at): readonly [string, Catalogue] => [
      `the small one with ${own.length} checks of a workspace (${at + 1})`,
      catalogueWith(syntheticCatalogue, 3, own),
    ]),
] as const;

describe.each(catalogues)("the laws of readiness, on %s", (_, catalogue) => {
  const assess = (facts: Facts, asOf: Instant = TODAY) => assessReadiness(catalogue, facts, asOf);
  const anyFacts = fc.oneof(arbitraryFacts(catalogue), nearlyDone(productionReady(catalogue), catalogue));
  const anyItem = arbitraryItem(catalogue);
  const itemWithTwoAnswers = anyItem.chain((item) =>
    fc.tuple(fc.constant(item), fc.option(arbitraryAnswer(item)), arbitraryAnswer(item)),
  );

  test("no change towards pass ever lowers the score", () => {
    fc.assert(
      fc.property(anyFacts, itemWithTwoAnswers, (facts, [item, from, to]) => {
        fc.pre(isTowardsPass(resultOf(item, from), resultOf(item, to)));
        const given = facts.items[item.id] ?? answered(null);
        const before = { ...facts, items: { ...facts.items, [item.id]: { ...given, answer: from } } };
        const after = { ...facts, items: { ...facts.items, [item.id]: { ...given, answer: to } } };
        expect(assess(after).score).toBeGreaterThanOrEqual(assess(before).score);
        expect(assess(after).base).toBeGreaterThanOrEqual(assess(before).base);
      }),
      { numRuns: 400 },
    );
  });

  test("no added evidence ever lowers the score", () => {
    fc.assert(
      fc.property(anyFacts, arbitraryEvidence(catalogue, fc.constant("new")), (facts, piece) => {
        const after = { ...facts, evidence: { ...facts.evidence, new: piece } };
        expect(assess(after).score).toBeGreaterThanOrEqual(assess(facts).score);
      }),
      { numRuns: 200 },
    );
  });

  test("an open or unknown critical blocker holds the score at 49 and a waived one at 74; so does a blocker", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const readiness = assess(facts);
        for (const { severity, state } of readiness.findings) {
          if (severity === "critical")
            expect(readiness.score).toBeLessThanOrEqual(state === "waived" ? 74 : 49);
          if (severity === "blocker" && state !== "waived") expect(readiness.score).toBeLessThanOrEqual(74);
        }
      }),
    );
  });

  test("missing or stale evidence holds the score at 84", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const readiness = assess(facts);
        const missing = catalogue.items.filter(({ id, evidence }) => {
          const state = readiness.items[id];
          if (!evidence.required || state?.counted === "not-applicable") return false;
          return state?.counted !== "pass" || state.freshness === null || state.freshness === "stale";
        });
        if (missing.length > 0) expect(readiness.score).toBeLessThanOrEqual(84);
        expect(readiness.caps.some((cap) => cap.reason === "evidence-missing")).toBe(missing.length > 0);
      }),
    );
  });

  test("neither score nor base shows 100 before everything is done", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const readiness = assess(facts);
        const states = Object.values(readiness.items);
        const done = states.every(({ counted }) => counted === "pass" || counted === "not-applicable");
        if (!done) expect(readiness.base).toBeLessThan(100);
        if (!done) expect(readiness.score).toBeLessThan(100);
      }),
      { numRuns: 150 },
    );
  });

  test("the score is the base under its caps, as the explained sum says", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { score, base, caps } = assess(facts);
        expect(score).toBe(Math.min(Math.floor(base), ...caps.map((cap) => cap.limit)));
        expect(caps.map((cap) => cap.limit)).toEqual(caps.map((cap) => cap.limit).sort((a, b) => a - b));
      }),
    );
  });

  test("unknown is never better than known to be bad", () => {
    const contradicting = new Set(CONTRADICTIONS.map((row) => row.when.itemId));
    fc.assert(
      fc.property(anyFacts, anyItem, (facts, item) => {
        fc.pre(!contradicting.has(item.id) && !item.question?.scoping);
        const bad = item.question?.safe === "yes" ? "no" : "yes";
        const said = (answer: Parameters<typeof answered>[0]) => {
          const recorded = { ...facts, items: { ...facts.items, [item.id]: answered(answer) } };
          return assess(signed(catalogue, recorded, "scorecard", "questions"));
        };
        const knownBad = said(
          item.question ? { kind: "replies", replies: [bad, bad] } : { kind: "result", result: "fail" },
        );
        const unknown = said(item.question ? { kind: "replies", replies: ["not-sure", "not-sure"] } : null);
        expect(unknown.score).toBeLessThanOrEqual(knownBad.score);
        expect(rank(unknown)).toBeLessThanOrEqual(rank(knownBad));
      }),
      { numRuns: 150 },
    );
  });

  test("the order in which items are answered makes no difference", () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, numbers) => {
        const shuffle = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
          Object.fromEntries(
            Object.entries(record)
              .map((entry) => [numbers.next().value ?? 0, entry] as const)
              .sort(([left], [right]) => left - right)
              .map(([, entry]) => entry),
          );
        const shuffled = { ...facts, items: shuffle(facts.items), evidence: shuffle(facts.evidence) };
        expect(assess(shuffled)).toEqual(assess(facts));
      }),
    );
  });

  test("the ladder is cumulative: nobody stands on a rung without those below it", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { ladder, stage } = assess(facts);
        const reached = ladder.filter((rung) => rung.reached);
        expect(ladder.slice(0, reached.length)).toEqual(reached);
        expect(reached.at(-1)?.stage).toBe(stage);
        for (const rung of reached) expect(rung.conditions.every((condition) => condition.met)).toBe(true);
      }),
    );
  });

  test("an assessment is a pure function of facts and instant", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const copy = structuredClone(facts);
        const first = assess(facts);
        expect(facts).toEqual(copy);
        expect(assess(copy)).toEqual(first);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
    );
  });

  test("until the announced next change, time alone changes nothing", () => {
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (facts, share) => {
        const now = assess(facts);
        const end = now.nextChangeAt === null ? toMs(TODAY) + 1e12 : toMs(now.nextChangeAt);
        const between = toInstant(Math.floor(toMs(TODAY) + share * (end - 1 - toMs(TODAY))));
        expect({ ...assess(facts, between), asOf: TODAY }).toEqual(now);
      }),
      { numRuns: 150 },
    );
  });

  test("what a next step promises is what the simulator finds, contradictions aside", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const now = assess(facts);
        for (const step of now.nextSteps) {
          if (step.kind !== "item" || step.reason === "contradiction") continue;
          const { after } = simulate(catalogue, facts, now, [{ kind: "passes", itemId: step.itemId }]);
          if (after.items[step.itemId]?.contradictedBy.length) continue;
          expect(after.score).toBe(step.scoreAfter);
          expect(step.scoreAfter).toBeGreaterThanOrEqual(now.score);
        }
      }),
    );
  });
});

function rank(readiness: Readiness): number {
  return STAGES.indexOf(readiness.stage);
}
