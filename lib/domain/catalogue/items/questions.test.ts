import { describe, expect, it } from "vitest";
import { type Item, STACKS } from "../types";
import { preLaunchQuestions } from "./questions";

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

const idsWhere = (matches: (item: Item) => boolean) =>
  preLaunchQuestions.filter(matches).map((item) => item.id);

const textsOf = ({ guidance }: Item): readonly string[] => [
  guidance.meaning,
  guidance.ifSkipped,
  guidance.test,
  ...Object.values(guidance.fixes),
  guidance.prompt,
  guidance.humanOnly,
  ...guidance.goodEvidence,
  ...guidance.badEvidence,
];

const withoutCode = (markdown: string) =>
  markdown.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`]*`/g, "");

describe("the ten pre-launch questions", () => {
  it("are asked in the order people know, numbered from one", () => {
    expect(preLaunchQuestions.map((item) => item.id)).toEqual([
      "data-sensitivity",
      "user-isolation",
      "database-exposure",
      "admin-auth",
      "key-exposure",
      "server-permissions",
      "input-validation",
      "traceable-logs",
      "recoverable-data",
      "detect-and-reverse",
    ]);
    expect(preLaunchQuestions.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("are safe with a no where they ask for a danger, and with a yes where they ask for a protection", () => {
    expect(idsWhere((item) => item.question?.safe === "no")).toEqual([
      "data-sensitivity",
      "user-isolation",
      "database-exposure",
      "key-exposure",
    ]);
    expect(idsWhere((item) => item.question?.safe === "yes")).toHaveLength(6);
  });

  it("have two parts where one yes could hide a no", () => {
    expect(idsWhere((item) => item.question?.parts !== undefined)).toEqual([
      "traceable-logs",
      "recoverable-data",
      "detect-and-reverse",
    ]);
  });

  it("treat numbers two to five as critical, eight as major and the rest as blockers", () => {
    expect(preLaunchQuestions.map((item) => item.severity)).toEqual([
      null,
      "critical",
      "critical",
      "critical",
      "critical",
      "blocker",
      "blocker",
      "major",
      "blocker",
      "blocker",
    ]);
  });

  it("weigh five when critical and three otherwise; the scoping question weighs nothing", () => {
    expect(preLaunchQuestions.map((item) => item.weight)).toEqual([0, 5, 5, 5, 5, 3, 3, 3, 3, 3]);
    expect(idsWhere((item) => item.question?.scoping === true)).toEqual(["data-sensitivity"]);
  });

  it("never let an exposed key or an exposed database be accepted as a risk", () => {
    expect(idsWhere((item) => !item.waivable)).toEqual(["database-exposure", "key-exposure"]);
  });

  it("require evidence, except where the question only sets the scope", () => {
    expect(idsWhere((item) => !item.evidence.required)).toEqual(["data-sensitivity"]);
  });
});

describe.each(preLaunchQuestions)("the question $id", (item) => {
  const { guidance } = item;

  it("is a question: its statement and each of its parts end with a question mark", () => {
    expect(item.kind).toBe("question");
    for (const asked of [item.statement, ...(item.question?.parts ?? [])]) {
      expect(asked).toMatch(/^[A-Z].*\?$/);
    }
  });

  it("feeds a capability, a layer and a review, and names at least three outside standards once each", () => {
    expect(item.capabilities.length).toBeGreaterThan(0);
    expect(item.layers.length).toBeGreaterThan(0);
    expect(item.reviews.length).toBeGreaterThan(0);
    const references = item.references.map((reference) => `${reference.standard} ${reference.id}`);
    expect(references.length).toBeGreaterThanOrEqual(3);
    expect(new Set(references).size).toBe(references.length);
    expect([30, 60, 90, 180]).toContain(item.evidence.freshDays);
  });

  it("explains itself at a length people read", () => {
    expect(wordCount(guidance.meaning)).toBeGreaterThanOrEqual(60);
    expect(wordCount(guidance.meaning)).toBeLessThanOrEqual(120);
    expect(wordCount(guidance.ifSkipped)).toBeGreaterThanOrEqual(50);
    expect(wordCount(guidance.ifSkipped)).toBeLessThanOrEqual(100);
    expect(wordCount(guidance.humanOnly)).toBeGreaterThanOrEqual(30);
    expect(wordCount(guidance.humanOnly)).toBeLessThanOrEqual(60);
  });

  it("has a test of four to seven steps, numbered without a gap, that says what good and bad look like", () => {
    const steps = [...guidance.test.matchAll(/^(\d)\. /gm)].map((match) => Number(match[1]));
    expect(steps).toEqual(steps.map((_, at) => at + 1));
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(7);
    expect(guidance.test).toMatch(/\bgood\b/i);
    expect(guidance.test).toMatch(/\bbad\b/i);
  });

  it.each(STACKS)("says how to fix it on %s", (stack) => {
    expect(wordCount(guidance.fixes[stack])).toBeGreaterThanOrEqual(60);
    expect(wordCount(guidance.fixes[stack])).toBeLessThanOrEqual(140);
  });

  it("offers a prompt that reports before it edits, waits for a yes and says what not to do", () => {
    expect(wordCount(guidance.prompt)).toBeGreaterThanOrEqual(100);
    expect(wordCount(guidance.prompt)).toBeLessThanOrEqual(200);
    expect(guidance.prompt).toMatch(/agree|confirm/);
    expect(guidance.prompt).toMatch(/do not/i);
  });

  it("tells good evidence from bad", () => {
    for (const lines of [guidance.goodEvidence, guidance.badEvidence]) {
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) expect(wordCount(line)).toBeGreaterThanOrEqual(4);
    }
  });

  it("is Markdown without HTML, with every fence closed and no stray space", () => {
    for (const text of textsOf(item)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/[ \t]$/m);
      const prose = withoutCode(text);
      expect(prose).not.toContain("`");
      expect(prose).not.toMatch(/<\/?[a-z]/i);
    }
  });
});

describe("every question but the scoping one", () => {
  it.each(preLaunchQuestions.filter((item) => !item.question?.scoping))(
    "$id asks the agent for tests",
    (item) => {
      expect(item.guidance.prompt).toMatch(/\btests?\b/);
    },
  );
});
