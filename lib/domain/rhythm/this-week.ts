import { daysBetween } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";
import type { PhaseStatus } from "../rollout/rollout";
import { dayInWeek, type IsoWeek, weeksLater } from "../weekly-reviews/iso-week";

/** What is recorded of a project's week; `today` and `week` are of the workspace's zone. */
export type WeekFacts = {
  today: Day;
  week: IsoWeek;
  /** 1 is Monday. */
  reviewWeekday: number;
  /** The first week a review is expected in; null while nobody has set any up. */
  reviewsFrom: IsoWeek | null;
  /** The last week whose review was held. */
  lastReviewWeek: IsoWeek | null;
  streak: number;
  /** The review of this week, once it was opened. */
  review: "open" | "closed" | null;
  phases: readonly PhaseFacts[] | null;
  paused: boolean;
  rolloutDone: boolean;
  slipDays: number | null;
  rotation: { integrationId: string; name: string; dueOn: Day } | null;
  /** Names of those who are on call today. */
  onCall: readonly string[];
};

export type PhaseFacts = {
  title: string;
  status: PhaseStatus;
  brokenSince: Instant | null;
  /** It had been open, and its gate took it back. */
  wentBack: boolean;
};

export type ReviewThisWeek = {
  state: "open" | "held" | "due" | "overdue" | "missed" | "to-come";
  /** The day of the review this week, or of the first one. */
  dueOn: Day;
  /** Nobody held last week's; this week's being open does not undo it. */
  lastMissed: boolean;
  streak: number;
};

export type RolloutThisWeek = {
  state: "done" | "paused" | "gone-back" | "gate-broken" | "under-way" | "waiting";
  /** The phase that is under way or comes next, from 1. */
  phase: number;
  phases: number;
  title: string;
  /** Later than planned; negative when earlier, null while there is no pace. */
  slipDays: number | null;
};

export type RotationThisWeek = {
  integrationId: string;
  name: string;
  dueOn: Day;
  /** Days from today; negative when it is over. */
  inDays: number;
};

/** One glance at the running of a project; a part that nobody has set up is null, or empty. */
export type ThisWeek = {
  review: ReviewThisWeek | null;
  rollout: RolloutThisWeek | null;
  rotation: RotationThisWeek | null;
  onCall: readonly string[];
};

export function thisWeekOf(facts: WeekFacts): ThisWeek {
  return {
    review: reviewOf(facts),
    rollout: rolloutOf(facts),
    rotation: facts.rotation && { ...facts.rotation, inDays: daysBetween(facts.today, facts.rotation.dueOn) },
    onCall: facts.onCall,
  };
}

function reviewOf(facts: WeekFacts): ReviewThisWeek | null {
  const { today, week, reviewWeekday, reviewsFrom, streak } = facts;
  if (reviewsFrom === null) return null;
  const ahead = reviewsFrom > week;
  const dueOn = dayInWeek(ahead ? reviewsFrom : week, reviewWeekday);
  const lastMissed = !ahead && missedLast(facts);
  const state = ahead ? "to-come" : (heldOrOpen(facts) ?? (lastMissed ? "missed" : null));
  return { state: state ?? (dueOn < today ? "overdue" : "due"), dueOn, lastMissed, streak };
}

function heldOrOpen({ review, lastReviewWeek, week }: WeekFacts): "held" | "open" | null {
  if (review === "closed" || lastReviewWeek === week) return "held";
  return review;
}

/** Weeks compare as text: the year stands first, and both numbers have a fixed length. */
function missedLast({ week, reviewsFrom, lastReviewWeek }: WeekFacts): boolean {
  const last = weeksLater(week, -1);
  return reviewsFrom !== null && reviewsFrom <= last && (lastReviewWeek === null || lastReviewWeek < last);
}

function rolloutOf({ phases, paused, rolloutDone, slipDays }: WeekFacts): RolloutThisWeek | null {
  if (phases === null || phases.length === 0) return null;
  const at = phases.findIndex(({ status }) => status !== "complete");
  const index = at === -1 ? phases.length - 1 : at;
  const current = phases[index];
  if (current === undefined) return null;
  const state = rolloutDone ? "done" : paused ? "paused" : phaseState(current, phases);
  return { state, phase: index + 1, phases: phases.length, title: current.title, slipDays };
}

/** A phase that went back waits behind the one that is open again. */
function phaseState(
  { status, brokenSince }: PhaseFacts,
  phases: readonly PhaseFacts[],
): RolloutThisWeek["state"] {
  if (brokenSince !== null) return "gate-broken";
  if (phases.some(({ wentBack }) => wentBack)) return "gone-back";
  return status === "waiting" ? "waiting" : "under-way";
}
