import { describe, expect, test } from "vitest";
import { detectAndReverse } from "@/lib/domain/catalogue/items/detect-and-reverse";
import { userIsolation } from "@/lib/domain/catalogue/items/user-isolation";
import { firstOpenPart, partAfter, replyChoices, withReply } from "./answer-choices";

const replies = (...list: ("yes" | "no" | "not-sure")[]) => ({ kind: "replies", replies: list }) as const;

describe("A question of two parts", () => {
  test("counts the part nobody has replied to as not sure", () => {
    expect(withReply(detectAndReverse, null, 0, "yes")).toEqual(replies("yes", "not-sure"));
    expect(withReply(detectAndReverse, replies("yes", "not-sure"), 1, "no")).toEqual(replies("yes", "no"));
  });

  test("starts at its first open part", () => {
    expect(firstOpenPart(detectAndReverse, null)).toBe(0);
    expect(firstOpenPart(detectAndReverse, replies("yes", "not-sure"))).toBe(1);
    expect(firstOpenPart(detectAndReverse, replies("yes", "no"))).toBe(0);
  });

  test("goes on to the second part after the first reply, and stays for a correction", () => {
    expect(partAfter(detectAndReverse, null, 0)).toBe(1);
    expect(partAfter(detectAndReverse, replies("yes", "not-sure"), 0)).toBe(0);
    expect(partAfter(detectAndReverse, replies("not-sure", "no"), 0)).toBe(0);
    expect(partAfter(detectAndReverse, replies("yes", "not-sure"), 1)).toBe(1);
  });
});

test("where “yes” is the bad news it looks like it", () => {
  const tones = replyChoices({ safe: "no" }).map((choice) => [choice.value, choice.tone]);
  expect(tones).toEqual([
    ["yes", "bad"],
    ["no", "good"],
    ["not-sure", "neutral"],
  ]);
  expect(userIsolation.question?.safe).toBe("no");
  expect(partAfter(userIsolation, null, 0)).toBe(0);
});
