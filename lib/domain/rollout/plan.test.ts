import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../readiness/days";
import { advance } from "./advance";
import { forecastOf } from "./forecast";
import { movePhase, resumed } from "./plan";
import type { Rollout } from "./rollout";
import { daysInPhase, findTask, mapTask, putTask, removeTask } from "./tasks";
import { aPlan, hoursLater, inventoryDone, MONDAY, nothingYet, withTasksDone } from "./testing/plans";

const dayOf = (instant: string) => instant.slice(0, 10);
const at = (now: string, facts = inventoryDone) => ({ facts, now, today: dayOf(now) });

function phaseId({ phases }: Rollout, place: number): string {
  return phases[place]?.id ?? "";
}

function taskId({ phases }: Rollout, place: number, task: number): string {
  return phases[place]?.tasks[task]?.id ?? "";
}

const spans = ({ phases }: Rollout) => phases.map(({ plannedFrom, plannedTo }) => [plannedFrom, plannedTo]);

describe("The plan of a rollout", () => {
  it("lays its phases out week after week", () => {
    expect(spans(aPlan())).toEqual([
      ["2026-11-02", "2026-11-08"],
      ["2026-11-09", "2026-11-15"],
      ["2026-11-16", "2026-11-22"],
      ["2026-11-23", "2026-11-29"],
    ]);
    expect(aPlan().firstPlannedTo).toBe("2026-11-29");
  });

  it("pushes the phases behind a longer one out of its way, with their tasks", () => {
    const before = aPlan();
    const moved = movePhase(before, phaseId(before, 1), {
      plannedFrom: "2026-11-09",
      plannedTo: "2026-11-17",
    });
    expect(spans(moved).slice(2)).toEqual([
      ["2026-11-18", "2026-11-24"],
      ["2026-11-25", "2026-12-01"],
    ]);
    expect(moved.phases[2]?.tasks[0]?.plannedFrom).toBe("2026-11-18");
    expect(moved.firstPlannedTo).toBe("2026-11-29");
  });

  it("never lets a phase begin before the one ahead of it has ended", () => {
    const before = aPlan();
    const moved = movePhase(before, phaseId(before, 2), {
      plannedFrom: "2026-11-03",
      plannedTo: "2026-11-05",
    });
    expect(spans(moved)[2]?.[0]).toBe("2026-11-16");
  });

  it("pushes a task behind what it depends on, and makes room for it", () => {
    const before = aPlan();
    const first = findTask(before, taskId(before, 0, 0));
    if (!first) throw new Error("The first phase has no task.");
    const place = { phaseId: first.phase.id, before: taskId(before, 0, 1) };
    const put = putTask(before, { ...first.task, plannedTo: "2026-11-07" }, place);
    if (!put.ok) throw new Error(put.fault);
    expect(put.rollout.phases[0]?.tasks[1]).toMatchObject({
      plannedFrom: "2026-11-08",
      plannedTo: "2026-11-10",
    });
    expect(spans(put.rollout)[1]?.[0]).toBe("2026-11-11");
  });

  it("refuses circles, what lies ahead, what is not there and what ends before it begins", () => {
    const plan = aPlan();
    const [first, second, later] = [taskId(plan, 0, 0), taskId(plan, 0, 1), taskId(plan, 1, 0)];
    const faultOf = (change: { dependsOn?: string[]; plannedTo?: string; phaseId?: string }) => {
      const found = findTask(plan, first);
      if (!found) throw new Error("The first phase has no task.");
      const { phaseId: elsewhere = found.phase.id, ...rest } = change;
      const put = putTask(plan, { ...found.task, ...rest }, { phaseId: elsewhere, before: null });
      return put.ok ? null : put.fault;
    };
    expect(faultOf({ dependsOn: [second] })).toBe("depends-on-itself");
    expect(faultOf({ dependsOn: [first] })).toBe("depends-on-itself");
    expect(faultOf({ dependsOn: [later] })).toBe("depends-on-later");
    expect(faultOf({ phaseId: phaseId(plan, 1) })).toBe("depends-on-later");
    expect(faultOf({ dependsOn: ["nobody"] })).toBe("unknown-dependency");
    expect(faultOf({ plannedTo: "2026-11-01" })).toBe("ends-before-it-begins");
  });

  it("lets go of a task that is taken out", () => {
    const plan = aPlan();
    const without = removeTask(plan, taskId(plan, 0, 0));
    expect(without.phases[0]?.tasks.map(({ dependsOn }) => dependsOn)).toEqual([[], []]);
  });

  it("gives a task without days those of its phase", () => {
    const [phase] = aPlan().phases;
    if (!phase) throw new Error("There is no phase.");
    expect(daysInPhase(phase, undefined, undefined)).toEqual({
      plannedFrom: "2026-11-02",
      plannedTo: "2026-11-08",
    });
    expect(daysInPhase(phase, "2026-11-12", undefined).plannedTo).toBe("2026-11-12");
  });
});

