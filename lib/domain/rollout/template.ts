import { daysBetween } from "../readiness/days";
import type { GateRule } from "./gates";
import type { Phase, Rollout } from "./rollout";

export type PhaseTemplate = {
  title: string;
  /** Planned length in days. */
  days: number;
  /** What must hold before the phase may open. */
  entryGate: readonly GateRule[];
  tasks: readonly TaskTemplate[];
  /** When to stop and go back. */
  rollbackCriterion: string;
};

export type TaskTemplate = {
  title: string;
  /** First day inside the phase, from 1. */
  day: number;
  days: number;
  /** Places (from 0) of earlier tasks of the phase that come before it. */
  after: readonly number[];
};

export type BuiltInTemplateId = "four-weeks" | "pilot";

export type RolloutTemplate = {
  /** Of a saved copy, its uuid. */
  id: string;
  title: string;
  phases: readonly PhaseTemplate[];
  /** What must hold before the rollout counts as done. */
  exitGate: readonly GateRule[];
};

type BuiltInTemplate = RolloutTemplate & { id: BuiltInTemplateId };

const SECRETS: readonly GateRule[] = ["secrets-in-store", "secrets-owned"];

/** Four weeks from a list of dependencies to beta users with somebody on call (product.md §4). */
export const fourWeeks: BuiltInTemplate = {
  id: "four-weeks",
  title: "Four weeks",
  phases: [
    {
      title: "Inventory, secret store, proxy skeleton",
      days: 7,
      entryGate: [],
      tasks: [
        {
          title: "List every outside service, with its owner and what happens when it is away",
          day: 1,
          days: 2,
          after: [],
        },
        { title: "Move every key into a secret store and name who owns it", day: 3, days: 3, after: [0] },
        { title: "Put a thin backend between the browser and every vendor", day: 4, days: 4, after: [] },
      ],
      rollbackCriterion:
        "A key turns up in a client bundle or in git: stop, rotate it, and begin the week again.",
    },
    {
      title: "First vendor with a contract test",
      days: 7,
      entryGate: ["dependencies-listed", ...SECRETS, "proxy-in-place"],
      tasks: [
        { title: "Choose the vendor whose failure would hurt most", day: 1, days: 2, after: [] },
        {
          title: "Validate its payload and map it to a typed model before any logic reads it",
          day: 3,
          days: 3,
          after: [0],
        },
        { title: "Run a contract test against its sandbox in CI", day: 4, days: 4, after: [] },
      ],
      rollbackCriterion: "The contract test fails twice in a row: switch the vendor off behind its flag.",
    },
    {
      title: "Async path, monitoring, error screens",
      days: 7,
      entryGate: ["one-contract-test-green"],
      tasks: [
        {
          title: "Move everything above five seconds into a job that shows its progress",
          day: 1,
          days: 2,
          after: [],
        },
        {
          title: "Log provider, endpoint, status and latency of every call, and alert on the error rate",
          day: 3,
          days: 3,
          after: [0],
        },
        {
          title: "Replace every raw vendor error by a sentence of your own with a code",
          day: 4,
          days: 4,
          after: [],
        },
      ],
      rollbackCriterion: "Error rate or p95 above the objective for an hour: back to the last release.",
    },
    {
      title: "Beta users, runbook, on-call",
      days: 7,
      entryGate: ["long-jobs-async", "calls-logged", "errors-safe"],
      tasks: [
        { title: "Write the runbook and the rollback plan, and try both once", day: 1, days: 2, after: [] },
        { title: "Name who is on call this month and how they are reached", day: 3, days: 3, after: [0] },
        { title: "Let the first ten users in, and read their errors every day", day: 4, days: 4, after: [] },
      ],
      rollbackCriterion:
        "Any user sees another user's data, or a payment is taken twice: close the door and restore.",
    },
  ],
  exitGate: ["runbook-complete", "rollback-plan-complete", "on-call-named"],
};

/** One workflow, for one or two weeks. */
export const pilot: BuiltInTemplate = {
  id: "pilot",
  title: "Pilot",
  phases: [
    {
      title: "One workflow behind the proxy",
      days: 7,
      entryGate: [],
      tasks: [
        { title: "Choose one workflow and list what it depends on", day: 1, days: 2, after: [] },
        { title: "Give it keys of its own, in a secret store", day: 3, days: 3, after: [0] },
        { title: "Call its vendors from the backend only", day: 4, days: 4, after: [] },
      ],
      rollbackCriterion: "A key turns up where a browser can read it: rotate it and stop.",
    },
    {
      title: "A handful of real people",
      days: 7,
      entryGate: ["dependencies-listed", ...SECRETS, "proxy-in-place"],
      tasks: [
        { title: "Invite five people by name", day: 1, days: 2, after: [] },
        { title: "Look at every error the same day", day: 3, days: 3, after: [0] },
        { title: "Write down what you would need for fifty", day: 4, days: 4, after: [] },
      ],
      rollbackCriterion: "An error nobody can trace within a day: pause the pilot.",
    },
  ],
  exitGate: ["calls-logged", "errors-safe"],
};

export const ROLLOUT_TEMPLATES: readonly BuiltInTemplate[] = [fourWeeks, pilot];

/** The template every workspace has under this id, if there is one. */
export function builtInTemplate(id: string): RolloutTemplate | undefined {
  return ROLLOUT_TEMPLATES.find((template) => template.id === id);
}

/** A template of what a rollout has become, without its people, its dates and its history. */
export function templateOf({ title, phases, exitGate }: Rollout): Omit<RolloutTemplate, "id"> {
  return { title, phases: phases.map(phaseTemplate), exitGate };
}

function phaseTemplate(phase: Phase): PhaseTemplate {
  const ids = phase.tasks.map(({ id }) => id);
  return {
    title: phase.title,
    days: daysBetween(phase.plannedFrom, phase.plannedTo) + 1,
    entryGate: phase.entryGate,
    rollbackCriterion: phase.rollbackCriterion,
    tasks: phase.tasks.map((task) => ({
      title: task.title,
      day: daysBetween(phase.plannedFrom, task.plannedFrom) + 1,
      days: daysBetween(task.plannedFrom, task.plannedTo) + 1,
      after: task.dependsOn.map((id) => ids.indexOf(id)).filter((at) => at !== -1),
    })),
  };
}

/** What keeps a template from being planned from, in words; none when it is sound. */
export function templateFaults(
  { phases }: Omit<RolloutTemplate, "id">,
  mostTasks: number,
): readonly string[] {
  const tasks = phases.reduce((total, phase) => total + phase.tasks.length, 0);
  const tooMany =
    tasks > mostTasks ? [`A rollout holds ${mostTasks} tasks at most; these are ${tasks}.`] : [];
  return [...tooMany, ...phases.flatMap(orderFaults)];
}

function orderFaults({ title, tasks }: PhaseTemplate): readonly string[] {
  return tasks.flatMap((task, at) =>
    hasCircle(tasks, at) || task.after.some((place) => place >= tasks.length)
      ? [`“${task.title}” in “${title}” comes after itself, or after a task that is not there.`]
      : [],
  );
}

function hasCircle(tasks: readonly TaskTemplate[], wanted: number): boolean {
  const seen = new Set<number>();
  const ahead = [...(tasks[wanted]?.after ?? [])];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === wanted) return true;
    if (!seen.has(at)) ahead.push(...(tasks[at]?.after ?? []));
    seen.add(at);
  }
  return false;
}
