import type { Span } from "@/components/timeline/timeline-days";
import type { TimelineGate, TimelineLane, TimelineRow } from "@/components/timeline/timeline-plan";
import { addDays } from "@/lib/domain/readiness/days";
import { movePhase } from "@/lib/domain/rollout/plan";
import type { Phase, Rollout, RolloutTask } from "@/lib/domain/rollout/rollout";
import { putTask } from "@/lib/domain/rollout/tasks";
import type { Gate, ShownPhase, ShownRollout, ShownTask } from "@/lib/features/rollout/schema";
import { gateWords, inSentence } from "./rollout-words";

/** Where the exit gate stands among the rows. */
export const EXIT_ROW = "exit";

/** A rollout as lanes: a phase, its tasks below it, and last the gate to being done. */
export function lanesOf(rollout: ShownRollout, mayPlan: boolean): readonly TimelineLane[] {
  const lanes = rollout.phases.map((phase): TimelineLane => {
    const rows = [
      phaseRow(phase, rollout, mayPlan),
      ...phase.tasks.map((task) => taskRow(task, phase, rollout, mayPlan)),
    ];
    return { id: phase.id, label: phase.title, rows };
  });
  return [...lanes, { id: EXIT_ROW, label: "Rollout done", rows: [exitRow(rollout)] }];
}

function phaseRow(phase: ShownPhase, rollout: ShownRollout, mayPlan: boolean): TimelineRow {
  const { id, number, title, status, plannedFrom, plannedTo, forecast, lock, dependsOn } = phase;
  return {
    ...{ id, label: `${number}. ${title}`, name: `Phase ${number}`, kind: "summary" },
    planned: { from: plannedFrom, to: plannedTo },
    actual: actualOf(phase),
    expectedTo: status !== "complete" && forecast.to > plannedTo ? forecast.to : null,
    state: status === "complete" ? "complete" : status === "open" ? "running" : "waiting",
    locked: lock !== null,
    paused: rollout.pause !== null && status !== "complete",
    gate: gateOf(phase),
    after: dependsOn,
    movable: mayPlan && status !== "complete",
  };
}

function actualOf({ status, forecast }: ShownPhase): TimelineRow["actual"] {
  if (status === "complete") return forecast;
  return status === "open" ? { from: forecast.from, to: null } : null;
}

function taskRow(task: ShownTask, phase: ShownPhase, rollout: ShownRollout, mayPlan: boolean): TimelineRow {
  const { id, title, plannedFrom, plannedTo, doneAt, dependsOn } = task;
  const running = phase.status === "open" && plannedFrom <= rollout.today;
  return {
    ...{ id, label: title, name: title, kind: "task" },
    planned: { from: plannedFrom, to: plannedTo },
    actual: null,
    expectedTo: null,
    state: doneAt !== null ? "complete" : running ? "running" : "waiting",
    locked: false,
    paused: false,
    gate: null,
    after: dependsOn,
    movable: mayPlan && doneAt === null && phase.status !== "complete",
  };
}

function gateOf({ entryGate, grace, wentBack, plannedFrom, number }: ShownPhase): TimelineGate | null {
  if (entryGate.rules.length === 0) return null;
  const broken = grace !== null || (wentBack !== null && !entryGate.holds);
  return {
    on: plannedFrom,
    state: entryGate.holds ? "holds" : broken ? "broken" : "ahead",
    words: `Gate to phase ${number}: ${inSentence(gateWords(entryGate))}`,
  };
}

function exitRow({ phases, exitGate, exitGrace, doneAt }: ShownRollout): TimelineRow {
  const last = phases.at(-1);
  const on = addDays(last?.plannedTo ?? "", 1);
  return {
    ...{ id: EXIT_ROW, label: "Rollout done", name: "Rollout done", kind: "summary" },
    ...{ planned: null, actual: null, expectedTo: null, locked: false, paused: false, movable: false },
    state: doneAt === null ? "waiting" : "complete",
    gate: {
      on,
      state: exitState(exitGate, exitGrace !== null),
      words: `Exit gate: ${inSentence(gateWords(exitGate))}`,
    },
    after: last === undefined ? [] : [last.id],
  };
}

