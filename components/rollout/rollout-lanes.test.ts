import { describe, expect, it } from "vitest";
import type { RuleState } from "@/lib/domain/rollout/gates";
import type { ShownPhase, ShownRollout, ShownTask } from "@/lib/features/rollout/schema";
import { EXIT_ROW, lanesOf, movedRollout, pushedNames } from "./rollout-lanes";
import { gateWords, graceWords, movedWords, slipWords, whereWords } from "./rollout-words";

const MIRA = { id: "mira", name: "Mira Holt" };

function rule(holds: boolean): RuleState {
  return { rule: "secrets-owned", holds, says: "", fix: { place: "integrations", integrationIds: [] } };
}

function task(id: string, plannedFrom: string, plannedTo: string, more: Partial<ShownTask> = {}): ShownTask {
  return {
    ...{ id, title: id, owner: null, plannedFrom, plannedTo, dependsOn: [], doneAt: null, doneBy: null },
    ...more,
  };
}

function phase(
  number: number,
  plannedFrom: string,
  plannedTo: string,
  more: Partial<ShownPhase> = {},
): ShownPhase {
  return {
    id: `phase-${number}`,
    number,
    title: `Step ${number}`,
    plannedFrom,
    plannedTo,
    dependsOn: number === 1 ? [] : [`phase-${number - 1}`],
    status: "waiting",
    openedAt: null,
    completedAt: null,
    entryGate: { holds: false, rules: number === 1 ? [] : [rule(false), rule(true)] },
    grace: null,
    wentBack: null,
    lock: null,
    rollbackCriterion: "",
    tasks: [],
    forecast: { from: plannedFrom, to: plannedTo },
    ...more,
  };
}

const rollout: ShownRollout = {
  projectId: "commute-report",
  version: 7,
  templateId: "four-weeks",
  title: "Four weeks",
  status: "running",
  today: "2026-12-09",
  timeZone: "Europe/Berlin",
  startedOn: "2026-12-01",
  currentPhaseId: "phase-2",
  phases: [
    phase(1, "2026-12-01", "2026-12-05", {
      status: "complete",
      forecast: { from: "2026-12-01", to: "2026-12-07" },
    }),
    phase(2, "2026-12-06", "2026-12-10", {
      status: "open",
      entryGate: { holds: true, rules: [rule(true)] },
      forecast: { from: "2026-12-08", to: "2026-12-14" },
      tasks: [
        task("done", "2026-12-06", "2026-12-07", { doneAt: "2026-12-08T09:00:00.000Z", doneBy: MIRA }),
        task("next", "2026-12-08", "2026-12-10", { dependsOn: ["done"] }),
      ],
    }),
    phase(3, "2026-12-11", "2026-12-12", { tasks: [task("last", "2026-12-11", "2026-12-12")] }),
  ],
  exitGate: { holds: false, rules: [rule(false)] },
  exitGrace: null,
  pause: null,
  pauses: [],
  doneAt: null,
  forecast: {
    plannedTo: "2026-12-12",
    firstPlannedTo: "2026-12-12",
    expectedTo: "2026-12-14",
    slipDays: 2,
    pace: 1.4,
  },
  plannedBy: MIRA,
  plannedAt: "2026-12-01T09:00:00.000Z",
  changed: null,
};

const rowsOf = (mayPlan = true) => lanesOf(rollout, mayPlan).flatMap(({ rows }) => rows);
const rowOf = (id: string, mayPlan = true) => rowsOf(mayPlan).find((row) => row.id === id);
const spanIn = (shown: ShownRollout, at: number) => {
  const { plannedFrom, plannedTo } = shown.phases[at] ?? {};
  return [plannedFrom, plannedTo];
};

describe("the lanes of a rollout", () => {
  it("show what really happened, and what is expected where it is late", () => {
    expect(rowOf("phase-1")).toMatchObject({
      actual: { to: "2026-12-07" },
      state: "complete",
      expectedTo: null,
    });
    expect(rowOf("phase-2")).toMatchObject({
      actual: { from: "2026-12-08", to: null },
      state: "running",
      expectedTo: "2026-12-14",
    });
  });

  it("put a gate at the door of each phase that has one, and one at the end", () => {
    expect(rowOf("phase-1")?.gate).toBeNull();
    expect(rowOf("phase-3")?.gate).toEqual({
      on: "2026-12-11",
      state: "ahead",
      words: "Gate to phase 3: 1 of 2 rules does not hold",
    });
    expect(rowOf(EXIT_ROW)).toMatchObject({ after: ["phase-3"], gate: { on: "2026-12-13" } });
  });

  it("let nobody move what is over, and nobody anything who may not plan", () => {
    expect(rowOf("phase-1")?.movable).toBe(false);
    expect(rowOf("done")?.movable).toBe(false);
    expect(rowOf("next")?.movable).toBe(true);
    expect(rowOf("next", false)?.movable).toBe(false);
  });
});

describe("moving a phase or a task", () => {
  const later = { from: "2026-12-08", to: "2026-12-12" };

  it("pushes the phases it would run into", () => {
    const moved = movedRollout(rollout, "phase-2", later);
    expect(spanIn(moved, 1)).toEqual(["2026-12-08", "2026-12-12"]);
    expect(spanIn(moved, 2)).toEqual(["2026-12-13", "2026-12-14"]);
    expect(pushedNames(rollout, "phase-2", later)).toEqual(["Phase 3"]);
  });

  it("makes room in its phase for a task that takes longer", () => {
    const longer = { from: "2026-12-08", to: "2026-12-11" };
    expect(spanIn(movedRollout(rollout, "next", longer), 1)).toEqual(["2026-12-06", "2026-12-11"]);
    expect(pushedNames(rollout, "next", longer)).toEqual(["Phase 2", "Phase 3", "last"]);
  });

  it("leaves everything as it is for what it does not know", () => {
    expect(movedRollout(rollout, "nobody", later)).toBe(rollout);
  });
});

describe("a rollout in words", () => {
  it("says where it is and how late", () => {
    expect(whereWords(rollout)).toBe("Phase 2 of 3: Step 2");
    expect(slipWords(rollout)).toBe("2 days late at the pace so far: 14 December instead of 12.");
    expect(movedWords(rollout)).toBeNull();
  });

  it("does not claim a pace that nobody has seen", () => {
    const forecast = { ...rollout.forecast, pace: null, slipDays: 0, expectedTo: "2026-12-12" };
    expect(slipWords({ ...rollout, forecast })).toBe(
      "On time as it stands: the last day is 12 December. A pace is known once the first phase is complete.",
    );
  });

  it("counts what a gate lacks, and the hours until it takes the rollout back", () => {
    expect(gateWords({ holds: false, rules: [rule(false), rule(false)] })).toBe("None of its 2 rules holds");
    expect(gateWords({ holds: true, rules: [rule(true)] })).toBe("Its one rule holds");
    expect(graceWords("2026-12-09T09:00:00Z", "2026-12-08T14:10:00Z")).toBe("in 19 h");
    expect(graceWords("2026-12-09T09:00:00Z", "2026-12-09T08:30:00Z")).toBe("in 30 min");
    expect(graceWords("2026-12-09T09:00:00Z", "2026-12-09T09:00:01Z")).toBe("at any minute");
  });
});
