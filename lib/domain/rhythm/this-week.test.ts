import { describe, expect, it } from "vitest";
import { thisWeekOf, type WeekFacts } from "./this-week";

/** Tuesday of week 47; the review is on Wednesdays. */
const facts: WeekFacts = {
  today: "2026-11-17",
  week: "2026-W47",
  reviewWeekday: 3,
  reviewsFrom: "2026-W40",
  lastReviewWeek: "2026-W46",
  streak: 6,
  review: null,
  phases: null,
  paused: false,
  rolloutDone: false,
  slipDays: null,
  rotation: null,
  onCall: [],
};
const review = (more: Partial<WeekFacts>) => thisWeekOf({ ...facts, ...more }).review?.state;

describe("The review of this week", () => {
  it("is due on its day, and overdue after it", () => {
    expect(thisWeekOf(facts).review).toEqual({
      state: "due",
      dueOn: "2026-11-18",
      lastMissed: false,
      streak: 6,
    });
    expect(review({ today: "2026-11-18" })).toBe("due");
    expect(review({ today: "2026-11-19" })).toBe("overdue");
  });

  it("is open once somebody or the calendar opened it, and held once it is closed", () => {
    expect(review({ review: "open" })).toBe("open");
    expect(review({ review: "closed" })).toBe("held");
  });

  it("says that last week's was missed until this week's is there", () => {
    expect(review({ lastReviewWeek: "2026-W45" })).toBe("missed");
    expect(review({ lastReviewWeek: null })).toBe("missed");
    expect(thisWeekOf({ ...facts, lastReviewWeek: "2026-W45", review: "open" }).review).toMatchObject({
      state: "open",
      lastMissed: true,
    });
    expect(thisWeekOf({ ...facts, review: "open" }).review).toMatchObject({ lastMissed: false });
    expect(review({ week: "2027-W01", today: "2027-01-05", lastReviewWeek: "2026-W53" })).toBe("due");
    expect(review({ week: "2027-W01", today: "2027-01-05", lastReviewWeek: "2026-W52" })).toBe("missed");
  });

  it("is nobody's fault before the first one, and nothing where none was set up", () => {
    expect(review({ reviewsFrom: "2026-W47", lastReviewWeek: null })).toBe("due");
    expect(thisWeekOf({ ...facts, reviewsFrom: "2026-W48" }).review).toMatchObject({
      state: "to-come",
      dueOn: "2026-11-25",
    });
    expect(review({ reviewsFrom: null })).toBeUndefined();
  });
});

describe("The rollout this week", () => {
  const phase = { title: "Phase", status: "waiting", brokenSince: null, wentBack: false } as const;
  const done = { ...phase, status: "complete" } as const;
  const rollout = (more: Partial<WeekFacts>) => thisWeekOf({ ...facts, ...more }).rollout;

  it("names the first phase that is not complete", () => {
    const phases = [done, { ...phase, status: "open" as const, title: "First vendor" }, phase, phase];
    expect(rollout({ phases, slipDays: 3 })).toEqual({
      state: "under-way",
      phase: 2,
      phases: 4,
      title: "First vendor",
      slipDays: 3,
    });
  });

  it("tells a phase that went back from one that was never open, and a gate that broke from both", () => {
    const brokenSince = "2026-11-09T08:00:00.000Z";
    expect(rollout({ phases: [done, phase] })?.state).toBe("waiting");
    expect(rollout({ phases: [done, { ...phase, wentBack: true }] })?.state).toBe("gone-back");
    const broken = { ...phase, status: "open" as const, brokenSince };
    expect(rollout({ phases: [done, broken] })?.state).toBe("gate-broken");
    expect(rollout({ phases: [done, broken], paused: true })?.state).toBe("paused");
  });

  it("ends with its last phase", () => {
    expect(rollout({ phases: [done, done], rolloutDone: true })).toMatchObject({
      state: "done",
      phase: 2,
      phases: 2,
    });
    expect(rollout({ phases: null })).toBeNull();
  });
});

it("counts the days to the next rotation, and past it", () => {
  const rotation = { integrationId: "i", name: "Stripe" };
  const inDays = (dueOn: string) =>
    thisWeekOf({ ...facts, rotation: { ...rotation, dueOn } }).rotation?.inDays;
  expect(inDays("2026-11-17")).toBe(0);
  expect(inDays("2026-12-01")).toBe(14);
  expect(inDays("2026-11-10")).toBe(-7);
});
