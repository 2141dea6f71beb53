import type { GateRule } from "./gates";

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
