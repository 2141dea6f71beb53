import { describe, expect, test } from "vitest";
import { noteOf } from "./note";
import { blankRecord, type RegisteredIntegration } from "./record";

const names = new Map([["ada", "Ada Founder"]]);
const blank: RegisteredIntegration = {
  id: "pay",
  record: blankRecord("Payments", "ada"),
  payloadValid: null,
  approvedAt: null,
};
const noted = (record: Partial<RegisteredIntegration["record"]>) =>
  noteOf(
    { ...blank, record: { ...blank.record, ...record } },
    {
      names,
      today: "2026-11-22",
    },
  );

describe("The note on an integration", () => {
  test("names its owner, and says what nobody knows", () => {
    const note = noted({});
    expect(note).toMatch(/^# Payments\n/);
    expect(note).toContain("- **Integration owner:** Ada Founder");
    expect(note).toContain("- **Timeout:** _not known_");
  });

  test("lists the vendor’s errors beside ours and what the user reads", () => {
    const errorMap = [
      { vendor: "402 card_declined", ours: "PAYMENT_DECLINED", userReads: "Try another card." },
    ];
    expect(noted({ errorMap })).toContain("| 402 card\\_declined | PAYMENT\\_DECLINED | Try another card. |");
  });

  test("ends with what is to be put right", () => {
    expect(noted({ mode: "sync", expectedLatencyMs: 9_000 })).toContain(
      "- A call takes more than five seconds and the user waits for it.",
    );
    expect(noted({})).not.toContain("To put right");
  });

  test("says whether its example fits, and what it is held to, where somebody has said so", () => {
    const held = { names, today: "2026-11-22", objective: { availability: 99.5, p95Ms: 1_500 } };
    const note = noteOf({ ...blank, payloadValid: false }, held);
    expect(note).toContain("- **Example payload:** does not match its schema");
    expect(note).toContain("- **Calls without error:** 99.5 % over 28 days");
    expect(note).toContain("- **95 of 100 calls answer within:** 1.5 s");
    expect(noted({})).not.toContain("What it is held to");
  });

  test("lets nobody’s text become mark-up", () => {
    expect(noted({ purpose: "# Big\n<b>bold</b> | cell" })).toContain("\\# Big \\<b\\>bold\\</b\\> \\| cell");
  });
});
