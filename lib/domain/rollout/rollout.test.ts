import { describe, expect, it } from "vitest";
import { advance } from "./advance";
import { forecastOf } from "./forecast";
import type { GateFacts } from "./gates";
import { movePhase, planFrom, shiftOpen } from "./plan";
import type { Rollout } from "./rollout";
import { fourWeeks } from "./template";

const MONDAY = "2026-11-02T09:00:00.000Z";
const dayOf = (instant: string) => instant.slice(0, 10);

function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

const nothingYet: GateFacts = {
  integrations: [],
  results: {},
  runbookComplete: false,
  rollbackPlanComplete: false,
  onCallNamed: false,
};
const inventoryDone: GateFacts = {
  ...nothingYet,
  integrations: [{ classified: true, secretInStore: true, secretOwned: true, contractTestGreen: false }],
  results: { "backend-proxy": "pass" },
};

function plan(): Rollout {
  let id = 0;
  return planFrom(fourWeeks, "2026-11-02", () => `id-${id++}`);
}

function withTasksDone(rollout: Rollout, at: number): Rollout {
  const phases = rollout.phases.map((phase, index) =>
    index === at ? { ...phase, tasks: phase.tasks.map((task) => ({ ...task, doneAt: MONDAY })) } : phase,
  );
  return { ...rollout, phases };
}

/** In its second week: the first is complete, the second open. */
function inSecondWeek(): Rollout {
  return advance(withTasksDone(plan(), 0), inventoryDone, MONDAY).rollout;
}

const statuses = (rollout: Rollout) => rollout.phases.map((phase) => phase.status);

describe("a rollout", () => {
  it("lays its phases out week after week", () => {
    expect(plan().phases.map(({ plannedFrom, plannedTo }) => [plannedFrom, plannedTo])).toEqual([
      ["2026-11-02", "2026-11-08"],
      ["2026-11-09", "2026-11-15"],
      ["2026-11-16", "2026-11-22"],
      ["2026-11-23", "2026-11-29"],
    ]);
  });

  it("opens its first phase at once and no other before its gate", () => {
    expect(statuses(advance(plan(), nothingYet, MONDAY).rollout)).toEqual([
      "open",
      "waiting",
      "waiting",
      "waiting",
    ]);
  });

  it("does not take ticked tasks for a gate", () => {
    expect(statuses(advance(withTasksDone(plan(), 0), nothingYet, MONDAY).rollout)[0]).toBe("open");
  });

  it("completes a phase and opens the next when tasks are done and the gate holds", () => {
    expect(statuses(inSecondWeek())).toEqual(["complete", "open", "waiting", "waiting"]);
  });

  it("gives a broken gate 24 hours, then goes back a phase and says why", () => {
    const broke = advance(inSecondWeek(), nothingYet, MONDAY);
    expect(broke.transitions).toMatchObject([{ kind: "gate-broke" }]);
    expect(statuses(advance(broke.rollout, nothingYet, hoursLater(MONDAY, 23)).rollout)[1]).toBe("open");
    const back = advance(broke.rollout, nothingYet, hoursLater(MONDAY, 24));
    expect(statuses(back.rollout)).toEqual(["complete", "waiting", "waiting", "waiting"]);
    expect(back.transitions).toMatchObject([
      { kind: "regressed", rules: ["dependencies-listed", "proxy-in-place"] },
    ]);
  });

  it("forgets a break that was mended in time", () => {
    const broke = advance(inSecondWeek(), nothingYet, MONDAY).rollout;
    const mended = advance(broke, inventoryDone, hoursLater(MONDAY, 5)).rollout;
    expect(statuses(advance(mended, nothingYet, hoursLater(MONDAY, 25)).rollout)[1]).toBe("open");
  });

  it("stands still while it is paused, and a locked phase whatever its gate says", () => {
    const paused = { ...inSecondWeek(), pausedAt: MONDAY };
    expect(advance(paused, nothingYet, hoursLater(MONDAY, 99)).transitions).toEqual([]);
    const second = inSecondWeek();
    const lock = { by: "mira", at: MONDAY, reason: "vendor outage" };
    const locked = { ...second, phases: second.phases.map((phase) => ({ ...phase, lock })) };
    expect(advance(locked, nothingYet, hoursLater(MONDAY, 99)).transitions).toEqual([]);
  });

  it("says the same again when nothing has changed", () => {
    const once = advance(inSecondWeek(), inventoryDone, hoursLater(MONDAY, 1));
    expect(once.transitions).toEqual([]);
    expect(once.rollout).toEqual(inSecondWeek());
  });
});

describe("the plan of a rollout", () => {
  it("shifts what is not complete by the days of a pause", () => {
    const [first, second, third] = shiftOpen(inSecondWeek(), 3).phases;
    expect(first?.plannedTo).toBe("2026-11-08");
    expect(second).toMatchObject({ plannedFrom: "2026-11-09", plannedTo: "2026-11-18" });
    expect(third?.plannedFrom).toBe("2026-11-19");
  });

  it("pushes the phases behind a longer one out of its way", () => {
    const moved = movePhase(plan(), plan().phases[1]?.id ?? "", "2026-11-09", "2026-11-17");
    expect(moved.phases.map((phase) => phase.plannedFrom)).toEqual([
      "2026-11-02",
      "2026-11-09",
      "2026-11-18",
      "2026-11-25",
    ]);
  });

  it("never ends a phase before it begins", () => {
    const [first] = movePhase(plan(), plan().phases[0]?.id ?? "", "2026-11-05", "2026-11-01").phases;
    expect(first).toMatchObject({ plannedFrom: "2026-11-05", plannedTo: "2026-11-05" });
  });
});

describe("the forecast", () => {
  it("knows no pace before a phase is complete", () => {
    expect(forecastOf(plan(), "2026-11-05", dayOf)).toMatchObject({ expectedTo: null, slipDays: null });
  });

  it("carries a slow first week into the weeks that are left", () => {
    const rollout = inSecondWeek();
    const phases = rollout.phases.map((phase, at) =>
      at === 0
        ? { ...phase, completedAt: "2026-11-15T09:00:00.000Z" }
        : at === 1
          ? { ...phase, openedAt: "2026-11-16T09:00:00.000Z" }
          : phase,
    );
    expect(forecastOf({ ...rollout, phases }, "2026-11-16", dayOf)).toEqual({
      plannedTo: "2026-11-29",
      expectedTo: "2026-12-27",
      slipDays: 28,
    });
  });
});
