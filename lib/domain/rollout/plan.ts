import { addDays, daysBetween, laterDay } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";
import { toInstant, toMs } from "../readiness/instants";
import type { Phase, Rollout, RolloutTask } from "./rollout";
import type { PhaseTemplate, RolloutTemplate } from "./template";

type Span = { plannedFrom: Day; plannedTo: Day };

/** A rollout from a template, its phases one after the other from a first day on. */
export function planFrom(template: RolloutTemplate, from: Day, newId: () => string): Rollout {
  let next = from;
  const phases = template.phases.map((phase): Phase => {
    const planned = plannedPhase(phase, next, newId);
    next = addDays(planned.plannedTo, 1);
    return planned;
  });
  const plan: Rollout = {
    title: template.title,
    phases,
    exitGate: template.exitGate,
    exitBrokenSince: null,
    pause: null,
    pauses: [],
    firstPlannedTo: from,
    doneAt: null,
  };
  const inOrder = settled(plan);
  return { ...inOrder, firstPlannedTo: lastDayOf(inOrder) };
}

function plannedPhase(template: PhaseTemplate, plannedFrom: Day, newId: () => string): Phase {
  const ids = template.tasks.map(() => newId());
  const tasks = template.tasks.map(
    (task, at): RolloutTask => ({
      id: ids[at] ?? newId(),
      title: task.title,
      ownerId: null,
      plannedFrom: addDays(plannedFrom, task.day - 1),
      plannedTo: addDays(plannedFrom, task.day + task.days - 2),
      dependsOn: task.after.flatMap((before) => ids[before] ?? []),
      doneAt: null,
      doneBy: null,
    }),
  );
  return {
    id: newId(),
    title: template.title,
    plannedFrom,
    plannedTo: addDays(plannedFrom, template.days - 1),
    entryGate: template.entryGate,
    tasks,
    rollbackCriterion: template.rollbackCriterion,
    status: "waiting",
    openedAt: null,
    completedAt: null,
    brokenSince: null,
    wentBack: null,
    lock: null,
  };
}

/** The planned last day of a rollout. */
export function lastDayOf({ phases }: Pick<Rollout, "phases">): Day {
  return phases.at(-1)?.plannedTo ?? "";
}

/**
 * The plan in order: no phase begins before the one ahead of it has ended, no task before those it depends
 * on, and a phase is long enough for its tasks. What stands in the way is pushed back by whole days, never
 * pulled forward. Settling twice changes nothing more.
 */
export function settled(rollout: Rollout): Rollout {
  const ends = new Map<string, Day>();
  let before: Phase | null = null;
  const phases = rollout.phases.map((phase): Phase => {
    const late = before === null ? 0 : daysBetween(phase.plannedFrom, before.plannedTo) + 1;
    const inOrder = withRoomForTasks(late > 0 ? phaseLater(phase, late) : phase, ends);
    before = inOrder;
    return inOrder;
  });
  return { ...rollout, phases };
}

/** Tasks in the order of what they depend on, each after those; a phase that is too short grows. */
function withRoomForTasks(phase: Phase, ends: Map<string, Day>): Phase {
  const placed = new Map<string, RolloutTask>();
  for (const task of inDependencyOrder(phase.tasks)) {
    const free = task.dependsOn.reduce<Day>(
      (day, id) => laterDay(day, dayAfter(ends.get(id))),
      phase.plannedFrom,
    );
    const late = daysBetween(task.plannedFrom, free);
    const moved = late > 0 ? { ...task, ...later(task, late) } : task;
    placed.set(task.id, moved);
    ends.set(task.id, moved.plannedTo);
  }
  const tasks = phase.tasks.map((task) => placed.get(task.id) ?? task);
  const plannedTo = tasks.reduce((last, task) => laterDay(last, task.plannedTo), phase.plannedTo);
  return { ...phase, tasks, plannedTo };
}

function dayAfter(day: Day | undefined): Day {
  return day === undefined ? "" : addDays(day, 1);
}

/** Each task after those of the same list it depends on; a circle is left in the order it has. */
function inDependencyOrder(tasks: readonly RolloutTask[]): readonly RolloutTask[] {
  const left = new Map(tasks.map((task) => [task.id, task]));
  const ordered: RolloutTask[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter((task) => !task.dependsOn.some((id) => left.has(id)));
    for (const task of free.length > 0 ? free : left.values()) {
      ordered.push(task);
      left.delete(task.id);
    }
  }
  return ordered;
}

/**
 * Gives a phase other planned days. Its tasks move along when it begins on another day; what comes after it
 * is pushed out of the way.
 */
export function movePhase(rollout: Rollout, phaseId: string, to: Span): Rollout {
  const moved = mapPhase(rollout, phaseId, (phase) => {
    const shifted = phaseLater(phase, daysBetween(phase.plannedFrom, to.plannedFrom));
    return { ...shifted, plannedTo: laterDay(to.plannedTo, to.plannedFrom) };
  });
  return settled(moved);
}

/** Changes one phase and leaves the others as they are. */
export function mapPhase(rollout: Rollout, phaseId: string, change: (phase: Phase) => Phase): Rollout {
  return {
    ...rollout,
    phases: rollout.phases.map((phase) => (phase.id === phaseId ? change(phase) : phase)),
  };
}

/**
 * What resuming does to a plan: the days of the pause are added to what was not done when it began. What
 * was under way keeps its first day and gets its days back at the end. A grace that was running goes on
 * with the hours it had left.
 */
export function resumed(rollout: Rollout, now: Instant, dayOf: (instant: Instant) => Day): Rollout {
  const { pause } = rollout;
  if (pause === null) return rollout;
  const since = dayOf(pause.at);
  const days = Math.max(0, daysBetween(since, dayOf(now)));
  const stood = toMs(now) - toMs(pause.at);
  const onward = (instant: Instant | null) => instant && toInstant(toMs(instant) + stood);
  const phases = rollout.phases.map((phase): Phase => {
    const resting = { ...phase, brokenSince: onward(phase.brokenSince) };
    if (phase.status === "complete") return resting;
    const span = phase.status === "open" ? stretched(phase, days) : later(phase, days);
    const tasks = phase.tasks.map((task) => afterPause(task, phase, since, days));
    return { ...resting, ...span, tasks };
  });
  return settled({
    ...rollout,
    phases,
    exitBrokenSince: onward(rollout.exitBrokenSince),
    pause: null,
    pauses: [...rollout.pauses, { from: pause.at, to: now, days, reason: pause.reason }],
  });
}

function afterPause(task: RolloutTask, { status }: Phase, since: Day, days: number): RolloutTask {
  if (task.doneAt !== null) return task;
  const underWay = status === "open" && task.plannedFrom <= since;
  return { ...task, ...(underWay ? stretched(task, days) : later(task, days)) };
}

function phaseLater(phase: Phase, days: number): Phase {
  const tasks = phase.tasks.map((task) => ({ ...task, ...later(task, days) }));
  return { ...phase, ...later(phase, days), tasks };
}

function later({ plannedFrom, plannedTo }: Span, days: number): Span {
  return { plannedFrom: addDays(plannedFrom, days), plannedTo: addDays(plannedTo, days) };
}

function stretched({ plannedFrom, plannedTo }: Span, days: number): Span {
  return { plannedFrom, plannedTo: addDays(plannedTo, days) };
}
