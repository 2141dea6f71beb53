import type { ProjectScope } from "@/lib/auth/scope";
import type { Instant } from "@/lib/domain/readiness/facts";
import { editTask } from "@/lib/features/rollout/commands/edit-tasks";
import { finishTask } from "@/lib/features/rollout/commands/finish-task";
import { pauseRollout } from "@/lib/features/rollout/commands/pause-rollout";
import { planRollout } from "@/lib/features/rollout/commands/plan-rollout";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import type { PersonKey } from "./cast";
import { scopeIn } from "./gather";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import { dayOf } from "./when";

export type RolloutAction =
  | { do: "plan-rollout"; template: "four-weeks" | "pilot" }
  /** Without a number, all the tasks of the phase. */
  | { do: "finish-tasks"; phase: number; tasks?: number }
  | { do: "give-task"; phase: number; task: number; to: PersonKey }
  | { do: "pause-rollout"; reason: string };

/** Goes the way to the users, phase by phase. */
export async function rollOut(
  stage: PlayedProject,
  scope: ProjectScope,
  action: RolloutAction,
  at: Instant,
): Promise<unknown> {
  switch (action.do) {
    case "plan-rollout":
      return granted(await planRollout(scope, { templateId: action.template, from: dayOf(at) }));
    case "finish-tasks":
      return finishTasks(scope, action);
    case "give-task":
      return giveTask(stage, scope, action);
    case "pause-rollout":
      return granted(await pauseRollout(scope, { reason: action.reason }));
    default:
      return action satisfies never;
  }
}

async function finishTasks(
  scope: ProjectScope,
  { phase, tasks }: Extract<RolloutAction, { do: "finish-tasks" }>,
): Promise<void> {
  const { phases } = await getRollout(scope);
  for (const { id } of phases[phase - 1]?.tasks.slice(0, tasks) ?? []) {
    granted(await finishTask(scope, { taskId: id, done: true }));
  }
}

async function giveTask(
  { gathered }: PlayedProject,
  scope: ProjectScope,
  { phase, task, to }: Extract<RolloutAction, { do: "give-task" }>,
): Promise<unknown> {
  const { phases, version } = await getRollout(scope);
  const given = phases[phase - 1]?.tasks[task - 1];
  const { actor } = scopeIn(gathered.scopes, to);
  if (!given || actor.kind !== "person") throw new Error("There is no such task, or nobody to give it to.");
  const changes = { ownerId: actor.accountId };
  return granted(await editTask(scope, { version, taskId: given.id, changes }));
}
