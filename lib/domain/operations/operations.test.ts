import { describe, expect, it } from "vitest";
import { currentCatalogue } from "../catalogue/current";
import type { ItemFact } from "../readiness/facts";
import { drillProposals } from "./drill-proposals";
import { type Drill, drillEndsAt, restoreDrillAt, standingDrills } from "./drills";
import { comingShifts, coveredDays, gapsOf, onCallOn, overlapsOf, type Shift, weeklyRotation } from "./rota";

const shift = (accountId: string, fromDay: string, toDay: string): Shift => ({
  ...{ accountId, fromDay, toDay },
  reachedBy: "+44 20 7946 0000",
});
// A Sunday.
const today = "2026-11-22";

describe("A rota", () => {
  it("says who answers today, and which shifts are not over", () => {
    const shifts = [shift("bo", "2026-11-23", "2026-11-29"), shift("ada", "2026-11-16", "2026-11-22")];
    expect(onCallOn(shifts, today).map(({ accountId }) => accountId)).toEqual(["ada"]);
    expect(comingShifts(shifts, "2026-11-23")).toEqual([shift("bo", "2026-11-23", "2026-11-29")]);
  });

  it("names every stretch of today and the next seven days on which nobody answers", () => {
    const shifts = [shift("ada", "2026-11-01", "2026-11-22"), shift("bo", "2026-11-25", "2026-11-26")];
    expect(gapsOf(shifts, coveredDays(today))).toEqual([
      { from: "2026-11-23", to: "2026-11-24" },
      { from: "2026-11-27", to: "2026-11-29" },
    ]);
    expect(gapsOf([], coveredDays(today))).toEqual([{ from: today, to: "2026-11-29" }]);
    expect(gapsOf([shift("ada", today, "2026-11-29")], coveredDays(today))).toEqual([]);
  });

  it("names days on which two people answer", () => {
    const shifts = [shift("bo", "2026-11-25", "2026-12-01"), shift("ada", today, "2026-11-26")];
    expect(overlapsOf(shifts)).toEqual([{ from: "2026-11-25", to: "2026-11-26", accountIds: ["ada", "bo"] }]);
    expect(overlapsOf([shift("ada", today, today), shift("bo", "2026-11-23", "2026-11-23")])).toEqual([]);
  });

  it("gives each person a week in turn, the first one only up to Sunday", () => {
    const people = [
      { accountId: "ada", reachedBy: "phone" },
      { accountId: "bo", reachedBy: "pager" },
    ];
    expect(weeklyRotation(people, "2026-11-20", 3)).toEqual([
      { accountId: "ada", fromDay: "2026-11-20", toDay: "2026-11-22", reachedBy: "phone" },
      { accountId: "bo", fromDay: "2026-11-23", toDay: "2026-11-29", reachedBy: "pager" },
      { accountId: "ada", fromDay: "2026-11-30", toDay: "2026-12-06", reachedBy: "phone" },
    ]);
    expect(weeklyRotation([], today, 4)).toEqual([]);
  });
});

const drill = (id: string, performedAt: string, about: Partial<Drill> = {}): Drill => ({
  ...{ id, performedAt, kind: "restore", outcome: "worked", corrects: null },
  ...about,
});

describe("Drills", () => {
  it("count from the last restore that worked, whatever failed or was rolled back since", () => {
    const drills = [
      drill("1", "2026-09-01T10:00:00.000Z"),
      drill("2", "2026-10-01T10:00:00.000Z"),
      drill("3", "2026-11-01T10:00:00.000Z", { outcome: "failed" }),
      drill("4", "2026-11-02T10:00:00.000Z", { kind: "rollback" }),
    ];
    expect(restoreDrillAt(drills)).toBe("2026-10-01T10:00:00.000Z");
    expect(drillEndsAt("2026-10-01T10:00:00.000Z")).toBe("2026-12-30T10:00:00.000Z");
    expect(restoreDrillAt([])).toBeNull();
  });

  it("are put right by a later record, and the wrong one no longer counts", () => {
    const drills = [
      drill("1", "2026-10-01T10:00:00.000Z"),
      drill("2", "2026-10-01T10:00:00.000Z", { outcome: "failed", corrects: "1" }),
    ];
    expect(standingDrills(drills).map(({ id }) => id)).toEqual(["2"]);
    expect(restoreDrillAt(drills)).toBeNull();
  });
});

const now = "2026-11-22T09:00:00.000Z";
const answered = (answer: ItemFact["answer"]): ItemFact => ({
  ...{ answer, note: "", source: "person", answeredBy: "ada", answeredAt: now, approval: null },
});
const proposals = (drills: readonly Drill[], items: Record<string, ItemFact> = {}) =>
  drillProposals(currentCatalogue, { items }, drills, now);

describe("What drills propose", () => {
  it("is a pass of the restore drill, and the half of the question it proves, never the other half", () => {
    const restored = [drill("1", "2026-11-01T10:00:00.000Z")];
    const items = { "recoverable-data": answered({ kind: "replies", replies: ["yes", "not-sure"] }) };
    expect(proposals(restored, items)).toMatchObject([
      { itemId: "restore-drill", before: "not-assessed", after: "pass", drillId: "1" },
      { itemId: "recoverable-data", answer: { replies: ["yes", "yes"] }, before: "partial", after: "pass" },
    ]);
    expect(proposals(restored)).toContainEqual(
      expect.objectContaining({
        itemId: "recoverable-data",
        answer: { kind: "replies", replies: ["not-sure", "yes"] },
        after: "partial",
      }),
    );
  });

  it("is a failure when the last one failed, and nothing once it stands or has grown old", () => {
    const failed = [drill("1", "2026-11-01T10:00:00.000Z", { kind: "rollback", outcome: "failed" })];
    expect(proposals(failed)).toMatchObject([{ itemId: "detect-and-reverse", after: "fail" }]);
    const items = { "detect-and-reverse": answered({ kind: "replies", replies: ["yes", "no"] }) };
    expect(proposals(failed, items)).toEqual([]);
    expect(proposals([drill("1", "2026-08-01T10:00:00.000Z")])).toEqual([]);
    expect(proposals([])).toEqual([]);
  });
});
