import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import { SCOPES } from "../catalogue/types";
import { sealedScope, sealFacts } from "../readiness/digests";
import type { Facts } from "../readiness/facts";
import { arbitraryFacts } from "../readiness/testing/arbitrary-facts";
import { allProven, TODAY, withAnswer } from "../readiness/testing/project-facts";
import { readSealed, type SealedDocument, sealedDocument, verifySealed } from "./sealed-document";

const by = { id: "0193", name: "Rae Reviewer" };

function documentOf(facts: Facts, scope: (typeof SCOPES)[number] = "scorecard"): SealedDocument {
  const digest = sealFacts(currentCatalogue, facts).scopes[scope];
  return sealedDocument(sealedScope(currentCatalogue, facts, scope), { digest, by, at: TODAY });
}

const proven = documentOf(allProven(currentCatalogue));

describe("A sealed sign-off", () => {
  test("gives the signed digest from its content alone, whatever was recorded, also after a trip through a file", () => {
    fc.assert(
      fc.property(arbitraryFacts(currentCatalogue), fc.constantFrom(...SCOPES), (facts, scope) => {
        const document = readSealed(JSON.stringify(documentOf(facts, scope), null, 2));
        expect(document && verifySealed(document)).toMatchObject({ holds: true, differing: [] });
      }),
      { numRuns: 100 },
    );
  });

  test("names the item that was changed in it", () => {
    const items = proven.items.map((item) =>
      item.item === "safe-errors" ? { ...item, note: "Never mind." } : item,
    );
    expect(verifySealed({ ...proven, items })).toMatchObject({ holds: false, differing: ["safe-errors"] });
  });

  test("names the item that was taken out, and does not hold with one brought in", () => {
    const items = proven.items.filter(({ item }) => item !== "safe-errors");
    expect(verifySealed({ ...proven, items })).toMatchObject({ holds: false, differing: ["safe-errors"] });
    const [some] = proven.items;
    const doubled = some ? [...proven.items, some] : [];
    expect(verifySealed({ ...proven, items: doubled }).holds).toBe(false);
  });

  test("does not hold with other scenarios, another version, another scope or another digest", () => {
    expect(verifySealed({ ...proven, scenarios: ["payments"] }).holds).toBe(false);
    expect(verifySealed({ ...proven, catalogueVersion: "2020.01" }).holds).toBe(false);
    expect(verifySealed({ ...proven, rulesVersion: "0" }).holds).toBe(false);
    expect(verifySealed({ ...proven, scope: "questions" }).holds).toBe(false);
    expect(verifySealed(proven, "0".repeat(64)).holds).toBe(false);
  });

  test("says another digest once an answer is another", () => {
    const changed = documentOf(withAnswer(allProven(currentCatalogue), "safe-errors", null));
    expect(changed.digest).not.toBe(proven.digest);
  });

  test("is nothing else than a sealed sign-off", () => {
    for (const text of ["", "{", "[]", "null", JSON.stringify({ ...proven, more: 1 })])
      expect(readSealed(text)).toBeNull();
  });
});
