import type { Day, Instant } from "../readiness/facts";
import { HOUR_MS, toInstant, toMs } from "../readiness/instants";
import { brokenRules, type GateFacts, type GateRule, judgeGate } from "./gates";
import type { Phase, Rollout } from "./rollout";

/** How long a gate may stay broken before the rollout goes back a phase. */
export const GRACE_HOURS = 24;

/** Something that happened to a rollout by itself, with the rules that made it happen. */
export type Transition =
  | { kind: "opened" | "completed"; phaseId: string }
  | {
      kind: "went-back";
      phaseId: string;
      brokenSince: Instant;
      rules: readonly GateRule[];
      because: readonly string[];
    }
  | { kind: "done" }
  | { kind: "undone"; brokenSince: Instant; rules: readonly GateRule[]; because: readonly string[] };

export type Advanced = { rollout: Rollout; transitions: readonly Transition[] };

/** When and by what a rollout is judged; `today` is the day in the workspace's zone. */
export type Judgement = { facts: GateFacts; now: Instant; today: Day };

type Step = (rollout: Rollout, judgement: Judgement, transitions: Transition[]) => Rollout;

/**
 * Brings a rollout up to an instant. A phase opens when its entry gate holds and everything before it is
 * complete, the first one on its first day; it completes when its tasks are done and the next gate holds.
 * A gate that stays broken for 24 hours takes the rollout back: the phase behind the gate and those after
 * it wait again, and the phase before it is open once more. A gate mended sooner leaves no trace. A paused
 * rollout and a locked phase stay as they are.
 */
export function advance(rollout: Rollout, judgement: Judgement): Advanced {
  if (rollout.pause !== null) return { rollout, transitions: [] };
  const transitions: Transition[] = [];
  const steps: readonly Step[] = [watchGates, takeBack, reopenLast, goOn, finish];
  const moved = steps.reduce((standing, step) => step(standing, judgement, transitions), rollout);
  return { rollout: moved, transitions };
}

/** When the earliest running grace ends; null while no gate is broken. */
export function graceEndsAt({ phases, exitBrokenSince, pause }: Rollout): Instant | null {
  if (pause !== null) return null;
  const broken = [exitBrokenSince, ...phases.map(({ brokenSince }) => brokenSince)];
  const [first] = broken.filter((since) => since !== null).toSorted();
  return first === undefined ? null : endOfGrace(first);
}

/** The instant at which a gate broken since another one takes the rollout back. */
export function endOfGrace(brokenSince: Instant): Instant {
  return toInstant(toMs(brokenSince) + GRACE_HOURS * HOUR_MS);
}

function watchGates(rollout: Rollout, { facts, now }: Judgement): Rollout {
  const phases = rollout.phases.map((phase): Phase => {
    if (phase.status === "waiting" || phase.lock !== null) return phase;
    return { ...phase, brokenSince: brokenSince(phase.entryGate, phase.brokenSince, facts, now) };
  });
  const exitBrokenSince =
    rollout.doneAt === null ? null : brokenSince(rollout.exitGate, rollout.exitBrokenSince, facts, now);
  return { ...rollout, phases, exitBrokenSince };
}

function brokenSince(
  rules: readonly GateRule[],
  since: Instant | null,
  facts: GateFacts,
  now: Instant,
): Instant | null {
  return brokenRules(rules, facts).length === 0 ? null : (since ?? now);
}

function takeBack(rollout: Rollout, judgement: Judgement, transitions: Transition[]): Rollout {
  const first = rollout.phases.findIndex(
    ({ brokenSince: since, lock }) => lock === null && isOver(since, judgement.now),
  );
  const cause = rollout.phases[first];
  const since = cause?.brokenSince ?? null;
  if (cause === undefined || since === null) return rollout;
  const why = reasons(cause.entryGate, since, judgement.facts);
  const phases = rollout.phases.map((phase, at): Phase => {
    if (phase.lock !== null || at < first - 1) return phase;
    if (at === first - 1) return reopened(phase);
    if (phase.status === "waiting") return phase;
    transitions.push({
      kind: "went-back",
      phaseId: phase.id,
      ...(at === first ? why : behind(cause, since)),
    });
    const wentBack = at === first ? { at: judgement.now, ...why } : null;
    return { ...phase, status: "waiting", completedAt: null, brokenSince: null, wentBack };
  });
  return { ...rollout, phases };
}

