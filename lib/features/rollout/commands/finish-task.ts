import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { can } from "@/lib/domain/access/grants";
import type { Rollout, RolloutTask } from "@/lib/domain/rollout/rollout";
import { findTask, mapTask, reopenTask } from "@/lib/domain/rollout/tasks";
import { refuse } from "@/lib/result";
import { type FinishTaskRefusal, finishTaskInput } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changed, type NewTransition, openRollout } from "./locked-rollout";

/** Says that a task is done, or that it is not: its owner of their own, who may plan of any. */
export const finishTask = thenJudged(
  projectCommand<typeof finishTaskInput, null, FinishTaskRefusal>({
    permission: "rollout.finishTask",
    input: finishTaskInput,
    async run(context) {
      const { input, actorId, now } = context;
      const { taskId, done } = input;
      const opened = await openRollout(context, input.version);
      if (!opened.ok) return opened;
      const before = opened.standing.plan;
      const found = findTask(before, taskId);
      if (!found) return refuse({ code: "no-such-task" });
      if (!mayFinish(context, found.task)) return refuse({ code: "not-your-task" });
      if ((found.task.doneAt !== null) === done) return refuse({ code: "unchanged" });
      const plan = done
        ? mapTask(before, taskId, (task) => ({ ...task, doneAt: now, doneBy: actorId }))
        : reopenTask(before, taskId);
      return changed(context, opened.standing, {
        plan,
        value: null,
        history: done ? [] : wentBack(before, plan, found.task),
        event: { type: "rollout.taskDone", data: { phaseId: found.phase.id, taskId, done } },
      });
    },
  }),
);

function mayFinish({ standing, project, actorId }: ProjectContext, task: RolloutTask): boolean {
  const roles = { workspace: standing.role, project: project.role };
  return task.ownerId === actorId || can(roles, "rollout.steer");
}

/** Phases that are no longer what they were because work in them, or before them, is open again. */
function wentBack(before: Rollout, after: Rollout, task: RolloutTask): readonly NewTransition[] {
  return before.phases
    .filter((phase, at) => phase.status !== "waiting" && after.phases[at]?.status !== phase.status)
    .map(({ id, title }) => ({
      kind: "went-back",
      phase: { id, title },
      because: [`A task was opened again: ${task.title}`],
    }));
}
