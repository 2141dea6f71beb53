import type { Instant } from "../readiness/facts";
import { HOUR_MS, toMs } from "../readiness/instants";
import { brokenRules, type GateFacts, type GateRule } from "./gates";
import type { Phase, Rollout } from "./rollout";

/** How long a gate may stay broken before the rollout goes back a phase. */
export const GRACE_HOURS = 24;

/** Something that happened to a rollout by itself, with the rules that made it happen. */
export type Transition =
  | { kind: "opened" | "completed"; phaseId: string }
  | { kind: "gate-broke"; phaseId: string; rules: readonly GateRule[] }
  | { kind: "gate-held-again"; phaseId: string }
  | { kind: "regressed"; phaseId: string; rules: readonly GateRule[] }
  | { kind: "done" }
  | { kind: "undone"; rules: readonly GateRule[] };

export type Advanced = { rollout: Rollout; transitions: readonly Transition[] };

/**
 * Brings a rollout up to an instant. A phase opens when its entry gate holds and everything before it is
 * complete; it completes when its tasks are done and the next gate holds; it goes back to waiting when the
 * gate it was entered through has been broken for 24 hours, and takes those behind it along. A paused
 * rollout and a locked phase stay as they are.
 */
export function advance(rollout: Rollout, facts: GateFacts, now: Instant): Advanced {
  if (rollout.pausedAt !== null) return { rollout, transitions: [] };
  const transitions: Transition[] = [];
  const watched = rollout.phases.map((phase) => watchGate(phase, facts, now, transitions));
  const kept = takeBack(watched, facts, now, transitions);
  const phases = goOn(kept, rollout.exitGate, facts, now, transitions);
  const doneAt = doneOf({ ...rollout, phases }, facts, now, transitions);
  return { rollout: { ...rollout, phases, doneAt }, transitions };
}

function watchGate(phase: Phase, facts: GateFacts, now: Instant, transitions: Transition[]): Phase {
  if (phase.status === "waiting" || phase.lock !== null) return phase;
  const rules = brokenRules(phase.entryGate, facts);
  if (rules.length > 0 && phase.brokenSince === null) {
    transitions.push({ kind: "gate-broke", phaseId: phase.id, rules });
    return { ...phase, brokenSince: now };
  }
  if (rules.length === 0 && phase.brokenSince !== null) {
    transitions.push({ kind: "gate-held-again", phaseId: phase.id });
    return { ...phase, brokenSince: null };
  }
  return phase;
}

function takeBack(
  phases: readonly Phase[],
  facts: GateFacts,
  now: Instant,
  transitions: Transition[],
): readonly Phase[] {
  const first = phases.findIndex((phase) => isOverdue(phase, now));
  if (first === -1) return phases;
  return phases.map((phase, at) => {
    if (at < first || phase.status === "waiting" || phase.lock !== null) return phase;
    transitions.push({ kind: "regressed", phaseId: phase.id, rules: brokenRules(phase.entryGate, facts) });
    return { ...phase, status: "waiting", completedAt: null, brokenSince: null };
  });
}

function isOverdue({ brokenSince, lock }: Phase, now: Instant): boolean {
  return lock === null && brokenSince !== null && toMs(now) - toMs(brokenSince) >= GRACE_HOURS * HOUR_MS;
}

/** One pass from the front: each phase stands on those before it. */
function goOn(
  phases: readonly Phase[],
  exitGate: readonly GateRule[],
  facts: GateFacts,
  now: Instant,
  transitions: Transition[],
): readonly Phase[] {
  let free = true;
  return phases.map((phase, at) => {
    if (!free || phase.lock !== null) {
      free = free && phase.status === "complete";
      return phase;
    }
    const opened = openIfDue(phase, facts, now, transitions);
    const gateAhead = phases[at + 1]?.entryGate ?? exitGate;
    const after = completeIfDue(opened, gateAhead, facts, now, transitions);
    free = after.status === "complete";
    return after;
  });
}

function openIfDue(phase: Phase, facts: GateFacts, now: Instant, transitions: Transition[]): Phase {
  if (phase.status !== "waiting" || brokenRules(phase.entryGate, facts).length > 0) return phase;
  transitions.push({ kind: "opened", phaseId: phase.id });
  return { ...phase, status: "open", openedAt: phase.openedAt ?? now };
}

function completeIfDue(
  phase: Phase,
  gateAhead: readonly GateRule[],
  facts: GateFacts,
  now: Instant,
  transitions: Transition[],
): Phase {
  const ready =
    phase.tasks.every((task) => task.doneAt !== null) && brokenRules(gateAhead, facts).length === 0;
  if (phase.status !== "open" || !ready) return phase;
  transitions.push({ kind: "completed", phaseId: phase.id });
  return { ...phase, status: "complete", completedAt: now };
}

function doneOf(
  { phases, exitGate, doneAt }: Rollout,
  facts: GateFacts,
  now: Instant,
  transitions: Transition[],
): Instant | null {
  const broken = brokenRules(exitGate, facts);
  const done = phases.every((phase) => phase.status === "complete") && broken.length === 0;
  if (done === (doneAt !== null)) return doneAt;
  transitions.push(done ? { kind: "done" } : { kind: "undone", rules: broken });
  return done ? now : null;
}
