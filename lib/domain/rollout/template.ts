import type { GateRule } from "./gates";

export type PhaseTemplate = {
  id: string;
  title: string;
  /** Planned length in days. */
  days: number;
  /** What must hold before the phase may open. */
  entryGate: readonly GateRule[];
  tasks: readonly string[];
  /** When to stop and go back. */
  rollbackCriterion: string;
};

export type RolloutTemplate = {
  id: "four-weeks" | "pilot";
  title: string;
  phases: readonly PhaseTemplate[];
  /** What must hold before the rollout counts as done. */
  exitGate: readonly GateRule[];
};

const SECRETS: readonly GateRule[] = ["secrets-in-store", "secrets-owned"];

/** Four weeks from a list of dependencies to beta users with somebody on call (product.md §4). */
export const fourWeeks: RolloutTemplate = {
  id: "four-weeks",
  title: "Four weeks",
  phases: [
    {
      id: "inventory",
      title: "Inventory, secret store, proxy skeleton",
      days: 7,
      entryGate: [],
      tasks: [
        "List every outside service, with its owner and what happens when it is away",
        "Move every key into a secret store and name who owns it",
        "Put a thin backend between the browser and every vendor",
      ],
      rollbackCriterion:
        "A key turns up in a client bundle or in git: stop, rotate it, and begin the week again.",
    },
    {
      id: "first-vendor",
      title: "First vendor with a contract test",
      days: 7,
      entryGate: ["dependencies-listed", ...SECRETS, "proxy-in-place"],
      tasks: [
        "Choose the vendor whose failure would hurt most",
        "Validate its payload and map it to a typed model before any logic reads it",
        "Run a contract test against its sandbox in CI",
      ],
      rollbackCriterion: "The contract test fails twice in a row: switch the vendor off behind its flag.",
    },
    {
      id: "async-and-monitoring",
      title: "Async path, monitoring, error screens",
      days: 7,
      entryGate: ["one-contract-test-green"],
      tasks: [
        "Move everything above five seconds into a job that shows its progress",
        "Log provider, endpoint, status and latency of every call, and alert on the error rate",
        "Replace every raw vendor error by a sentence of your own with a code",
      ],
      rollbackCriterion: "Error rate or p95 above the objective for an hour: back to the last release.",
    },
    {
      id: "beta",
      title: "Beta users, runbook, on-call",
      days: 7,
      entryGate: ["long-jobs-async", "calls-logged", "errors-safe"],
      tasks: [
        "Write the runbook and the rollback plan, and try both once",
        "Name who is on call this month and how they are reached",
        "Let the first ten users in, and read their errors every day",
      ],
      rollbackCriterion:
        "Any user sees another user's data, or a payment is taken twice: close the door and restore.",
    },
  ],
  exitGate: ["runbook-complete", "rollback-plan-complete", "on-call-named"],
};

/** One workflow, for one or two weeks. */
export const pilot: RolloutTemplate = {
  id: "pilot",
  title: "Pilot",
  phases: [
    {
      id: "one-workflow",
      title: "One workflow behind the proxy",
      days: 7,
      entryGate: [],
      tasks: [
        "Choose one workflow and list what it depends on",
        "Give it keys of its own, in a secret store",
        "Call its vendors from the backend only",
      ],
      rollbackCriterion: "A key turns up where a browser can read it: rotate it and stop.",
    },
    {
      id: "real-people",
      title: "A handful of real people",
      days: 7,
      entryGate: ["dependencies-listed", ...SECRETS, "proxy-in-place"],
      tasks: [
        "Invite five people by name",
        "Look at every error the same day",
        "Write down what you would need for fifty",
      ],
      rollbackCriterion: "An error nobody can trace within a day: pause the pilot.",
    },
  ],
  exitGate: ["calls-logged", "errors-safe"],
};

export const ROLLOUT_TEMPLATES = [fourWeeks, pilot] as const;
