import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyChange,
  changeBetween,
  emptyFacts,
  evidenceChange,
  type FactChange,
  foldChanges,
  itemChange,
  previousValues,
} from "./change";
import type { Facts } from "./facts";
import { arbitraryFacts } from "./testing/arbitrary-facts";
import { answered, evidence, fails, passes, waiver } from "./testing/project-facts";
import { syntheticCatalogue } from "./testing/synthetic-catalogue";

const anyHistory = fc.array(arbitraryFacts(syntheticCatalogue), { minLength: 1, maxLength: 5 });

/** Order of waivers and sign-offs is the order of recording, which says nothing by itself. */
const sorted = (facts: Facts): Facts => ({
  ...facts,
  waivers: [...facts.waivers].sort((left, right) => (left.id < right.id ? -1 : 1)),
});

describe("a history of changes", () => {
  test("folds to the state it led to", () => {
    fc.assert(
      fc.property(anyHistory, (states) => {
        const changes = states.map((state, at) => changeBetween(states[at - 1] ?? emptyFacts(), state));
        expect(sorted(foldChanges(changes))).toEqual(sorted(states.at(-1) ?? emptyFacts()));
      }),
    );
  });

  test("survives being stored as JSON", () => {
    fc.assert(
      fc.property(arbitraryFacts(syntheticCatalogue), (facts) => {
        const change: FactChange = JSON.parse(JSON.stringify(changeBetween(emptyFacts(), facts)));
        expect(sorted(foldChanges([change]))).toEqual(sorted(facts));
      }),
    );
  });

  test("is taken back by what each change replaced", () => {
    fc.assert(
      fc.property(arbitraryFacts(syntheticCatalogue), arbitraryFacts(syntheticCatalogue), (before, after) => {
        const change = changeBetween(before, after);
        const undone = applyChange(applyChange(before, change), previousValues(before, change));
        expect(sorted(undone)).toEqual(sorted(before));
      }),
    );
  });
});

describe("a change", () => {
  const facts = applyChange(emptyFacts(), {
    ...itemChange("safe-errors", answered(passes)),
    ...evidenceChange("e1", evidence("e1", ["safe-errors"])),
  });

  test("leaves the facts it is applied to as they were", () => {
    const frozen = structuredClone(facts);
    applyChange(facts, {
      ...itemChange("safe-errors", answered(fails)),
      "profile:targetStage": "production",
    });
    expect(facts).toEqual(frozen);
  });

  test("takes a fact away with null, and a setting back to its beginning", () => {
    expect(applyChange(facts, evidenceChange("e1", null)).evidence).toEqual({});
    const scenarios = applyChange(facts, { "profile:scenarios": ["payments"] });
    expect(applyChange(scenarios, { "profile:scenarios": null }).scenarios).toEqual([]);
  });

  test("replaces a waiver under its id", () => {
    const granted = applyChange(facts, { "waiver:w1": waiver("safe-errors", { id: "w1" }) });
    const revoked = { ...waiver("safe-errors", { id: "w1" }), revokedAt: "2026-11-20T00:00:00.000Z" };
    expect(applyChange(granted, { "waiver:w1": revoked }).waivers).toEqual([revoked]);
  });

  test("with a key nobody knows is refused loudly", () => {
    const unknown = JSON.parse('{"profile:colour": "green"}');
    expect(() => applyChange(facts, unknown)).toThrow('unknown key "profile:colour"');
  });

  test("between equal facts is empty, whatever the order of their keys", () => {
    const { answer, ...rest } = answered(passes);
    const reordered = applyChange(facts, itemChange("safe-errors", { ...rest, answer }));
    expect(changeBetween(facts, reordered)).toEqual({});
  });
});