describe("A pause", () => {
  it("adds its days to what is under way and shifts what follows", () => {
    const running = advance(withTasksDone(aPlan(), 0), at(MONDAY)).rollout;
    const pause = { by: "ada", at: "2026-11-10T09:00:00.000Z", reason: "Audit" };
    const on = resumed({ ...running, pause }, "2026-11-13T18:00:00.000Z", dayOf);
    expect(spans(on)).toEqual([
      ["2026-11-02", "2026-11-08"],
      ["2026-11-09", "2026-11-18"],
      ["2026-11-19", "2026-11-25"],
      ["2026-11-26", "2026-12-02"],
    ]);
    expect(on.phases[1]?.tasks.map(({ plannedFrom, plannedTo }) => [plannedFrom, plannedTo])).toEqual([
      ["2026-11-09", "2026-11-13"],
      ["2026-11-14", "2026-11-16"],
      ["2026-11-15", "2026-11-18"],
    ]);
    expect(on.pauses).toEqual([{ from: pause.at, to: "2026-11-13T18:00:00.000Z", days: 3, reason: "Audit" }]);
  });

  it("stops the clock of a grace", () => {
    const broke = advance(advance(withTasksDone(aPlan(), 0), at(MONDAY)).rollout, at(MONDAY, nothingYet));
    const pause = { by: "ada", at: hoursLater(MONDAY, 20), reason: "Audit" };
    const on = resumed({ ...broke.rollout, pause }, hoursLater(MONDAY, 60), dayOf);
    expect(on.phases[1]?.brokenSince).toBe(hoursLater(MONDAY, 40));
    expect(advance(on, at(hoursLater(MONDAY, 63), nothingYet)).transitions).toEqual([]);
    expect(advance(on, at(hoursLater(MONDAY, 64), nothingYet)).transitions).toMatchObject([
      { kind: "went-back" },
    ]);
  });
});

describe("The forecast", () => {
  it("takes the plan at its word before a phase is complete, and says what is late already", () => {
    expect(forecastOf(aPlan(), "2026-10-20", dayOf)).toMatchObject({ pace: null, slipDays: 0 });
    const open = advance(aPlan(), at(MONDAY, nothingYet)).rollout;
    expect(forecastOf(open, "2026-11-05", dayOf)).toMatchObject({ pace: null, slipDays: 0 });
    expect(forecastOf(open, "2026-11-12", dayOf)).toMatchObject({ expectedTo: "2026-12-03", slipDays: 4 });
  });

  it("carries a slow first week into the weeks that are left", () => {
    const rollout = secondWeekBegun("2026-11-15T09:00:00.000Z", "2026-11-16T09:00:00.000Z");
    expect(forecastOf(rollout, "2026-11-16", dayOf)).toMatchObject({
      plannedTo: "2026-11-29",
      expectedTo: "2026-12-27",
      slipDays: 28,
      pace: 2,
    });
  });

  it("gives no further days to what waits for a gate alone", () => {
    const back = withTasksDone(withTasksDone(aPlan(), 0), 1);
    const [first, second, third] = forecastOf(back, "2026-12-01", dayOf).phases;
    expect([first?.to, second?.to, third?.from]).toEqual(["2026-12-01", "2026-12-01", "2026-12-01"]);
  });

  it("says how early a quick team will be", () => {
    const rollout = secondWeekBegun("2026-11-05T09:00:00.000Z", "2026-11-05T09:00:00.000Z");
    expect(forecastOf(rollout, "2026-11-05", dayOf).slipDays).toBeLessThan(0);
  });

  it("leaves pauses out of the pace, and stands still in one", () => {
    const slow = secondWeekBegun("2026-11-15T09:00:00.000Z", "2026-11-16T09:00:00.000Z");
    const rested = {
      ...slow,
      pauses: [{ from: "2026-11-04T09:00:00.000Z", to: "2026-11-11T09:00:00.000Z", days: 7, reason: "x" }],
    };
    expect(forecastOf(rested, "2026-11-16", dayOf).pace).toBe(1);
    const paused = { ...slow, pause: { by: "ada", at: "2026-11-16T09:00:00.000Z", reason: "x" } };
    expect(forecastOf(paused, "2027-03-01", dayOf).slipDays).toBe(28);
  });
});

