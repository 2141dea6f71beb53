import type { Day, Instant } from "../readiness/facts";
import type { GateRule } from "./gates";

export type PhaseStatus = "waiting" | "open" | "complete";

export type RolloutTask = { id: string; title: string; ownerId: string | null; doneAt: Instant | null };

/** A phase as it stands, with what really happened to it. */
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
  openedAt: Instant | null;
  completedAt: Instant | null;
  /** Since when the gate the phase was entered through no longer holds; null while it does. */
  brokenSince: Instant | null;
  /** A lock keeps a phase as it is, whatever its gate says, and says why. */
  lock: { by: string; at: Instant; reason: string } | null;
};

export type Rollout = {
  phases: readonly Phase[];
  exitGate: readonly GateRule[];
  pausedAt: Instant | null;
  doneAt: Instant | null;
};
