import type { Events } from "../events/events";
import { NOTHING, type Outcome } from "./rule";
import type { Situation } from "./situation";

/** What went back concerns who can mend it and who steers; what went on, the founders. */
export function rolloutMoved(
  { opened, completed, regressed, rules, done }: Events["rollout.moved"],
  { project, managers }: Situation,
): Outcome {
  if (!project) return NOTHING;
  const back = { key: wentBackKey(project.id) };
  if (regressed.length > 0 || rules.length > 0) {
    return {
      tell: [
        {
          kind: "rollout-went-back",
          subject: { phases: regressed.length, rules },
          to: [...project.founders, ...managers],
          key: back.key,
          latest: true,
        },
      ],
      resolve: [],
    };
  }
  if (opened.length === 0 && completed.length === 0 && !done) return NOTHING;
  return {
    tell: [
      {
        kind: "rollout-moved",
        subject: { opened: opened.length, completed: completed.length, done },
        to: project.founders,
        key: `rollout-moved:${project.id}`,
        latest: true,
      },
    ],
    resolve: opened.length > 0 || done ? [back] : [],
  };
}

/** Another plan has another past. */
export function rolloutPlanned(_: Events["rollout.planned"], { project }: Situation): Outcome {
  return project ? { tell: [], resolve: [{ key: wentBackKey(project.id) }] } : NOTHING;
}

/** Whoever owns a task now is told; whoever did is no longer concerned. */
export function taskAssigned({ taskId, ownerId }: Events["rollout.taskAssigned"]): Outcome {
  const key = taskKey(taskId);
  const to = ownerId === null ? [] : [ownerId];
  return {
    tell: [{ kind: "rollout-task", subject: { taskId }, to, key, latest: true }],
    resolve: [{ key }],
  };
}

export function taskDone({ taskId, done }: Events["rollout.taskDone"]): Outcome {
  return done ? { tell: [], resolve: [{ key: taskKey(taskId) }] } : NOTHING;
}

function wentBackKey(projectId: string): string {
  return `rollout-back:${projectId}`;
}

function taskKey(taskId: string): string {
  return `rollout-task:${taskId}`;
}
