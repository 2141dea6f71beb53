import { describe, expect, test } from "vitest";
import { signals } from "./signals";
import { SIGNALS } from "./vocabulary";

describe("production signals", () => {
  test.each(SIGNALS)("%s describes both behaviours in a sentence and pre-fills something for each", (id) => {
    const signal = signals[id];
    expect(signal.question).toMatch(/\?$/);
    expect(signal.picks.demo).toMatch(/\.$/);
    expect(signal.picks.production).toMatch(/\.$/);
    expect(signal.prefills.demo.length).toBeGreaterThan(0);
    expect(signal.prefills.production.length).toBeGreaterThan(0);
  });

  test("picking demo behaviour never earns a point", () => {
    for (const id of SIGNALS) {
      expect(signals[id].prefills.demo.map((prefill) => prefill.answer.result)).not.toContain("pass");
    }
  });

  test("no two signals pre-fill the same item, so the order of the picks does not matter", () => {
    for (const pick of ["demo", "production"] as const) {
      const itemIds = SIGNALS.flatMap((id) => signals[id].prefills[pick].map((prefill) => prefill.itemId));
      expect(new Set(itemIds).size).toBe(itemIds.length);
    }
  });

  test("a single-prompt app is told that its tool calls leave no trail", () => {
    expect(signals.agents.prefills.demo).toContainEqual({
      itemId: "audit-trail",
      answer: { kind: "result", result: "fail" },
    });
  });
});
