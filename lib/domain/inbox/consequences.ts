import type { EventType } from "../events/events";
import type { HappenedEvent } from "../events/sentences";
import { approvedWaiver, askedWaiver, decided, endedWaiver, standingMoved } from "./decision-rules";
import { approvalWaits } from "./integration-rules";
import type { Matter, Resolved } from "./matter";
import { named } from "./on-call-rules";
import { assigned, checksPublished, handedOver, promoted, reassessment, tookOver } from "./people-rules";
import {
  answeredThread,
  closedThread,
  openedThread,
  sentBack,
  signed,
  submitted,
  unsigned,
} from "./review-rules";
import { rolloutMoved, rolloutPlanned, taskAssigned, taskDone } from "./rollout-rules";
import { NOTHING, type Rule, reviewedAgain, type Told } from "./rule";
import type { HappenedAt, Situation } from "./situation";
import {
  actionAgreed,
  actionEdited,
  actionSettled,
  reviewClosed,
  reviewMissed,
  reviewOpened,
} from "./weekly-review-rules";

export type Consequences = { matters: readonly Matter[]; resolved: readonly Resolved[] };

/**
 * What follows from an event for people's inboxes. Pure, and safe to work out twice or late: the situation
 * is the present one, and who caused something is never told of it.
 */
export function consequencesOf(
  event: HappenedEvent,
  happened: HappenedAt,
  situation: Situation,
): Consequences {
  const own = ruleOf(event.type)?.(event.data, situation, happened) ?? NOTHING;
  const again = reviewedAgain(situation);
  const told = [...own.tell, ...again.tell];
  return {
    matters: told.flatMap((each) => mattersOf(each, happened, situation)),
    resolved: [...own.resolve, ...again.resolve],
  };
}

/** Whether an event of this type can concern anybody by itself. */
export function concernsSomebody(type: EventType): boolean {
  return RULES[type] !== null;
}

function mattersOf({ to, key, latest = false, ...about }: Told, happened: HappenedAt, situation: Situation) {
  const told = [...new Set(to)].filter((id) => id !== happened.by && mayRead(id, situation));
  return told.map(
    (accountId): Matter => ({ ...about, accountId, key, latest, since: happened.at, by: happened.by }),
  );
}

/** A project is read by who has a role on it and by who steers the workspace (product.md §1). */
function mayRead(accountId: string, { project, owners, managers, members }: Situation): boolean {
  if (!members.has(accountId)) return false;
  if (project === null) return true;
  return [owners, managers, project.founders, project.reviewers, project.viewers].some((group) =>
    group.includes(accountId),
  );
}

function ruleOf<T extends EventType>(type: T): Rule<T> | null {
  const rules: Rules = RULES;
  return rules[type];
}

type Rules = { [T in EventType]: Rule<T> | null };

