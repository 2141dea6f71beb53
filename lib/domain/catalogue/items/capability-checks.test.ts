import { describe, expect, it } from "vitest";
import { CAPABILITIES, type Item, STACKS } from "../types";
import { capabilityChecks } from "./capability-checks";

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

function expectWords(text: string, least: number, most: number) {
  expect(wordCount(text)).toBeGreaterThanOrEqual(least);
  expect(wordCount(text)).toBeLessThanOrEqual(most);
}

const textsOf = ({ statement, guidance }: Item): readonly string[] => [
  statement,
  guidance.meaning,
  guidance.ifSkipped,
  guidance.test,
  ...Object.values(guidance.fixes),
  guidance.prompt,
  guidance.humanOnly,
  ...guidance.goodEvidence,
  ...guidance.badEvidence,
];

describe("the capability checks", () => {
  it("are known by ids that never change", () => {
    expect(capabilityChecks.map((item) => item.id)).toEqual([
      "token-lifetime",
      "session-revocation",
      "device-list",
      "least-privilege-scopes",
      "approval-gate",
      "role-change-effective",
      "closed-defaults",
      "isolation-tests",
      "signed-file-links",
      "rotation-without-redeploy",
      "backend-proxy",
      "environment-scoped-keys",
      "agent-egress-allowlist",
      "upload-limits",
      "audit-trail",
      "log-redaction",
      "automatic-backups",
      "restore-drill",
      "alert-tested",
      "uptime-check",
      "slo-defined",
    ]);
  });

  it("are numbered in their order, weigh one point and may be waived", () => {
    expect(capabilityChecks.map((item) => item.number)).toEqual(capabilityChecks.map((_, at) => at + 1));
    for (const item of capabilityChecks) {
      expect(item).toMatchObject({ kind: "capability-check", weight: 1, severity: null, waivable: true });
    }
  });

  it.each(CAPABILITIES)("give %s two or three checks of its own, side by side", (capability) => {
    const positions = capabilityChecks
      .filter((item) => item.capabilities[0] === capability)
      .map((item) => item.number);
    expect(positions.length).toBeGreaterThanOrEqual(2);
    expect(positions.length).toBeLessThanOrEqual(3);
    expect(positions).toEqual(positions.map((_, at) => (positions[0] ?? 0) + at));
  });

  it("ask for a restore drill and a tested alert at least every ninety days", () => {
    for (const id of ["restore-drill", "alert-tested"]) {
      expect(capabilityChecks.find((item) => item.id === id)?.evidence.freshDays).toBe(90);
    }
  });
});

describe.each(capabilityChecks)("the check $id", (item) => {
  const { guidance } = item;

  it("is a statement one can agree with", () => {
    expect(item.statement).toMatch(/^[A-Z].*\.$/);
    expect(wordCount(item.title)).toBeLessThanOrEqual(5);
  });

  it("requires evidence and knows its layer, its review and its standards, each once", () => {
    expect(item.evidence.required).toBe(true);
    expect([30, 60, 90, 180]).toContain(item.evidence.freshDays);
    expect(item.layers.length).toBeGreaterThan(0);
    expect(item.reviews.length).toBeGreaterThan(0);
    const references = item.references.map((reference) => `${reference.standard} ${reference.id}`);
    expect(references.length).toBeGreaterThanOrEqual(3);
    expect(new Set(references).size).toBe(references.length);
  });

  it("explains itself at a length people read", () => {
    expectWords(guidance.meaning, 50, 100);
    expectWords(guidance.ifSkipped, 40, 80);
    expectWords(guidance.humanOnly, 25, 50);
  });

  it("has a test of four to six steps that says what good and bad look like", () => {
    const steps = [...guidance.test.matchAll(/^(\d)\. /gm)].map((match) => Number(match[1]));
    expect(steps).toEqual(steps.map((_, at) => at + 1));
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(guidance.test).toContain("**Good:**");
    expect(guidance.test).toContain("**Bad:**");
  });

  it.each(STACKS)("says how to fix it on %s", (stack) => {
    expectWords(guidance.fixes[stack], 40, 110);
  });

  it("offers a prompt that lists before it edits, waits for a yes, says what not to do and asks for tests", () => {
    expectWords(guidance.prompt, 80, 160);
    expect(guidance.prompt).toMatch(/\bfirst\b/i);
    expect(guidance.prompt).toMatch(/\bwait\b/i);
    expect(guidance.prompt).toMatch(/\b(do not|never)\b/i);
    expect(guidance.prompt).toMatch(/\btests?\b/i);
  });

  it("tells good evidence from bad", () => {
    for (const lines of [guidance.goodEvidence, guidance.badEvidence]) {
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(4);
    }
  });

  it("is Markdown without HTML, images or links that could load something", () => {
    for (const text of textsOf(item)) {
      expect(text.trim()).toBe(text);
      const prose = text.replace(/`[^`]*`/g, "");
      expect(prose).not.toMatch(/`|<|https?:|!\[/);
    }
  });
});
