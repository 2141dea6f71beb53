import type { ProjectRole, WorkspaceRole } from "../access/grants";
import type { ScopeId } from "../catalogue/types";
import type {
  PartExposure,
  PartUse,
  Scenario,
  Signal,
  SignalPick,
  Stage,
  SystemPart,
} from "../catalogue/vocabulary";
import type { DecisionOutcome, DecisionStanding } from "../decisions/words";
import type { Quorum } from "../readiness/facts";
import type { GateRule } from "../rollout/gates";

/**
 * Everything that can happen, `{noun}.{pastTense}`. Data holds ids and closed words, never names,
 * addresses or free text: the chain must survive a person's wish to be forgotten.
 */
export type Events = {
  "workspace.created": { slug: string };
  "workspace.renamed": { slug: string; previousSlug: string };
  "workspace.configured": { fields: readonly string[] };
  "workspace.archived": Record<never, never>;
  "workspace.unarchived": Record<never, never>;
  "workspace.deleted": Record<never, never>;
  "workspace.restored": Record<never, never>;
  "member.invited": { invitationId: string; role: WorkspaceRole };
  "invitation.revoked": { invitationId: string };
  "member.joined": { accountId: string; role: WorkspaceRole };
  "member.roleChanged": { accountId: string; from: WorkspaceRole; to: WorkspaceRole };
  "member.disabled": { accountId: string };
  "member.enabled": { accountId: string };
  "member.removed": { accountId: string; projectsTo: string | null };
  "member.left": { accountId: string; projectsTo: string | null };
  "team.created": { teamId: string };
  "team.edited": { teamId: string; fields: readonly string[] };
  "team.deleted": { teamId: string };
  "token.created": { tokenId: string; scopes: readonly string[] };
  "token.revoked": { tokenId: string };
  "project.registered": {
    slug: string;
    scenarios: readonly string[];
    signals: Readonly<Record<string, string>>;
  };
  "project.renamed": { slug: string; previousSlug: string };
  "project.edited": { fields: readonly string[] };
  "project.targetSet": { targetStage: Stage; targetDate: string | null };
  "project.scenariosSet": { scenarios: readonly Scenario[]; previousScenarios: readonly Scenario[] };
  "project.signalsSet": {
    signals: Readonly<Partial<Record<Signal, SignalPick>>>;
    previousSignals: Readonly<Partial<Record<Signal, SignalPick>>>;
  };
  "project.systemPartSet": { part: SystemPart; use: PartUse; exposure: PartExposure };
  "project.assigned": { accountId: string; role: ProjectRole | null };
  "project.transferred": { from: string; to: string };
  "project.archived": Record<never, never>;
  "project.unarchived": Record<never, never>;
  "project.deleted": Record<never, never>;
  "project.restored": Record<never, never>;
  "project.purged": { revision: number; digest: string; fileCount: number };
  "answer.recorded": { itemId: string; from: string; to: string; noteChanged: boolean };
  "evidence.added": { evidenceId: string; kind: string; itemIds: readonly string[]; digest: string };
  "evidence.batchAdded": { evidenceIds: readonly string[]; digests: readonly string[] };
  "evidence.revised": { evidenceId: string; revision: number; digest: string };
  "evidence.linked": { evidenceId: string; itemIds: readonly string[]; previousItemIds: readonly string[] };
  "evidence.edited": {
    evidenceId: string;
    renamed: boolean;
    itemIds: readonly string[];
    previousItemIds: readonly string[];
  };
  "evidence.deleted": { evidenceId: string };
  "evidence.restored": { evidenceId: string };
  "evidence.purged": { evidenceId: string; fileCount: number };
  "submission.submitted": { submissionId: string; scope: ScopeId; digest: string; again: boolean };
  "submission.withdrawn": { submissionId: string; scope: ScopeId };
  "submission.sentBack": { submissionId: string; scope: ScopeId; itemIds: readonly string[] };
  "item.approved": { itemId: string; digest: string };
  "item.changesRequested": { itemId: string; digest: string; threadId: string };
  "thread.opened": {
    threadId: string;
    itemId: string | null;
    scope: ScopeId | null;
    mentions: readonly string[];
  };
  "thread.answered": { threadId: string; commentId: string; mentions: readonly string[] };
  "thread.resolved": { threadId: string };
  "thread.reopened": { threadId: string };
  "signoff.recorded": {
    signoffId: string;
    scope: ScopeId;
    digest: string;
    submissionId: string | null;
    /** The quorum is reached with this one. */
    completes: boolean;
    selfApproved: boolean;
  };
  "signoff.revoked": { signoffId: string; scope: ScopeId };
  "project.quorumSet": { quorum: Quorum; previousQuorum: Quorum };
  "waiver.requested": { waiverId: string; itemId: string; expiresAt: string; renews: string | null };
  "waiver.approved": { waiverId: string; itemId: string; expiresAt: string; selfApproved: boolean };
  "waiver.rejected": { waiverId: string; itemId: string };
  "waiver.withdrawn": { waiverId: string; itemId: string };
  "waiver.revoked": { waiverId: string; itemId: string };
  "project.waiverBudgetSet": { budget: number; previousBudget: number };
  "decision.recorded": {
    decisionId: string;
    outcome: DecisionOutcome;
    targetStage: Stage;
    conditions: number;
    selfApproved: boolean;
  };
  "decision.conditionMet": { decisionId: string; conditionId: string };
  "decision.conditionReopened": { decisionId: string; conditionId: string };
  "decision.standingChanged": { decisionId: string; from: DecisionStanding; to: DecisionStanding };
  "project.reassessmentRequested": { dueOn: string | null };
  "view.saved": { viewId: string; shared: boolean };
  "view.deleted": { viewId: string };
  /** Null: the portfolio opens as usual again. */
  "view.madeDefault": { viewId: string | null };
  "campaign.created": { campaignId: string; targetStage: Stage; dueOn: string };
  "campaign.edited": { campaignId: string; fields: readonly string[] };
  "campaign.projectsSet": { campaignId: string; added: readonly string[]; removed: readonly string[] };
  "campaign.closed": { campaignId: string };
  "checks.published": {
    version: number;
    added: readonly string[];
    changed: readonly string[];
    retired: readonly string[];
  };
  "project.checksAdopted": { from: number; to: number };
  "inbox.changed": { inboxItemIds: readonly string[]; to: "done" | "snoozed" | "open" };
  "notifications.configured": { kinds: readonly string[] };
  "delivery.retried": { deliveryId: string; accountId: string };
  "integration.added": { integrationId: string };
  "integration.edited": { integrationId: string; revision: number; fields: readonly string[] };
  "integration.approved": { integrationId: string; revision: number };
  "integration.deleted": { integrationId: string };
  "integration.restored": { integrationId: string };
  "integration.documentStored": {
    integrationId: string;
    kind: "payload" | "schema";
    number: number;
    digest: string;
    valid: boolean | null;
  };
  "integration.imported": { added: readonly string[]; edited: readonly string[] };
  "integration.statisticsPosted": { integrationIds: readonly string[]; rows: number };
  "integration.objectiveSet": { integrationId: string; availability: number | null; p95Ms: number | null };
  "integration.purged": { integrationId: string; revision: number; digest: string };
  "weeklyReview.scheduled": { weekday: number; from: string | null };
  "weeklyReview.opened": { reviewId: string; week: string };
  "weeklyReview.started": { reviewId: string };
  "weeklyReview.rowDecided": { reviewId: string; rowId: string; decision: string | null };
  "weeklyReview.rowsDecided": { reviewId: string; rows: number; decisions: readonly string[] };
  "weeklyReview.rowNoted": { reviewId: string; rowId: string };
  /** Minutes are null where nobody started the review, or left it open for hours. */
  "weeklyReview.closed": { reviewId: string; week: string; minutes: number | null; streak: number };
  "weeklyReview.missed": { reviewId: string; week: string };
  "weeklyReview.amended": { reviewId: string };
  "weeklyReview.mailed": { reviewId: string; to: readonly string[] };
  "action.agreed": { actionId: string; reviewId: string };
  /** `from` had it before, where it was handed to somebody else. */
  "action.edited": { actionId: string; from: string | null };
  "action.done": { actionId: string };
  "action.reopened": { actionId: string };
  "action.dropped": { actionId: string };
  "rollout.planned": { templateId: string; from: string };
  "rollout.edited": { phaseId: string | null };
  "rollout.taskAssigned": { taskId: string; ownerId: string | null };
  "rollout.taskDone": { phaseId: string; taskId: string; done: boolean };
  "rollout.paused": Record<never, never>;
  "rollout.resumed": { days: number };
  "rollout.locked": { phaseId: string };
  "rollout.unlocked": { phaseId: string };
  "rollout.moved": {
    opened: readonly string[];
    completed: readonly string[];
    regressed: readonly string[];
    rules: readonly GateRule[];
    done: boolean;
  };
  "rollout.templateSaved": { templateId: string };
  "rollout.templateEdited": { templateId: string };
  "rollout.templateDeleted": { templateId: string };
  "runbook.saved": { kind: "runbook" | "rollback"; number: number; digest: string };
  "runbook.judged": { runbookComplete: boolean; rollbackPlanComplete: boolean };
  "drill.recorded": { drillId: string; kind: "restore" | "rollback"; outcome: "worked" | "failed" };
  "onCall.set": { shifts: number; named: readonly { accountId: string; from: string }[] };
  "calendar.created": { feedId: string };
  "calendar.revoked": { feedId: string };
  "readiness.aged": { score: number; previousScore: number; stage: Stage; previousStage: Stage };
  "account.created": Record<never, never>;
  "account.workspaceFounded": { workspaceId: string };
  "account.workspaceRestored": { workspaceId: string };
  "account.workspacePurged": { workspaceId: string; seq: number; head: string };
  "account.joined": { workspaceId: string };
  "account.renamed": Record<never, never>;
  "account.signedIn": { sessionId: string };
  "account.signInRefused": Record<never, never>;
  "account.signedOut": { sessionId: string };
  "account.sessionsRevoked": { sessionIds: readonly string[] };
  "account.passwordChanged": { by: "password" | "reset-link" };
  "account.resetRequested": Record<never, never>;
  "account.addressChangeRequested": Record<never, never>;
  "account.addressChanged": Record<never, never>;
  "account.deleted": Record<never, never>;
};

export type EventType = keyof Events;
export type EventData<T extends EventType = EventType> = Events[T];
