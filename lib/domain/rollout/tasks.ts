import type { Day } from "../readiness/facts";
import { mapPhase, settled } from "./plan";
import { type Phase, type Rollout, type RolloutTask, tasksOf } from "./rollout";

/** What is wrong with a task as it is wanted. */
export type TaskFault =
  | "ends-before-it-begins"
  | "depends-on-itself"
  | "depends-on-later"
  | "unknown-dependency";

/** Where a task stands: in which phase, and in front of which other task (null: at the end). */
export type TaskPlace = { phaseId: string; before: string | null };

/**
 * Puts a task, new or changed, into its place; what depends on it is pushed back. Dependencies point to the
 * same or an earlier phase and never in a circle, so that phases stay in order.
 */
export function putTask(
  rollout: Rollout,
  task: RolloutTask,
  place: TaskPlace,
): { ok: true; rollout: Rollout } | { ok: false; fault: TaskFault } {
  if (task.plannedTo < task.plannedFrom) return { ok: false, fault: "ends-before-it-begins" };
  const without = takeOut(rollout, task.id);
  const put = mapPhase(without, place.phaseId, (phase) => inserted(phase, task, place.before));
  const fault = dependencyFault(put, task);
  return fault ? { ok: false, fault } : { ok: true, rollout: settled(put) };
}

/** Takes a task out; what depended on it no longer does. */
export function removeTask(rollout: Rollout, taskId: string): Rollout {
  const without = takeOut(rollout, taskId);
  const phases = without.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) => ({
      ...task,
      dependsOn: task.dependsOn.filter((id) => id !== taskId),
    })),
  }));
  return { ...without, phases };
}

/** The task of an id with the phase it is in. */
export function findTask(rollout: Rollout, taskId: string): { task: RolloutTask; phase: Phase } | null {
  for (const phase of rollout.phases) {
    const task = phase.tasks.find(({ id }) => id === taskId);
    if (task) return { task, phase };
  }
  return null;
}

/** Changes one task and leaves the plan as it is. */
export function mapTask(
  rollout: Rollout,
  taskId: string,
  change: (task: RolloutTask) => RolloutTask,
): Rollout {
  const phases = rollout.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) => (task.id === taskId ? change(task) : task)),
  }));
  return { ...rollout, phases };
}

/**
 * Opens a task again. A phase that was complete is so no longer, and what opened because of it waits again,
 * as if the task had never been ticked.
 */
export function reopenTask(rollout: Rollout, taskId: string): Rollout {
  const reopened = mapTask(rollout, taskId, (task) => ({ ...task, doneAt: null, doneBy: null }));
  const at = rollout.phases.findIndex((phase) => phase.tasks.some(({ id }) => id === taskId));
  const completedAt = rollout.phases[at]?.completedAt ?? null;
  if (completedAt === null || rollout.phases[at]?.lock) return reopened;
  const phases = reopened.phases.map((phase, place): Phase => {
    if (place < at || phase.lock !== null) return phase;
    if (place === at) return { ...phase, status: "open", completedAt: null };
    const openedAt = phase.openedAt !== null && phase.openedAt >= completedAt ? null : phase.openedAt;
    return { ...phase, status: "waiting", openedAt, completedAt: null, brokenSince: null };
  });
  return { ...reopened, phases, doneAt: null, exitBrokenSince: null };
}

/** The days of a task that says none: those of its phase. */
export function daysInPhase(
  { plannedFrom: first, plannedTo: last }: Phase,
  plannedFrom: Day | undefined,
  plannedTo: Day | undefined,
): { plannedFrom: Day; plannedTo: Day } {
  const from = plannedFrom ?? (plannedTo !== undefined && plannedTo < first ? plannedTo : first);
  return { plannedFrom: from, plannedTo: plannedTo ?? (from > last ? from : last) };
}

function takeOut(rollout: Rollout, taskId: string): Rollout {
  const phases = rollout.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ id }) => id !== taskId),
  }));
  return { ...rollout, phases };
}

function inserted(phase: Phase, task: RolloutTask, before: string | null): Phase {
  const at = phase.tasks.findIndex(({ id }) => id === before);
  return { ...phase, tasks: phase.tasks.toSpliced(at === -1 ? phase.tasks.length : at, 0, task) };
}

function dependencyFault(rollout: Rollout, task: RolloutTask): TaskFault | null {
  const tasks = new Map(tasksOf(rollout).map((each) => [each.id, each]));
  if (task.dependsOn.some((id) => !tasks.has(id))) return "unknown-dependency";
  if (dependsOn(task.id, task, tasks)) return "depends-on-itself";
  const phaseAt = new Map(
    rollout.phases.flatMap((phase, at) => phase.tasks.map(({ id }) => [id, at] as const)),
  );
  const backwards = [...tasks.values()].some(({ id, dependsOn: ids }) =>
    ids.some((other) => (phaseAt.get(other) ?? 0) > (phaseAt.get(id) ?? 0)),
  );
  return backwards ? "depends-on-later" : null;
}

function dependsOn(
  wanted: string,
  from: RolloutTask,
  tasks: ReadonlyMap<string, RolloutTask>,
  seen = new Set<string>(),
): boolean {
  return from.dependsOn.some((id) => {
    if (id === wanted) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    const next = tasks.get(id);
    return next !== undefined && dependsOn(wanted, next, tasks, seen);
  });
}