/** Why a phase behind the one that went back waits too: not for a gate of its own. */
function behind({ title }: Phase, brokenSince: Instant) {
  return { brokenSince, rules: [], because: [`It stands on “${title}”, which went back`] };
}

function reopened(phase: Phase): Phase {
  return phase.status === "complete" ? { ...phase, status: "open", completedAt: null } : phase;
}

/** The exit gate takes a rollout back too: it is no longer done, and its last phase is open again. */
function reopenLast(rollout: Rollout, judgement: Judgement, transitions: Transition[]): Rollout {
  const { doneAt, exitBrokenSince: since } = rollout;
  if (doneAt === null || since === null || !isOver(since, judgement.now)) return rollout;
  transitions.push({ kind: "undone", ...reasons(rollout.exitGate, since, judgement.facts) });
  const last = rollout.phases.length - 1;
  const phases = rollout.phases.map((phase, at) =>
    at === last && phase.lock === null ? reopened(phase) : phase,
  );
  return { ...rollout, phases, doneAt: null, exitBrokenSince: null };
}

function reasons(rules: readonly GateRule[], since: Instant, facts: GateFacts) {
  const broken = judgeGate(rules, facts).filter(({ holds }) => !holds);
  return {
    brokenSince: since,
    rules: broken.map(({ rule }) => rule),
    because: broken.map(({ says }) => says),
  };
}

function isOver(since: Instant | null, now: Instant): boolean {
  return since !== null && now >= endOfGrace(since);
}

/** One pass from the front: each phase stands on those before it. */
function goOn(rollout: Rollout, judgement: Judgement, transitions: Transition[]): Rollout {
  const [first] = rollout.phases;
  let free = first !== undefined && (first.status !== "waiting" || first.plannedFrom <= judgement.today);
  const phases = rollout.phases.map((phase, at) => {
    const gateAhead = rollout.phases[at + 1]?.entryGate ?? rollout.exitGate;
    const after = free && phase.lock === null ? onward(phase, gateAhead, judgement, transitions) : phase;
    free = free && after.status === "complete";
    return after;
  });
  return { ...rollout, phases };
}

function onward(
  phase: Phase,
  gateAhead: readonly GateRule[],
  { facts, now }: Judgement,
  transitions: Transition[],
): Phase {
  let after = phase;
  if (after.status === "waiting" && brokenRules(phase.entryGate, facts).length === 0) {
    transitions.push({ kind: "opened", phaseId: phase.id });
    after = { ...after, status: "open", openedAt: phase.openedAt ?? now, wentBack: null };
  }
  const ready =
    phase.tasks.every((task) => task.doneAt !== null) && brokenRules(gateAhead, facts).length === 0;
  if (after.status === "open" && ready) {
    transitions.push({ kind: "completed", phaseId: phase.id });
    after = { ...after, status: "complete", completedAt: now };
  }
  return after;
}

function finish(rollout: Rollout, { facts, now }: Judgement, transitions: Transition[]): Rollout {
  const complete = rollout.phases.every((phase) => phase.status === "complete");
  if (rollout.doneAt !== null) {
    // A phase went back: what stood on it cannot be done. A broken exit gate has its own grace.
    return complete ? rollout : { ...rollout, doneAt: null, exitBrokenSince: null };
  }
  if (!complete || brokenRules(rollout.exitGate, facts).length > 0) return rollout;
  transitions.push({ kind: "done" });
  return { ...rollout, doneAt: now };
}
