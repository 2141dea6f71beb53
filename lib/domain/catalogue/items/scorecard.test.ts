import { describe, expect, it } from "vitest";
import { type Item, STACKS } from "../types";
import { scorecardChecks } from "./scorecard";

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;
const numberedSteps = (markdown: string) => markdown.match(/^\d+\. /gm)?.length ?? 0;

const allTexts = ({ title, statement, guidance: g }: Item): readonly string[] => [
  title,
  statement,
  g.meaning,
  g.ifSkipped,
  g.test,
  ...Object.values(g.fixes),
  g.prompt,
  g.humanOnly,
  ...g.goodEvidence,
  ...g.badEvidence,
];

describe("the scorecard", () => {
  it("asks the eight checks in the order people know", () => {
    expect(scorecardChecks.map((item) => item.id)).toEqual([
      "secrets-not-in-git",
      "async-long-jobs",
      "response-schema-validation",
      "outbound-retries",
      "provider-logging",
      "contract-tests-ci",
      "safe-errors",
      "rate-limits-tested",
    ]);
  });

  it("uses no id and no title twice", () => {
    expect(new Set(scorecardChecks.map((item) => item.id)).size).toBe(scorecardChecks.length);
    expect(new Set(scorecardChecks.map((item) => item.title)).size).toBe(scorecardChecks.length);
  });

  it("numbers its checks from one without a gap", () => {
    expect(scorecardChecks.map((item) => item.number)).toEqual(scorecardChecks.map((_, index) => index + 1));
  });
});

describe.each(scorecardChecks)("the check $id", (item) => {
  const { guidance } = item;

  it("weighs three, has no severity, may be waived and is not a question", () => {
    expect(item).toMatchObject({ kind: "check", weight: 3, severity: null, waivable: true });
    expect(item.question).toBeUndefined();
  });

  it("requires evidence that ages in one of the agreed windows", () => {
    expect(item.evidence.required).toBe(true);
    expect([30, 60, 90, 180]).toContain(item.evidence.freshDays);
  });

  it("feeds a capability and a layer, and names outside standards without repeating one", () => {
    expect(item.capabilities.length).toBeGreaterThan(0);
    expect(item.layers.length).toBeGreaterThan(0);
    const references = item.references.map((reference) => `${reference.standard} ${reference.id}`);
    expect(references.length).toBeGreaterThanOrEqual(3);
    expect(new Set(references).size).toBe(references.length);
  });

  it("explains itself at a length people read", () => {
    expect(countWords(guidance.meaning)).toBeGreaterThanOrEqual(60);
    expect(countWords(guidance.meaning)).toBeLessThanOrEqual(120);
    expect(countWords(guidance.ifSkipped)).toBeGreaterThanOrEqual(50);
    expect(countWords(guidance.ifSkipped)).toBeLessThanOrEqual(100);
    expect(countWords(guidance.humanOnly)).toBeGreaterThanOrEqual(30);
    expect(countWords(guidance.humanOnly)).toBeLessThanOrEqual(60);
  });

  it("has a test of four to seven numbered steps that show good and bad", () => {
    expect(numberedSteps(guidance.test)).toBeGreaterThanOrEqual(4);
    expect(numberedSteps(guidance.test)).toBeLessThanOrEqual(7);
    expect(guidance.test).toContain("**Good:**");
    expect(guidance.test).toContain("**Bad:**");
  });

  it.each(STACKS)("says how to fix it on %s", (stack) => {
    expect(countWords(guidance.fixes[stack])).toBeGreaterThanOrEqual(60);
    expect(countWords(guidance.fixes[stack])).toBeLessThanOrEqual(140);
  });

  it("offers a prompt that asks for a plan and for tests, and sets limits", () => {
    expect(countWords(guidance.prompt)).toBeGreaterThanOrEqual(100);
    expect(countWords(guidance.prompt)).toBeLessThanOrEqual(200);
    expect(guidance.prompt).toMatch(/plan|wait|approval/i);
    expect(guidance.prompt).toMatch(/\btests?\b/i);
    expect(guidance.prompt).toMatch(/do not/i);
  });

  it("tells good evidence from bad", () => {
    for (const lines of [guidance.goodEvidence, guidance.badEvidence]) {
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect(countWords(line)).toBeGreaterThanOrEqual(4);
    }
  });

  it("contains no HTML outside code, closes every fence and leaves no stray space", () => {
    for (const text of allTexts(item)) {
      expect(text.trim()).toBe(text);
      expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
      const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`]*`/g, "");
      expect(prose).not.toMatch(/<\/?[a-z]/i);
      expect(prose).not.toContain("`");
    }
  });
});