/** Every type of event is decided here: whom it concerns, or (null) that it concerns nobody. */
const RULES = {
  "submission.submitted": submitted,
  "submission.withdrawn": ({ submissionId, scope }, { project }) => ({
    tell: [],
    resolve: [{ key: `review:${submissionId}` }, { key: `changes:${project?.id}:${scope}` }],
  }),
  "submission.sentBack": sentBack,
  // The word on one item arrives with the sending back of its scope.
  "item.approved": null,
  "item.changesRequested": null,
  "thread.opened": openedThread,
  "thread.answered": answeredThread,
  "thread.resolved": closedThread,
  "thread.reopened": null,
  "signoff.recorded": signed,
  "signoff.revoked": unsigned,
  "waiver.requested": askedWaiver,
  "waiver.approved": approvedWaiver,
  "waiver.rejected": (data, situation) => endedWaiver(data, situation, "rejected"),
  "waiver.withdrawn": ({ waiverId }) => ({ tell: [], resolve: [{ key: `waiver:${waiverId}` }] }),
  "waiver.revoked": (data, situation) => endedWaiver(data, situation, "revoked"),
  "decision.recorded": decided,
  "decision.conditionMet": ({ conditionId }) => ({
    tell: [],
    resolve: [{ key: `condition-due:${conditionId}`, below: true }],
  }),
  // The reminders find it open again.
  "decision.conditionReopened": null,
  "decision.standingChanged": standingMoved,
  "project.assigned": assigned,
  "project.transferred": handedOver,
  "project.reassessmentRequested": reassessment,
  "checks.published": checksPublished,
  "member.roleChanged": promoted,
  "member.removed": tookOver,
  "member.left": tookOver,

  // These concern whoever was reminded, or is to be: the reminders are looked through again.
  "project.targetSet": () => NOTHING,
  "evidence.added": () => NOTHING,
  "evidence.batchAdded": () => NOTHING,
  "evidence.revised": () => NOTHING,
  "evidence.linked": () => NOTHING,
  "evidence.edited": () => NOTHING,
  "evidence.deleted": () => NOTHING,
  "evidence.restored": () => NOTHING,
  "integration.edited": approvalWaits,
  "integration.deleted": approvalWaits,
  "integration.restored": approvalWaits,
  "integration.added": approvalWaits,
  "integration.approved": approvalWaits,
  "integration.imported": approvalWaits,

  "evidence.purged": null,
  "answer.recorded": null,
  "integration.purged": null,
  "integration.objectiveSet": null,
  "integration.documentStored": null,
  "integration.statisticsPosted": null,
  "weeklyReview.scheduled": null,
  "weeklyReview.opened": reviewOpened,
  "weeklyReview.started": null,
  "weeklyReview.rowDecided": null,
  "weeklyReview.rowsDecided": null,
  "weeklyReview.rowNoted": null,
  "weeklyReview.closed": reviewClosed,
  "weeklyReview.missed": reviewMissed,
  "weeklyReview.amended": null,
  "weeklyReview.mailed": null,
  "action.agreed": actionAgreed,
  "action.edited": actionEdited,
  "action.done": actionSettled,
  // The reminders find it open again.
  "action.reopened": () => NOTHING,
  "action.dropped": actionSettled,
  "rollout.planned": rolloutPlanned,
  "rollout.edited": () => NOTHING,
  "rollout.taskAssigned": taskAssigned,
  "rollout.taskDone": taskDone,
  "rollout.paused": () => NOTHING,
  "rollout.resumed": () => NOTHING,
  "rollout.locked": null,
  "rollout.unlocked": null,
  "rollout.moved": rolloutMoved,
  "rollout.templateSaved": null,
  "rollout.templateEdited": null,
  "rollout.templateDeleted": null,
  "runbook.saved": null,
  "runbook.judged": null,
  "drill.recorded": null,
  "onCall.set": named,
  "calendar.created": null,
  "calendar.revoked": null,
  "workspace.created": null,
  "workspace.renamed": null,
  "workspace.configured": null,
  "workspace.archived": null,
  "workspace.unarchived": null,
  "workspace.deleted": null,
  "workspace.restored": null,
  "member.invited": null,
  "invitation.revoked": null,
  "member.joined": null,
  "member.disabled": null,
  "member.enabled": null,
  "team.created": null,
  "team.edited": null,
  "team.deleted": null,
  "token.created": null,
  "token.revoked": null,
  "project.registered": null,
  "project.renamed": null,
  "project.edited": null,
  "project.scenariosSet": null,
  "project.signalsSet": null,
  "project.systemPartSet": null,
  "project.archived": null,
  "project.unarchived": null,
  "project.deleted": null,
  "project.restored": null,
  "project.purged": null,
  "project.quorumSet": null,
  "project.waiverBudgetSet": null,
  "view.saved": null,
  "view.deleted": null,
  "view.madeDefault": null,
  "campaign.created": null,
  "campaign.edited": null,
  "campaign.projectsSet": null,
  "campaign.closed": null,
  "project.checksAdopted": null,
  "inbox.changed": null,
  "notifications.configured": null,
  "delivery.retried": null,
  "readiness.aged": null,
  "account.created": null,
  "account.workspaceFounded": null,
  "account.workspaceRestored": null,
  "account.workspacePurged": null,
  "account.joined": null,
  "account.renamed": null,
  "account.signedIn": null,
  "account.signInRefused": null,
  "account.signedOut": null,
  "account.sessionsRevoked": null,
  "account.passwordChanged": null,
  "account.resetRequested": null,
  "account.addressChangeRequested": null,
  "account.addressChanged": null,
  "account.deleted": null,
} as const satisfies Rules;

/** Events after which reminders of their project may be over, or due at once. */
export function movesReminders(type: EventType): boolean {
  return (
    type === "project.targetSet" ||
    type.startsWith("evidence.") ||
    type.startsWith("integration.") ||
    type.startsWith("rollout.") ||
    type.startsWith("action.")
  );
}
