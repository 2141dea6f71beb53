import { describe, expect, test } from "vitest";
import { mentionAt, mentionsIn, readersMatching, withMention } from "./mentions";

const readers = [
  { id: "1", name: "Ada Founder" },
  { id: "2", name: "Rita Reviewer" },
  { id: "3", name: "Zoë O’Hara" },
];

describe("Mentioning somebody", () => {
  test("begins with an @ at the start of a word, and lasts over a first and a second name", () => {
    expect(mentionAt("@", 1)).toEqual({ at: 0, words: "" });
    expect(mentionAt("Please look, @Rita R", 20)).toEqual({ at: 13, words: "Rita R" });
    expect(mentionAt("mail ada@example", 16)).toBeNull();
    expect(mentionAt("@Ada Founder and then", 21)).toBeNull();
  });

  test("finds people by the beginnings of their names", () => {
    expect(readersMatching(readers, "ri").map(({ id }) => id)).toEqual(["2"]);
    expect(readersMatching(readers, "zoë o").map(({ id }) => id)).toEqual(["3"]);
    expect(readersMatching(readers, "")).toHaveLength(3);
    expect(readersMatching(readers, "nobody")).toEqual([]);
  });

  test("writes the name out and goes on behind it", () => {
    const asked = mentionAt("Look, @ri please", 9);
    expect(asked && withMention("Look, @ri please", asked, { id: "2", name: "Rita Reviewer" })).toEqual({
      text: "Look, @Rita Reviewer please",
      caret: 21,
    });
  });

  test("forgets whom the text no longer names", () => {
    expect(mentionsIn("@Rita Reviewer, is this enough?", readers)).toEqual(["2"]);
    expect(mentionsIn("Is this enough?", readers)).toEqual([]);
  });
});
