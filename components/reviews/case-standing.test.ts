import { describe, expect, test } from "vitest";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import { caseActionOf } from "./case-keys";
import { digestsOf, itemsToLookAt, movedSince, nextUndecided, whyNotSign } from "./case-standing";

function item(itemId: string, more: Partial<ReviewItem> = {}): ReviewItem {
  const side = { answer: null, result: "pass", note: "" } as const;
  return {
    ...{
      itemId,
      kind: "check",
      number: 1,
      title: itemId,
      statement: "",
      severity: null,
      evidenceRequired: false,
    },
    ...{ digest: `digest of ${itemId}`, changed: true, asksForALook: true, untouched: false },
    ...{ before: null, after: side, counted: "pass", claimPending: false, contradictedBy: [] },
    ...{ answeredBy: null, answeredAt: null, evidence: [], waivers: [], word: null },
    ...more,
  };
}

const word = { by: "rita", at: "2026-11-21T12:00:00.000Z", digest: "", current: true } as const;
const approved = { ...word, verdict: "approved" } as const;
const sentBack = { ...word, verdict: "changes-requested" } as const;

function opened(review: Partial<OpenedCase["review"]>): OpenedCase {
  const may = { decide: true, sign: true, comment: true };
  const by = { id: "ada", name: "Ada" };
  return {
    viewerId: "rita",
    may,
    review: {
      project: { id: "p", slug: "p", name: "P", archivedAt: null },
      ...{
        scope: "scorecard",
        digest: "d",
        asOf: word.at,
        baseline: null,
        signers: [],
        quorum: 1,
        items: [],
      },
      submission: { id: "s", status: "submitted", note: "", by, at: word.at },
      ...{ scenarios: null, catalogueChanged: false, pieces: {}, waivers: {}, names: {}, written: [] },
      selfApproval: false,
      ...review,
    },
  };
}

describe("Whether a reviewer can sign", () => {
  test("they can while nothing is asked to be changed and they wrote none of it", () => {
    expect(whyNotSign(opened({ items: [item("a"), item("b", { word: approved })] }))).toBeNull();
  });

  test("they cannot sign over a request for changes, their own writing, or what they have signed already", () => {
    expect(whyNotSign(opened({ items: [item("a", { word: sentBack })] }))).toContain("“a”");
    expect(whyNotSign(opened({ items: [item("a")], written: ["a"] }))).toContain("somebody else");
    expect(whyNotSign(opened({ items: [item("a")], written: ["a"], selfApproval: true }))).toBeNull();
    const signers = [{ id: "rita", name: "Rita", at: word.at, signoffId: "x" }];
    expect(whyNotSign(opened({ signers }))).toContain("exactly this state");
    expect(whyNotSign(opened({ submission: null }))).toContain("Nothing is submitted");
  });

  test("a request for changes ends with the state it spoke of", () => {
    const older = item("a", { word: { ...sentBack, current: false } });
    expect(whyNotSign(opened({ items: [older] }))).toBeNull();
  });
});

describe("What a reviewer looks at", () => {
  const items = [item("a", { asksForALook: false }), item("b"), item("c")];
  const by = { id: "rita", name: "Rita" };

  test("is everything the first time, and afterwards what moved", () => {
    expect(itemsToLookAt(opened({ items }))).toHaveLength(3);
    const baseline = { signoffId: "x", by, at: word.at, mine: true };
    expect(itemsToLookAt(opened({ items, baseline })).map(({ itemId }) => itemId)).toEqual(["b", "c"]);
  });

  test("goes on with the next item nobody has spoken about, and begins again at the top", () => {
    const some = [item("a"), item("b", { word: approved }), item("c")];
    expect(nextUndecided(some, "a")).toBe("c");
    expect(nextUndecided(some, "c")).toBe("a");
    expect(nextUndecided([item("b", { word: approved })], "b")).toBeNull();
  });

  test("is what somebody changed meanwhile, when they did", () => {
    const now = [item("a"), item("b", { digest: "another" })];
    expect(movedSince(digestsOf([item("a"), item("b")]), now).map(({ itemId }) => itemId)).toEqual(["b"]);
  });
});

test("every key of the queue means one thing, and no other key means anything", () => {
  expect(["j", "k", "J", "K", "]", "[", "a", "r", "c", "s", "b", "o"].map(caseActionOf)).not.toContain(null);
  for (const key of ["x", "Enter", "constructor", "toString"]) expect(caseActionOf(key)).toBeNull();
});
