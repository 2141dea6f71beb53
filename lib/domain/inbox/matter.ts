import type { ProjectRole, WorkspaceRole } from "../access/grants";
import type { ScopeId } from "../catalogue/types";
import type { Stage } from "../catalogue/vocabulary";
import type { DecisionOutcome, DecisionStanding } from "../decisions/words";
import type { Day, Instant } from "../readiness/facts";
import type { GateRule } from "../rollout/gates";
import type { InboxKind } from "./kinds";

/** What each kind of matter is about: ids and closed words, never a name or a text somebody wrote. */
export type Subjects = {
  "review-waiting": { submissionId: string; scope: ScopeId; again: boolean };
  "changes-requested": { submissionId: string; scope: ScopeId; itemIds: readonly string[] };
  "re-review": { scope: ScopeId; signoffId: string };
  "waiver-requested": { waiverId: string; itemId: string; day: Day; renews: boolean };
  "waiver-expiring": { waiverId: string; itemId: string; day: Day };
  "evidence-expiring": { itemIds: readonly string[]; day: Day };
  "evidence-stale": { itemIds: readonly string[]; day: Day };
  "condition-due": { decisionId: string; conditionId: string; day: Day; overdue: boolean };
  "target-due": { targetStage: Stage; day: Day };
  "rotation-due": { integrationId: string; day: Day; overdue: boolean };
  /** The first day nobody is named for. */
  "on-call-gap": { day: Day };
  /** The first day of one's first new shift. */
  "on-call": { day: Day };
  /** Why: none where it is only no longer done. `phases` is how many wait again. */
  "rollout-went-back": { phases: number; rules: readonly GateRule[] };
  "rollout-task-due": { taskId: string; day: Day; overdue: boolean };
  "rollout-task": { taskId: string };
  "rollout-moved": { opened: number; completed: number; done: boolean };
  "weekly-review": { reviewId: string; week: string };
  "weekly-review-missed": { reviewId: string; week: string };
  "action-agreed": { actionId: string; reviewId: string; day: Day };
  "action-due": { actionId: string; reviewId: string; day: Day; overdue: boolean };
  "integration-approval": Record<never, never>;
  "reassessment-requested": { dueOn: Day | null };
  mention: ThreadPlace;
  "thread-reply": ThreadPlace;
  assigned: { role: ProjectRole | WorkspaceRole; took: boolean };
  "signed-off": { scope: ScopeId; completes: boolean; selfApproved: boolean };
  "signoff-revoked": { scope: ScopeId };
  "waiver-decided": { waiverId: string; itemId: string; outcome: "approved" | "rejected" | "revoked" };
  "decision-recorded": {
    decisionId: string;
    outcome: DecisionOutcome;
    targetStage: Stage;
    conditions: number;
  };
  "decision-standing-changed": { decisionId: string; from: DecisionStanding; to: DecisionStanding };
  "checks-published": { version: number };
};

export type ThreadPlace = { threadId: string; itemId: string | null; scope: ScopeId | null };

/** A matter's kind with what it is about. */
export type About = { [Kind in InboxKind]: { kind: Kind; subject: Subjects[Kind] } }[InboxKind];

/** Something that one person is to be told. */
export type Matter = About & {
  accountId: string;
  /** The same matter has the same key; whoever is told twice keeps one row. */
  key: string;
  /** Of a matter that is told again, the last time counts; otherwise it waits since the first. */
  latest: boolean;
  since: Instant;
  /** Who brought it about; null for time itself. */
  by: string | null;
};

/** What is over: of everybody, or of one person. `below` also ends every key that goes on after it. */
export type Resolved = { key: string; below?: boolean; accountId?: string };
