import { describe, expect, it } from "vitest";
import type { ReviewAction, ReviewRow } from "@/lib/features/weekly-reviews/schema";
import { newsBetween } from "./review-news";

const mia = { by: { id: "m", name: "Mia" }, at: "2026-11-18T09:00:00.000Z" };
const row: ReviewRow = {
  id: "r1",
  section: "standing",
  tag: "unchanged",
  subject: {
    ...{ kind: "standing", integrationId: "i1", name: "Stripe", provider: "", before: null },
    now: { revision: 1, contractTest: null, calls: null },
  },
  ...{ decision: null, note: "", decided: null, version: 1 },
};
const action: ReviewAction = {
  ...{ id: "a1", reviewId: "r", week: "2026-W47", rowId: null, text: "Ask them" },
  ...{ owner: mia.by, dueOn: "2026-11-25", overdue: false, state: "open", agreed: mia },
  ...{ settledAt: null, version: 1 },
};
const before = {
  ...{ contents: [row], carriedOver: [], agreed: [], started: null, ended: null },
  status: "open",
} as const;

describe("What others did in a review", () => {
  it("is told with the name of who did it", () => {
    const decided = { ...row, decision: "keep", decided: mia, version: 2 } as const;
    const after = { ...before, started: mia, contents: [decided], agreed: [action] };
    expect(newsBetween(before, after, "me")).toEqual([
      "Mia started the review.",
      "Mia decided keep on Stripe.",
      "Mia agreed an action: Ask them",
    ]);
    expect(newsBetween(after, { ...after, status: "closed", ended: mia }, "me")).toEqual([
      "Mia closed the review.",
    ]);
  });

  it("leaves out what one did oneself, and notes", () => {
    const decided = { ...row, decision: "keep", decided: mia, version: 2 } as const;
    const after = { ...before, started: mia, contents: [decided], agreed: [action] };
    expect(newsBetween(before, after, "m")).toEqual([]);
    const noted = { ...decided, note: "Slow.", version: 3 };
    expect(newsBetween(after, { ...after, contents: [noted] }, "me")).toEqual([]);
  });
});
