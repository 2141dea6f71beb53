import { describe, expect, it } from "vitest";
import type {
  AgendaSection,
  RowDecision,
  RowSection,
  RowSubject,
  RowTag,
} from "@/lib/domain/weekly-reviews/review";
import type { ReviewAction, ReviewRow } from "@/lib/features/weekly-reviews/schema";
import { reviewKeyAct } from "./review-keys";
import { entryOf } from "./row-draft";
import { firstIn, isWaiting, nextSection, nextUntouched, type Stop, stepFrom, stopsOf } from "./stops";

const nobody: ReadonlySet<string> = new Set();

function row(id: string, section: RowSection, tag: RowTag, decision: RowDecision | null = null): ReviewRow {
  const now = { revision: 1, contractTest: null, calls: null };
  const subject: RowSubject = {
    kind: "standing",
    integrationId: id,
    name: id,
    provider: "",
    before: null,
    now,
  };
  return { id, section, tag, subject, decision, note: "", decided: null, version: 1 };
}

const action: ReviewAction = {
  ...{ id: "a1", reviewId: "r0", week: "2026-W46", rowId: null, text: "Rotate the key" },
  ...{ owner: { id: "m", name: "Mia" }, dueOn: "2026-11-18", overdue: false, state: "open" },
  agreed: { by: { id: "m", name: "Mia" }, at: "2026-11-11T09:00:00.000Z" },
  ...{ settledAt: null, version: 1 },
};

function stops(): readonly Stop[] {
  const contents = [
    row("latency-1", "latency", "changed", "fix"),
    row("latency-2", "latency", "changed"),
    row("standing-1", "standing", "unchanged"),
    row("standing-2", "standing", "unchanged", "keep"),
  ];
  const entries = new Map(contents.map((each) => [each.id, entryOf(each)]));
  return stopsOf({ carriedOver: [action], contents }, entries);
}

describe("The way through a review", () => {
  it("begins with what was carried over, then follows the agenda", () => {
    expect(stops().map(({ id }) => id)).toEqual(["a1", "latency-1", "latency-2", "standing-1", "standing-2"]);
  });

  it("goes on to what nothing has been said of yet", () => {
    expect(nextUntouched(stops(), "a1", nobody)).toBe("latency-2");
    expect(nextUntouched(stops(), "latency-2", nobody)).toBe("standing-1");
    expect(nextUntouched(stops(), "standing-1", nobody)).toBe("standing-2");
  });

  it("steps one by one and stays at either end", () => {
    expect(stepFrom(stops(), "a1", -1)).toBe("a1");
    expect(stepFrom(stops(), "a1", 1)).toBe("latency-1");
    expect(stepFrom(stops(), "standing-2", 1)).toBe("standing-2");
  });

  it("leaves out sections that hold nothing", () => {
    expect(nextSection(stops(), "a1", nobody)).toBe("latency-2");
    expect(nextSection(stops(), "latency-1", nobody)).toBe("standing-1");
    expect(nextSection(stops(), "standing-1", nobody)).toBeNull();
    expect(firstIn(stops(), "vendors" satisfies AgendaSection, nobody)).toBeNull();
  });

  it("waits for rows that moved and for actions nobody has looked at", () => {
    const waiting = (lookedAt: ReadonlySet<string>) =>
      stops()
        .filter((stop) => isWaiting(stop, lookedAt))
        .map(({ id }) => id);
    expect(waiting(nobody)).toEqual(["a1", "latency-2"]);
    expect(waiting(new Set(["a1"]))).toEqual(["latency-2"]);
  });

  it("hears the same key for what is looked at", () => {
    expect(reviewKeyAct("d", "row")).toEqual({ kind: "decide", decision: "defer" });
    expect(reviewKeyAct("d", "action")).toEqual({ kind: "settle", how: "done" });
    expect(reviewKeyAct("d", "nothing")).toBeNull();
    expect(reviewKeyAct("toString", "row")).toBeNull();
  });
});
