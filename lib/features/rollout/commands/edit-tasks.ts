import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { projectCommand } from "@/lib/db/command";
import { sameJson } from "@/lib/domain/readiness/same-json";
import {
  MOST_TASKS,
  type Phase,
  type Rollout,
  type RolloutTask,
  tasksOf,
} from "@/lib/domain/rollout/rollout";
import { daysInPhase, findTask, putTask, removeTask as takeTaskOut } from "@/lib/domain/rollout/tasks";
import { type Refusal, refuse } from "@/lib/result";
import { addTaskInput, editTaskInput, removeTaskInput, type TaskRefusal } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changed, openRollout } from "./locked-rollout";
import { refuseOwner } from "./task-owner";

type Changes = z.output<typeof editTaskInput>["changes"];

/** Puts a task at the end of a phase. */
export const addTask = thenJudged(
  projectCommand<typeof addTaskInput, { taskId: string }, TaskRefusal>({
    permission: "rollout.plan",
    input: addTaskInput,
    async run(context) {
      const { version, phaseId, title, ownerId = null, dependsOn = [], ...days } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const { plan: before } = opened.standing;
      const phase = workablePhase(before, phaseId);
      if (!phase.ok) return phase;
      if (tasksOf(before).length >= MOST_TASKS) return refuse({ code: "too-many-tasks", most: MOST_TASKS });
      const stranger = await refuseOwner(context, ownerId);
      if (stranger) return stranger;
      const task: RolloutTask = {
        id: uuidv7(),
        title,
        ownerId,
        ...daysInPhase(phase.phase, days.plannedFrom, days.plannedTo),
        dependsOn,
        doneAt: null,
        doneBy: null,
      };
      const put = putTask(before, task, { phaseId, before: null });
      if (!put.ok) return refuse({ code: put.fault });
      const event =
        ownerId === null
          ? ({ type: "rollout.edited", data: { phaseId } } as const)
          : ({ type: "rollout.taskAssigned", data: { taskId: task.id, ownerId } } as const);
      return changed(context, opened.standing, { plan: put.rollout, value: { taskId: task.id }, event });
    },
  }),
);

/** Changes a task: its words, owner, days, what it depends on, or where it stands. */
export const editTask = thenJudged(
  projectCommand<typeof editTaskInput, null, TaskRefusal>({
    permission: "rollout.plan",
    input: editTaskInput,
    async run(context) {
      const { version, taskId, changes } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const { plan: before } = opened.standing;
      const found = findTask(before, taskId);
      if (!found) return refuse({ code: "no-such-task" });
      const phase = workablePhase(before, changes.phaseId ?? found.phase.id, found.phase);
      if (!phase.ok) return phase;
      const task = changedTask(found.task, changes, found.phase.id === phase.phase.id ? null : phase.phase);
      const reassigned = task.ownerId !== found.task.ownerId;
      const stranger = reassigned ? await refuseOwner(context, task.ownerId) : null;
      if (stranger) return stranger;
      const next = changes.before === undefined ? nextTask(found.phase, taskId) : changes.before;
      const put = putTask(before, task, { phaseId: phase.phase.id, before: next });
      if (!put.ok) return refuse({ code: put.fault });
      if (sameJson(before, put.rollout)) return refuse({ code: "unchanged" });
      const event = reassigned
        ? ({ type: "rollout.taskAssigned", data: { taskId, ownerId: task.ownerId } } as const)
        : ({ type: "rollout.edited", data: { phaseId: phase.phase.id } } as const);
      return changed(context, opened.standing, { plan: put.rollout, value: null, event });
    },
  }),
);

/** Takes a task out of the plan; what depended on it no longer does. */
export const removeTask = thenJudged(
  projectCommand<typeof removeTaskInput, null, TaskRefusal>({
    permission: "rollout.plan",
    input: removeTaskInput,
    async run(context) {
      const { version, taskId } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const found = findTask(opened.standing.plan, taskId);
      if (!found) return refuse({ code: "no-such-task" });
      const plan = takeTaskOut(opened.standing.plan, taskId);
      const event = { type: "rollout.edited", data: { phaseId: found.phase.id } } as const;
      return changed(context, opened.standing, { plan, value: null, event });
    },
  }),
);

/** The phase a task goes into: what is complete takes no new work. */
function workablePhase(
  { phases }: Rollout,
  phaseId: string,
  from: Phase | null = null,
): { ok: true; phase: Phase } | Refusal<{ code: "no-such-phase" | "phase-complete" }> {
  const phase = phases.find(({ id }) => id === phaseId);
  if (!phase) return refuse({ code: "no-such-phase" });
  if (phase.status === "complete" && phase.id !== from?.id) return refuse({ code: "phase-complete" });
  return { ok: true, phase };
}

/** In another phase a task that says no days takes those of that phase. */
function changedTask(task: RolloutTask, changes: Changes, into: Phase | null): RolloutTask {
  const days = into
    ? daysInPhase(into, changes.plannedFrom, changes.plannedTo)
    : {
        plannedFrom: changes.plannedFrom ?? task.plannedFrom,
        plannedTo: changes.plannedTo ?? task.plannedTo,
      };
  return {
    ...task,
    ...days,
    title: changes.title ?? task.title,
    ownerId: changes.ownerId === undefined ? task.ownerId : changes.ownerId,
    dependsOn: changes.dependsOn ?? task.dependsOn,
  };
}

function nextTask({ tasks }: Phase, taskId: string): string | null {
  return tasks[tasks.findIndex(({ id }) => id === taskId) + 1]?.id ?? null;
}