function exitState({ holds }: Gate, broke: boolean): TimelineGate["state"] {
  return holds ? "holds" : broke ? "broken" : "ahead";
}

/** The rollout as it will be planned once a phase or a task has other days; as it is where it cannot. */
export function movedRollout(rollout: ShownRollout, id: string, { from, to }: Span): ShownRollout {
  const plan = planOf(rollout);
  const span = { plannedFrom: from, plannedTo: to };
  if (plan.phases.some((phase) => phase.id === id)) return withPlan(rollout, movePhase(plan, id, span));
  const phase = plan.phases.find(({ tasks }) => tasks.some((task) => task.id === id));
  const at = phase?.tasks.findIndex((task) => task.id === id) ?? -1;
  const task = phase?.tasks[at];
  if (phase === undefined || task === undefined) return rollout;
  const before = phase.tasks[at + 1]?.id ?? null;
  const put = putTask(plan, { ...task, ...span }, { phaseId: phase.id, before });
  return put.ok ? withPlan(rollout, put.rollout) : rollout;
}

/** What a move would move besides, by name: phases first; tasks only where a task is what moves. */
export function pushedNames(rollout: ShownRollout, id: string, span: Span): readonly string[] {
  const after = movedRollout(rollout, id, span);
  const isPhase = rollout.phases.some((phase) => phase.id === id);
  const before = new Map(rowSpans(rollout));
  return rowSpans(after)
    .filter(
      ([other, row]) => other !== id && (row.isPhase || !isPhase) && before.get(other)?.days !== row.days,
    )
    .map(([, { name }]) => name);
}

type RowSpan = { name: string; isPhase: boolean; days: string };

function rowSpans({ phases }: ShownRollout): readonly (readonly [string, RowSpan])[] {
  return phases.flatMap((phase) => [
    [phase.id, { name: `Phase ${phase.number}`, isPhase: true, days: daysOf(phase) }] as const,
    ...phase.tasks.map(
      (task) => [task.id, { name: task.title, isPhase: false, days: daysOf(task) }] as const,
    ),
  ]);
}

function daysOf({ plannedFrom, plannedTo }: { plannedFrom: string; plannedTo: string }): string {
  return `${plannedFrom} ${plannedTo}`;
}

/** The plan behind what is shown. Only days and dependencies matter to a move; the rest is filled in. */
function planOf(rollout: ShownRollout): Rollout {
  const { title, exitGate, pauses, forecast, doneAt } = rollout;
  return {
    ...{ title, pauses, doneAt, firstPlannedTo: forecast.firstPlannedTo },
    phases: rollout.phases.map(planOfPhase),
    exitGate: exitGate.rules.map(({ rule }) => rule),
    exitBrokenSince: null,
    pause: null,
  };
}

function planOfPhase(phase: ShownPhase): Phase {
  return {
    ...phase,
    entryGate: phase.entryGate.rules.map(({ rule }) => rule),
    brokenSince: phase.grace?.brokenSince ?? null,
    lock: null,
    tasks: phase.tasks.map(
      (task): RolloutTask => ({ ...task, ownerId: task.owner?.id ?? null, doneBy: task.doneBy?.id ?? null }),
    ),
  };
}

function withPlan(rollout: ShownRollout, plan: Rollout): ShownRollout {
  const spans = new Map(
    plan.phases
      .flatMap((phase) => [phase, ...phase.tasks])
      .map(({ id, plannedFrom, plannedTo }) => [id, { plannedFrom, plannedTo }]),
  );
  const phases = rollout.phases.map((phase) => ({
    ...phase,
    ...spans.get(phase.id),
    tasks: phase.tasks.map((task) => ({ ...task, ...spans.get(task.id) })),
  }));
  return { ...rollout, phases };
}
