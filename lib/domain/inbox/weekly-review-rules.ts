import type { Events } from "../events/events";
import { NOTHING, type Outcome } from "./rule";
import type { Situation } from "./situation";

/** The founders hold it; whoever opened it knows. */
export function reviewOpened(
  { reviewId, week }: Events["weeklyReview.opened"],
  { project, weeklyReview }: Situation,
): Outcome {
  if (!project || weeklyReview?.status !== "open") return NOTHING;
  const told = {
    kind: "weekly-review",
    subject: { reviewId, week },
    to: project.founders,
    key: reviewKey(reviewId),
  } as const;
  return { tell: [told], resolve: [] };
}

/** A review that was held is over for everybody, and so is the last one that was not. */
export function reviewClosed({ reviewId }: Events["weeklyReview.closed"], { project }: Situation): Outcome {
  return { tell: [], resolve: [{ key: reviewKey(reviewId) }, { key: missedKey(project?.id) }] };
}

export function reviewMissed(
  { reviewId, week }: Events["weeklyReview.missed"],
  { project, managers }: Situation,
): Outcome {
  if (!project) return NOTHING;
  const told = {
    kind: "weekly-review-missed",
    subject: { reviewId, week },
    to: [...project.founders, ...managers],
    key: missedKey(project.id),
    latest: true,
  } as const;
  return { tell: [told], resolve: [{ key: reviewKey(reviewId) }] };
}

/** Whoever is to do it, unless it is done already. */
export function actionAgreed({ actionId }: Events["action.agreed"], { action }: Situation): Outcome {
  if (!action || action.settled) return NOTHING;
  const told = {
    kind: "action-agreed",
    subject: { actionId, reviewId: action.reviewId, day: action.dueOn },
    to: [action.ownerId],
    key: actionKey(actionId),
  } as const;
  return { tell: [told], resolve: [] };
}

/** Handed to somebody else, it is no longer the first one's. */
export function actionEdited({ actionId, from }: Events["action.edited"], situation: Situation): Outcome {
  if (from === null) return NOTHING;
  const { tell } = actionAgreed({ actionId, reviewId: situation.action?.reviewId ?? "" }, situation);
  return { tell, resolve: [{ key: actionKey(actionId), accountId: from }] };
}

export function actionSettled({ actionId }: { actionId: string }): Outcome {
  return { tell: [], resolve: [{ key: actionKey(actionId) }] };
}

function reviewKey(reviewId: string): string {
  return `weekly-review:${reviewId}`;
}

function missedKey(projectId: string | undefined): string {
  return `weekly-review-missed:${projectId}`;
}

function actionKey(actionId: string): string {
  return `action:${actionId}`;
}
