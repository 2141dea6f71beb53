import type { Day, Instant } from "../readiness/facts";
import type { GateRule } from "./gates";

export type PhaseStatus = "waiting" | "open" | "complete";

/** A piece of work inside a phase; its planned days lie within those of the phase. */
export type RolloutTask = {
  id: string;
  title: string;
  ownerId: string | null;
  plannedFrom: Day;
  /** The day it is due: the last planned one, inclusive. */
  plannedTo: Day;
  /** Tasks that come before it, in the same phase or an earlier one. */
  dependsOn: readonly string[];
  doneAt: Instant | null;
  doneBy: string | null;
};

export type Lock = { by: string; at: Instant; reason: string };
export type Pause = { by: string; at: Instant; reason: string };

/** A phase as it stands, with what really happened to it. It stands on every phase before it. */
export type Phase = {
  id: string;
  title: string;
  plannedFrom: Day;
  /** The last planned day, inclusive. */
  plannedTo: Day;
  entryGate: readonly GateRule[];
  tasks: readonly RolloutTask[];
  rollbackCriterion: string;
  status: PhaseStatus;
  /** When it opened for the first time. */
  openedAt: Instant | null;
  completedAt: Instant | null;
  /** Since when the gate the phase was entered through no longer holds; null while it does. */
  brokenSince: Instant | null;
  /** Why it is waiting again although it had been open; null once it is open. */
  wentBack: {
    at: Instant;
    brokenSince: Instant;
    rules: readonly GateRule[];
    because: readonly string[];
  } | null;
  /** A lock keeps a phase as it is, whatever its gate says, and says why. */
  lock: Lock | null;
};

/** The plan of a project's way to its users, and how far it has come. */
export type Rollout = {
  title: string;
  phases: readonly Phase[];
  exitGate: readonly GateRule[];
  /** Since when the exit gate of a finished rollout no longer holds. */
  exitBrokenSince: Instant | null;
  pause: Pause | null;
  /** Pauses that are over; `days` is by how much each moved what followed. */
  pauses: readonly { from: Instant; to: Instant; days: number; reason: string }[];
  /** The last day as it was first planned; moves and pauses leave it as it was. */
  firstPlannedTo: Day;
  doneAt: Instant | null;
};

/** As many tasks as one rollout may hold. */
export const MOST_TASKS = 300;

export function tasksOf({ phases }: Pick<Rollout, "phases">): readonly RolloutTask[] {
  return phases.flatMap((phase) => phase.tasks);
}

/** The place (from 0) of the phase a rollout is in: the first that is not complete, else the last. */
export function currentPhaseAt({ phases }: Pick<Rollout, "phases">): number {
  const at = phases.findIndex((phase) => phase.status !== "complete");
  return at === -1 ? phases.length - 1 : at;
}
