import { describe, expect, it } from "vitest";
import { phaseEntries, reviewEntries, shiftEntry, waiverEntry } from "./entries";

const shop = { id: "p1", name: "Shop", path: "/acme/projects/shop" };
const wednesdays = { weekday: 3, from: "2026-W40", version: 2 } as const;

describe("The dates of a project", () => {
  it("announce eight reviews on the chosen weekday, across the turn of the year", () => {
    const entries = reviewEntries(shop, wednesdays, [], "2026-W52");
    expect(entries.map(({ time }) => "days" in time && time.days.from)).toEqual([
      "2026-12-23",
      "2026-12-30",
      "2027-01-06",
      "2027-01-13",
      "2027-01-20",
      "2027-01-27",
      "2027-02-03",
      "2027-02-10",
    ]);
  });

  it("announce no review before the first week in which one is expected", () => {
    const entries = reviewEntries(shop, { ...wednesdays, from: "2026-W50" }, [], "2026-W47");
    expect(entries.map(({ uid }) => uid)).toEqual([
      "review-p1-2026-W50",
      "review-p1-2026-W51",
      "review-p1-2026-W52",
      "review-p1-2026-W53",
      "review-p1-2027-W01",
    ]);
  });

  it("keep the entry of a review when it is held, with a newer state of it", () => {
    const held = {
      id: "r1",
      week: "2026-W47",
      startedAt: "2026-11-18T09:00:00.000Z",
      closedAt: "2026-11-18T09:24:00.000Z",
      version: 9,
    } as const;
    const [planned] = reviewEntries(shop, wednesdays, [], "2026-W47");
    const [done, ...coming] = reviewEntries(shop, wednesdays, [held], "2026-W47");
    expect(done).toMatchObject({
      uid: planned?.uid,
      title: "Weekly review held · Shop",
      path: "/acme/projects/shop/weekly-reviews/r1",
      time: { span: { from: held.startedAt, to: held.closedAt } },
    });
    expect(done?.sequence).toBeGreaterThan(planned?.sequence ?? 0);
    expect(coming).toHaveLength(7);
  });

  it("lead to a review that is open already", () => {
    const open = { id: "r2", week: "2026-W47", startedAt: null, closedAt: null, version: 1 } as const;
    expect(reviewEntries(shop, wednesdays, [open], "2026-W47")[0]?.path).toBe(
      "/acme/projects/shop/weekly-reviews/r2",
    );
  });

  it("end a shift and a phase with their last day", () => {
    const shift = { id: "s1", personName: "Mia", fromDay: "2026-12-28", toDay: "2027-01-03", version: 1 };
    expect(shiftEntry(shop, shift)).toMatchObject({
      title: "On call: Mia · Shop",
      time: { days: { from: "2026-12-28", to: "2027-01-03" } },
    });
    const phase = {
      id: "ph1",
      title: "First vendor",
      plannedFrom: "2026-11-23",
      plannedTo: "2026-11-29",
      rollbackCriterion: "Two failures in a row.",
      status: "complete" as const,
    };
    expect(phaseEntries(shop, [phase], 4)).toMatchObject([
      { title: "Rollout (complete): First vendor · Shop", sequence: 4 },
    ]);
  });

  it("mark the very moment a waiver ends", () => {
    const waiver = { id: "w1", itemTitle: "Rate limits", expiresAt: "2026-12-01T22:00:00.000Z", version: 1 };
    expect(waiverEntry(shop, waiver).time).toEqual({
      span: { from: waiver.expiresAt, to: waiver.expiresAt },
    });
  });
});
