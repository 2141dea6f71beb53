import type { TimelineLane, TimelineRow } from "@/components/timeline/timeline-plan";

export const SAMPLE_TODAY = "2026-12-12";

const PLAIN: Omit<TimelineRow, "id" | "label" | "name"> = {
  kind: "task",
  planned: null,
  actual: null,
  expectedTo: null,
  state: "waiting",
  locked: false,
  paused: false,
  gate: null,
  after: [],
  movable: true,
};

/** One phase done late, one under way and over its plan, one waiting behind a gate, one locked. */
export const SAMPLE_LANES: readonly TimelineLane[] = [
  laneOf("Phase 1", "Inventory, secret store, proxy skeleton", [
    {
      planned: { from: "2026-11-30", to: "2026-12-04" },
      actual: { from: "2026-11-30", to: "2026-12-06" },
      state: "complete",
    },
    { planned: { from: "2026-11-30", to: "2026-12-01" }, state: "complete" },
    { planned: { from: "2026-12-02", to: "2026-12-04" }, state: "complete", after: ["Phase 1 task 1"] },
  ]),
  laneOf("Phase 2", "First vendor with a contract test", [
    {
      planned: { from: "2026-12-05", to: "2026-12-10" },
      actual: { from: "2026-12-07", to: null },
      expectedTo: "2026-12-16",
      state: "running",
      gate: { on: "2026-12-05", state: "broken", words: "Entry gate: 1 of 4 rules is broken" },
      after: ["Phase 1"],
    },
    { planned: { from: "2026-12-05", to: "2026-12-06" }, state: "complete" },
    { planned: { from: "2026-12-06", to: "2026-12-10" }, state: "running", after: ["Phase 2 task 1"] },
  ]),
  laneOf("Phase 3", "Async path, monitoring, error screens", [
    {
      planned: { from: "2026-12-11", to: "2026-12-17" },
      expectedTo: "2026-12-26",
      gate: { on: "2026-12-11", state: "ahead", words: "Entry gate: 1 rule does not hold yet" },
      after: ["Phase 2"],
      locked: true,
    },
    { planned: { from: "2026-12-11", to: "2026-12-13" } },
    { planned: { from: "2026-12-12", to: "2026-12-17" }, after: ["Phase 3 task 1"] },
  ]),
  {
    id: "done",
    label: "Done",
    rows: [
      {
        ...PLAIN,
        id: "done",
        label: "Rollout done",
        name: "Rollout done",
        kind: "summary",
        movable: false,
        gate: { on: "2026-12-18", state: "ahead", words: "Exit gate: 2 of 3 rules do not hold yet" },
        after: ["Phase 3"],
      },
    ],
  },
];

/** Ten phases of twenty tasks. */
export const MANY_LANES: readonly TimelineLane[] = Array.from({ length: 10 }, (_, phase) =>
  laneOf(
    `Stage ${phase + 1}`,
    `Stage ${phase + 1} of a long plan`,
    Array.from({ length: 20 }, (__, task) => ({
      planned: { from: dayIn(phase * 10 + Math.floor(task / 4)), to: dayIn(phase * 10 + task / 2 + 1) },
      after: task > 1 ? [`Stage ${phase + 1} task ${task - 1}`] : [],
    })),
  ),
);

function laneOf(name: string, label: string, rows: readonly Partial<TimelineRow>[]): TimelineLane {
  return {
    id: name,
    label,
    rows: rows.map((row, at) => ({
      ...PLAIN,
      ...row,
      id: at === 0 ? name : `${name} task ${at}`,
      label: at === 0 ? label : `Task ${at} of ${label.toLowerCase()}`,
      name: at === 0 ? name : `Task ${at} of ${name}`,
      kind: at === 0 ? "summary" : "task",
    })),
  };
}

function dayIn(days: number): string {
  return new Date(Date.UTC(2026, 10, 30 + days)).toISOString().slice(0, 10);
}
