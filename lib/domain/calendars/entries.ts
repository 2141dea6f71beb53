import type { Day, Instant } from "../readiness/facts";
import type { Phase } from "../rollout/rollout";
import { dayInWeek, type IsoWeek, weeksLater } from "../weekly-reviews/iso-week";
import type { CalendarEntry, EntryTime } from "./calendar";

/** How far ahead reviews that are not opened yet are announced. */
export const WEEKS_AHEAD = 8;

/** A project whose dates are asked for; `path` is its page. */
export type DatedProject = { id: string; name: string; path: string };

export type ReviewRhythm = { weekday: number; from: IsoWeek; version: number };
export type KeptReview = {
  id: string;
  week: IsoWeek;
  startedAt: Instant | null;
  closedAt: Instant | null;
  version: number;
};

/** The reviews of the coming weeks, the running one included, and those that were held. */
export function reviewEntries(
  project: DatedProject,
  rhythm: ReviewRhythm | null,
  reviews: readonly KeptReview[],
  current: IsoWeek,
): CalendarEntry[] {
  const held = reviews.flatMap((review) =>
    review.closedAt === null ? [] : [heldEntry(project, review, review.closedAt)],
  );
  if (rhythm === null) return held;
  const planned = Array.from({ length: WEEKS_AHEAD }, (_, at) => weeksLater(current, at))
    .filter((week) => week >= rhythm.from)
    .flatMap((week) => {
      const review = reviews.find((each) => each.week === week);
      return review?.closedAt ? [] : [plannedEntry(project, rhythm, week, review?.id)];
    });
  return [...held, ...planned];
}

function heldEntry(project: DatedProject, review: KeptReview, closedAt: Instant): CalendarEntry {
  return {
    uid: `review-${project.id}-${review.week}`,
    title: `Weekly review held · ${project.name}`,
    notes: `The review of ${review.week}.`,
    path: `${project.path}/weekly-reviews/${review.id}`,
    time: { span: { from: review.startedAt ?? closedAt, to: closedAt } },
    revisedAt: closedAt,
    sequence: ONCE_HELD + review.version,
  };
}

function plannedEntry(
  project: DatedProject,
  { weekday, version }: ReviewRhythm,
  week: IsoWeek,
  opened: string | undefined,
): CalendarEntry {
  return {
    uid: `review-${project.id}-${week}`,
    title: `Weekly review · ${project.name}`,
    notes: `The review of ${week}: thirty minutes for what the app depends on.`,
    path: `${project.path}/weekly-reviews${opened === undefined ? "" : `/${opened}`}`,
    time: onDay(dayInWeek(week, weekday)),
    revisedAt: null,
    sequence: version,
  };
}

// A review keeps its UID when it is held, and its sequence must have grown since it was planned.
const ONCE_HELD = 1_000_000;

export type DatedAction = { id: string; text: string; ownerName: string; dueOn: Day; version: number };

export function actionEntry(project: DatedProject, action: DatedAction): CalendarEntry {
  return {
    uid: `action-${action.id}`,
    title: `Due: ${action.text} · ${project.name}`,
    notes: `Agreed in a weekly review. Owner: ${action.ownerName}.`,
    path: `${project.path}/weekly-reviews`,
    time: onDay(action.dueOn),
    revisedAt: null,
    sequence: action.version,
  };
}

export type DatedRotation = {
  id: string;
  name: string;
  ownerName: string;
  dueOn: Day;
  updatedAt: Instant;
  version: number;
};

export function rotationEntry(project: DatedProject, rotation: DatedRotation): CalendarEntry {
  return {
    uid: `rotation-${rotation.id}`,
    title: `Rotate the secret of ${rotation.name} · ${project.name}`,
    notes: `Rotation is due. Owner: ${rotation.ownerName}.`,
    path: `${project.path}/integrations/${rotation.id}`,
    time: onDay(rotation.dueOn),
    revisedAt: rotation.updatedAt,
    sequence: rotation.version,
  };
}

export type DatedPhase = Pick<
  Phase,
  "id" | "title" | "plannedFrom" | "plannedTo" | "status" | "rollbackCriterion"
>;

/** The phases of a rollout as planned; one that was completed says so. */
export function phaseEntries(
  project: DatedProject,
  phases: readonly DatedPhase[],
  version: number,
): CalendarEntry[] {
  return phases.map((phase) => ({
    uid: `phase-${phase.id}`,
    title: `Rollout${phase.status === "complete" ? " (complete)" : ""}: ${phase.title} · ${project.name}`,
    notes: phase.rollbackCriterion === "" ? "" : `Go back when: ${phase.rollbackCriterion}`,
    path: `${project.path}/rollout`,
    time: { days: { from: phase.plannedFrom, to: phase.plannedTo } },
    revisedAt: null,
    sequence: version,
  }));
}

export type DatedShift = { id: string; personName: string; fromDay: Day; toDay: Day; version: number };

export function shiftEntry(project: DatedProject, shift: DatedShift): CalendarEntry {
  return {
    uid: `on-call-${shift.id}`,
    title: `On call: ${shift.personName} · ${project.name}`,
    notes: "",
    path: `${project.path}/runbook`,
    time: { days: { from: shift.fromDay, to: shift.toDay } },
    revisedAt: null,
    sequence: shift.version,
  };
}

export type DatedWaiver = { id: string; itemTitle: string; expiresAt: Instant; version: number };

export function waiverEntry(project: DatedProject, waiver: DatedWaiver): CalendarEntry {
  return {
    uid: `waiver-${waiver.id}`,
    title: `Waiver ends: ${waiver.itemTitle} · ${project.name}`,
    notes: "From this moment the finding counts again. A renewal is a new request.",
    path: `${project.path}/waivers`,
    time: { span: { from: waiver.expiresAt, to: waiver.expiresAt } },
    revisedAt: null,
    sequence: waiver.version,
  };
}

function onDay(day: Day): EntryTime {
  return { days: { from: day, to: day } };
}
