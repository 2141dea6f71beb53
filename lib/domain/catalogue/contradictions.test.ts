import { describe, expect, it } from "vitest";
import { CONTRADICTIONS } from "./contradictions";
import { preLaunchQuestions } from "./items/questions";
import { scorecardChecks } from "./items/scorecard";

const CAPABILITY_CHECKS = [
  "backend-proxy",
  "closed-defaults",
  "role-change-effective",
  "isolation-tests",
  "upload-limits",
  "log-redaction",
  "restore-drill",
  "alert-tested",
];
const questions = new Map(preLaunchQuestions.map((item) => [item.id, item]));
const knownIds = new Set([
  ...questions.keys(),
  ...scorecardChecks.map((item) => item.id),
  ...CAPABILITY_CHECKS,
]);

const pairs = CONTRADICTIONS.map((row) => `${row.when.itemId} → ${row.contradicts.itemId}`);

describe("the table of contradictions", () => {
  it("gives every row an id of its own and names each pair once", () => {
    expect(new Set(CONTRADICTIONS.map((row) => row.id)).size).toBe(CONTRADICTIONS.length);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("doubts a safe reply about exposed keys when a secret is in git or a vendor is called from the browser", () => {
    expect(pairs).toContain("secrets-not-in-git → key-exposure");
    expect(pairs).toContain("backend-proxy → key-exposure");
  });

  it("doubts a safe reply about exposure, recovery and detection when its check failed", () => {
    expect(pairs).toContain("closed-defaults → database-exposure");
    expect(pairs).toContain("restore-drill → recoverable-data");
    expect(pairs).toContain("alert-tested → detect-and-reverse");
  });

  it("never involves the scoping question, which has no safe side", () => {
    expect(pairs.join()).not.toContain("data-sensitivity");
  });
});

describe.each(CONTRADICTIONS)("$id", (row) => {
  const suspect = questions.get(row.contradicts.itemId);

  it("joins two different items of the catalogue", () => {
    expect(row.when.itemId).not.toBe(row.contradicts.itemId);
    expect(knownIds).toContain(row.when.itemId);
    expect(knownIds).toContain(row.contradicts.itemId);
  });

  it("leaves half of an answer standing exactly where the answer can be half true", () => {
    const canBePartial = suspect === undefined || suspect.question?.parts !== undefined;
    expect(row.countsAs).toBe(canBePartial ? "partial" : "fail");
  });

  it("explains itself in two sentences a founder can act on", () => {
    expect(row.explanation.split(" ").length).toBeGreaterThanOrEqual(20);
    expect(row.explanation).toMatch(/\. [A-Z].*\.$/);
  });
});
