import type { ScopeId } from "../catalogue/types";
import type { Day, Instant } from "../readiness/facts";
import type { SubmissionStatus } from "../submissions/words";
import type { ReviewStatus } from "../weekly-reviews/review";

/** A sign-off nobody took back, the latest of its person on its scope. */
export type StandingSeal = { signoffId: string; scope: ScopeId; by: string; outdated: boolean };

/**
 * Who and what an event concerns, as it stands when the event is looked at: jobs run late and out of
 * order, and nobody is to be told of what is over. Everybody named is an active member.
 */
export type Situation = {
  owners: readonly string[];
  managers: readonly string[];
  /** Every active member, for whoever an event names. */
  members: ReadonlySet<string>;
  project: {
    id: string;
    ownerId: string;
    founders: readonly string[];
    reviewers: readonly string[];
    viewers: readonly string[];
    seals: readonly StandingSeal[];
  } | null;
  submission: { status: SubmissionStatus; submittedBy: string } | null;
  waiver: { requestedBy: string; decided: boolean; day: Day } | null;
  decision: {
    decidedBy: string;
    rollbackOwnerId: string | null;
    conditionOwners: readonly string[];
  } | null;
  thread: {
    itemId: string | null;
    scope: ScopeId | null;
    resolved: boolean;
    writers: readonly string[];
  } | null;
  weeklyReview: { status: ReviewStatus } | null;
  /** Something agreed in a weekly review. */
  action: { reviewId: string; ownerId: string; dueOn: Day; settled: boolean } | null;
  /** Owners of listed integrations somebody else wrote and they have not approved. */
  approvers: readonly string[];
  /** Founders of any project here; only looked up for what concerns all of them. */
  everyFounder: readonly string[];
};

export type HappenedAt = { at: Instant; by: string | null };