function secondWeekBegun(completedAt: string, openedAt: string): Rollout {
  const rollout = advance(withTasksDone(aPlan(), 0), at(MONDAY)).rollout;
  const [first, second, ...rest] = rollout.phases;
  if (!first || !second) throw new Error("There are fewer than two phases.");
  return { ...rollout, phases: [{ ...first, completedAt }, { ...second, openedAt }, ...rest] };
}

const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => dayOf(hoursLater(MONDAY, days * 24)));
const anyMove = fc.record({ place: fc.nat(3), from: anyDay, to: anyDay });
const anyTaskMove = fc.record({ place: fc.nat(3), task: fc.nat(2), from: anyDay, days: fc.nat(20) });

/** A plan after any number of moves of its phases and tasks. */
const anyPlan = fc.array(fc.oneof(anyMove, anyTaskMove), { maxLength: 12 }).map((moves) =>
  moves.reduce((plan, move) => {
    if ("to" in move)
      return movePhase(plan, phaseId(plan, move.place), { plannedFrom: move.from, plannedTo: move.to });
    const found = findTask(plan, taskId(plan, move.place, move.task));
    if (!found) return plan;
    const plannedTo = dayOf(hoursLater(`${move.from}T00:00:00.000Z`, move.days * 24));
    const put = putTask(
      plan,
      { ...found.task, plannedFrom: move.from, plannedTo },
      { phaseId: found.phase.id, before: null },
    );
    return put.ok ? put.rollout : plan;
  }, aPlan()),
);

describe("Whatever is moved", () => {
  it("phases stay in order and no task overlaps what it depends on", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const tasks = new Map(
          plan.phases.flatMap((phase) => phase.tasks.map((task) => [task.id, task] as const)),
        );
        plan.phases.forEach((phase, place) => {
          expect(phase.plannedFrom <= phase.plannedTo).toBe(true);
          const before = plan.phases[place - 1];
          if (before) expect(before.plannedTo < phase.plannedFrom).toBe(true);
          for (const task of phase.tasks) {
            expect(phase.plannedFrom <= task.plannedFrom && task.plannedTo <= phase.plannedTo).toBe(true);
            for (const id of task.dependsOn)
              expect((tasks.get(id)?.plannedTo ?? "") < task.plannedFrom).toBe(true);
          }
        });
      }),
    );
  });

  it("a pause moves what has not begun by exactly its days", () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(60), (plan, days) => {
        const pause = { by: "ada", at: MONDAY, reason: "x" };
        const on = resumed({ ...plan, pause }, hoursLater(MONDAY, days * 24), dayOf);
        on.phases.forEach((phase, place) => {
          expect(daysBetween(plan.phases[place]?.plannedFrom ?? "", phase.plannedFrom)).toBe(days);
          expect(daysBetween(plan.phases[place]?.plannedTo ?? "", phase.plannedTo)).toBe(days);
        });
      }),
    );
  });

  it("judging twice at one instant says nothing new", () => {
    const ready = { ...inventoryDone, runbookComplete: true, rollbackPlanComplete: true, onCallNamed: true };
    const anyFacts = fc.constantFrom(nothingYet, inventoryDone, ready);
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.tuple(fc.nat(40), anyFacts, fc.nat(11)), { maxLength: 8 }),
        (plan, steps) => {
          let hours = 0;
          steps.reduce((standing, [later, facts, task]) => {
            hours += later;
            const id = taskId(standing, Math.floor(task / 3), task % 3);
            const worked = mapTask(standing, id, (each) => ({ ...each, doneAt: MONDAY }));
            const judgement = at(hoursLater(MONDAY, hours), facts);
            const once = advance(worked, judgement).rollout;
            expect(advance(once, judgement)).toEqual({ rollout: once, transitions: [] });
            return once;
          }, plan);
        },
      ),
    );
  });
});
