import { describe, expect, test } from "vitest";
import { answerWords, conflictRows } from "./conflict";
import { diffLines } from "./line-diff";
import type { Recorded } from "./recorded";

const AT = "2026-11-21T12:00:00.000Z";
const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;
const bos = (change: Partial<Recorded>): Recorded => ({
  version: 2,
  answer: null,
  note: "",
  by: "bo",
  at: AT,
  ...change,
});

describe("What two people wrote at the same time", () => {
  test("two results stand side by side", () => {
    const rows = conflictRows({ answer: null, note: "" }, bos({ answer: fail }), { answer: pass, note: "" });
    expect(rows).toMatchObject([{ field: "result", theirs: "Fail", mine: "Pass", mineChanged: true }]);
  });

  test("what only the other changed is shown as theirs to stay", () => {
    const rows = conflictRows({ answer: null, note: "" }, bos({ answer: fail }), {
      answer: null,
      note: "typed",
    });
    expect(rows).toMatchObject([
      { field: "result", theirs: "Fail", mine: "Not assessed", mineChanged: false },
      { field: "note", theirs: "", mine: "typed", mineChanged: true },
    ]);
  });

  test("the reason of a “not applicable” is compared beside it", () => {
    const skipped = (reason: string) => ({ kind: "not-applicable", reason }) as const;
    const rows = conflictRows({ answer: null, note: "" }, bos({ answer: skipped("No vendors") }), {
      answer: skipped("Nothing is called"),
      note: "",
    });
    expect(rows).toMatchObject([{ field: "reason", theirs: "No vendors", mine: "Nothing is called" }]);
  });

  test("two notes are compared line by line", () => {
    const rows = conflictRows({ answer: null, note: "a" }, bos({ note: "a\nc" }), {
      answer: null,
      note: "a\nb",
    });
    expect(rows[0]?.lines).toEqual([
      { kind: "same", text: "a" },
      { kind: "theirs", text: "c" },
      { kind: "mine", text: "b" },
    ]);
  });
});

describe("Lines of two texts", () => {
  test("an empty text has no line", () => {
    expect(diffLines("", "new")).toEqual([{ kind: "theirs", text: "new" }]);
    expect(diffLines("", "")).toEqual([]);
  });

  test("a line moved in between is found", () => {
    expect(diffLines("a\nb\nc", "a\nc").filter((line) => line.kind !== "same")).toEqual([
      { kind: "mine", text: "b" },
    ]);
  });
});

test("the reply to two parts names both", () => {
  expect(answerWords({ kind: "replies", replies: ["yes", "not-sure"] })).toBe(
    "Part 1: Yes, part 2: Not sure",
  );
  expect(answerWords({ kind: "replies", replies: ["no"] })).toBe("No");
  expect(answerWords(null)).toBe("Not assessed");
});
