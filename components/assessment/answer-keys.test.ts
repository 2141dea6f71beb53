import { describe, expect, test } from "vitest";
import { actionOfKey, neighbour } from "./answer-keys";

const check = { kind: "check", canAnswer: true, canSkip: true } as const;
const question = { kind: "question", canAnswer: true, canSkip: true } as const;

describe("Keys of one item", () => {
  test.each([
    ["1", "pass"],
    ["2", "partial"],
    ["3", "fail"],
  ])("%s on a check means %s", (key, result) => {
    expect(actionOfKey(key, check)).toEqual({ kind: "result", result });
    expect(actionOfKey(key, { ...check, kind: "capability-check" })).toEqual({ kind: "result", result });
    expect(actionOfKey(key, question)).toBeNull();
  });

  test.each([
    ["y", "yes"],
    ["n", "no"],
    ["s", "not-sure"],
    ["Y", "yes"],
  ])("%s on a question means %s", (key, reply) => {
    expect(actionOfKey(key, question)).toEqual({ kind: "reply", reply });
    expect(actionOfKey(key, check)).toBeNull();
  });

  test.each([
    ["4", "not-applicable"],
    ["0", "clear"],
    ["m", "note"],
    ["e", "evidence"],
    ["j", "next"],
    ["k", "previous"],
  ])("%s on either means %s", (key, kind) => {
    expect(actionOfKey(key, check)).toEqual({ kind });
    expect(actionOfKey(key, question)).toEqual({ kind });
  });

  test("4 means nothing on the scoping question, which always applies", () => {
    expect(actionOfKey("4", { ...question, canSkip: false })).toBeNull();
  });

  test("somebody who may only read moves about and changes nothing", () => {
    const reader = { ...check, canAnswer: false };
    for (const key of ["1", "2", "3", "4", "0", "m"]) expect(actionOfKey(key, reader)).toBeNull();
    expect(actionOfKey("j", reader)).toEqual({ kind: "next" });
    expect(actionOfKey("e", reader)).toEqual({ kind: "evidence" });
  });

  test("other keys stay the browser's, those with a name included", () => {
    for (const key of ["Enter", "Tab", "ArrowDown", "x", " ", "constructor"])
      expect(actionOfKey(key, check)).toBeNull();
  });
});

test("the ends of the list hold", () => {
  const ids = ["a", "b", "c"];
  expect(neighbour(ids, "a", 1)).toBe("b");
  expect(neighbour(ids, "a", -1)).toBeNull();
  expect(neighbour(ids, "c", 1)).toBeNull();
  expect(neighbour(ids, "gone", 1)).toBeNull();
});
