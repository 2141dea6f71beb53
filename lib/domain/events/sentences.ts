import { stages } from "../catalogue/stages";
import { RULE_NOUNS } from "../rollout/rule-nouns";
import type { EventData, Events, EventType } from "./events";
import {
  aged,
  answered,
  counted,
  type EventNames,
  EXPOSURE,
  evidence,
  exchanged,
  handedOver,
  item,
  listed,
  OUTCOME,
  PART,
  PROJECT_ROLE,
  person,
  picks,
  SCOPE,
  STANDING,
  scenario,
  serving,
  team,
  WORKSPACE_ROLE,
  words,
} from "./phrase-parts";

/** An event as it is read back from the chain; which data goes with which type is known from there. */
export type HappenedEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/**
 * What happened, as the rest of a sentence that begins with who did it: "Ada" + "passed “Safe errors”".
 * One phrase per event type; a new event does not compile without one.
 */
export function eventSentence(event: HappenedEvent, names: EventNames): string {
  return phraseOf(event.type, event.data, names);
}

function phraseOf<T extends EventType>(type: T, data: Events[T], names: EventNames): string {
  const phrase: Phrases[T] = PHRASES[type];
  return phrase(data, names);
}

/** Every type of event there is. */
export function eventTypes(): readonly EventType[] {
  return Object.keys(PHRASES).filter(isEventType);
}

/** Whether a value read back from a chain is an event of a type we know. */
export function isHappened(value: unknown): value is HappenedEvent {
  if (typeof value !== "object" || value === null || !("type" in value) || !("data" in value)) return false;
  return typeof value.type === "string" && isEventType(value.type) && typeof value.data === "object";
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(PHRASES, type);
}

const WEEKDAY = [
  "Mondays",
  "Tuesdays",
  "Wednesdays",
  "Thursdays",
  "Fridays",
  "Saturdays",
  "Sundays",
] as const;

type Phrases = { [T in EventType]: (data: Events[T], names: EventNames) => string };

const PHRASES: Phrases = {
  "workspace.created": () => "founded the workspace",
  "workspace.renamed": ({ slug, previousSlug }) => `moved the workspace from /${previousSlug} to /${slug}`,
  "workspace.configured": ({ fields }) => `changed the workspace's settings: ${listed(fields.map(words))}`,
  "workspace.archived": () => "archived the workspace",
  "workspace.unarchived": () => "took the workspace out of the archive",
  "workspace.deleted": () => "moved the workspace to the trash",
  "workspace.restored": () => "restored the workspace from the trash",
  "member.invited": ({ role }) => `invited somebody as ${WORKSPACE_ROLE[role]}`,
  "invitation.revoked": () => "took an invitation back",
  "member.joined": ({ role }) => `joined as ${WORKSPACE_ROLE[role]}`,
  "member.roleChanged": ({ accountId, from, to }, names) =>
    `changed ${person(accountId, names)} from ${from} to ${to}`,
  "member.disabled": ({ accountId }, names) => `suspended ${person(accountId, names)}`,
  "member.enabled": ({ accountId }, names) => `let ${person(accountId, names)} back in`,
  "member.removed": ({ accountId, projectsTo }, names) =>
    `removed ${person(accountId, names)} from the workspace${handedOver(projectsTo, names)}`,
  "member.left": ({ projectsTo }, names) => `left the workspace${handedOver(projectsTo, names)}`,
  "team.created": ({ teamId }, names) => `created the team ${team(teamId, names)}`,
  "team.edited": ({ teamId, fields }, names) =>
    `changed the ${listed(fields.map(words))} of the team ${team(teamId, names)}`,
  "team.deleted": ({ teamId }, names) => `deleted the team ${team(teamId, names)}`,
  "token.created": ({ scopes }) => `created an API token that may ${listed(scopes.map(words))}`,
  "token.revoked": () => "revoked an API token",
  "project.registered": ({ scenarios: chosen }) =>
    chosen.length === 0
      ? "registered the project"
      : `registered the project for ${listed(chosen.map(scenario))}`,
  "project.renamed": ({ slug, previousSlug }) => `moved the project from /${previousSlug} to /${slug}`,
  "project.edited": ({ fields }) => `changed the project's ${listed(fields.map(words))}`,
  "project.targetSet": ({ targetStage, targetDate }) =>
    `set the target to ${stages[targetStage].title}${targetDate === null ? "" : ` by ${targetDate}`}`,
  "project.scenariosSet": ({ scenarios: now, previousScenarios }) =>
    exchanged("launch scenario", now.map(scenario), previousScenarios.map(scenario)),
  "project.signalsSet": ({ signals, previousSignals }) =>
    exchanged("signal", picks(signals), picks(previousSignals)),
  "project.systemPartSet": ({ part, use, exposure }) =>
    `marked ${PART[part]} as ${use}${use === "used" ? `, ${EXPOSURE[exposure]}` : ""}`,
  "project.assigned": ({ accountId, role }, names) =>
    role === null
      ? `took ${person(accountId, names)} off the project`
      : `made ${person(accountId, names)} ${PROJECT_ROLE[role]} of the project`,
  "project.transferred": ({ from, to }, names) =>
    `handed the project from ${person(from, names)} to ${person(to, names)}`,
  "project.archived": () => "archived the project",
  "project.unarchived": () => "took the project out of the archive",
  "project.deleted": () => "moved the project to the trash",
  "project.restored": () => "restored the project from the trash",
  "project.purged": ({ fileCount }) =>
    `purged a project and ${counted(fileCount, "file")} of it after thirty days in the trash`,
  "answer.recorded": answered,
  "evidence.added": ({ evidenceId, kind, itemIds }, names) =>
    `added the ${kind} ${evidence(evidenceId, names)}${serving(itemIds, names)}`,
  "evidence.batchAdded": ({ evidenceIds }, names) =>
    evidenceIds.length === 1
      ? `added ${evidence(evidenceIds[0] ?? "", names)}`
      : `added ${evidenceIds.length} pieces of evidence at once`,
  "evidence.revised": ({ evidenceId, revision }, names) =>
    `replaced ${evidence(evidenceId, names)} with revision ${revision}`,
  "evidence.linked": ({ evidenceId, itemIds }, names) =>
    itemIds.length === 0
      ? `took ${evidence(evidenceId, names)} off every item`
      : `attached ${evidence(evidenceId, names)} to ${listed(itemIds.map((id) => item(id, names)))}`,
  "evidence.edited": ({ evidenceId }, names) => `changed the details of ${evidence(evidenceId, names)}`,
  "evidence.deleted": ({ evidenceId }, names) => `moved ${evidence(evidenceId, names)} to the trash`,
  "evidence.restored": ({ evidenceId }, names) => `restored ${evidence(evidenceId, names)} from the trash`,
  "evidence.purged": ({ evidenceId, fileCount }, names) =>
    `purged ${evidence(evidenceId, names)} and ${counted(fileCount, "file")} after thirty days in the trash`,
  "submission.submitted": ({ scope, again }) =>
    `submitted ${SCOPE[scope]} for review${again ? " again" : ""}`,
  "submission.withdrawn": ({ scope }) => `withdrew ${SCOPE[scope]} from review`,
  "submission.sentBack": ({ scope, itemIds }, names) =>
    `sent ${SCOPE[scope]} back${itemIds.length > 0 ? ` with changes to make on ${listed(itemIds.map((id) => item(id, names)))}` : ""}`,
  "item.approved": ({ itemId }, names) => `approved ${item(itemId, names)}`,
  "item.changesRequested": ({ itemId }, names) => `requested changes on ${item(itemId, names)}`,
  "thread.opened": ({ itemId, scope }, names) =>
    `began a discussion${itemId ? ` on ${item(itemId, names)}` : scope ? ` on ${SCOPE[scope]}` : ""}`,
  "thread.answered": () => "wrote in a discussion",
  "thread.resolved": () => "resolved a discussion",
  "thread.reopened": () => "took a discussion up again",
  "signoff.recorded": ({ scope, selfApproved }) =>
    `signed off ${SCOPE[scope]}${selfApproved ? " (self-approved)" : ""}`,
  "signoff.revoked": ({ scope }) => `revoked the sign-off of ${SCOPE[scope]}`,
  "project.quorumSet": ({ quorum }) =>
    `set how many reviewers must sign: ${listed(Object.entries(quorum).map(([scope, count]) => `${words(scope)} ${count}`)) || "one each"}`,
  "waiver.requested": ({ itemId, expiresAt, renews }, names) =>
    `asked to ${renews ? "go on accepting" : "accept"} the risk of ${item(itemId, names)} until ${expiresAt.slice(0, 10)}`,
  "waiver.approved": ({ itemId, expiresAt, selfApproved }, names) =>
    `accepted the risk of ${item(itemId, names)} until ${expiresAt.slice(0, 10)}${selfApproved ? " (self-approved)" : ""}`,
  "waiver.rejected": ({ itemId }, names) => `refused to accept the risk of ${item(itemId, names)}`,
  "waiver.withdrawn": ({ itemId }, names) => `took back the request for a waiver on ${item(itemId, names)}`,
  "waiver.revoked": ({ itemId }, names) => `revoked the waiver on ${item(itemId, names)}`,
  "project.waiverBudgetSet": ({ budget, previousBudget }) =>
    `set the waiver budget from ${previousBudget} to ${budget}`,
  "decision.recorded": ({ outcome, targetStage, conditions, selfApproved }) =>
    `decided ${OUTCOME[outcome]} for ${stages[targetStage].title}${conditions > 0 ? ` with ${counted(conditions, "condition")}` : ""}${selfApproved ? " (self-approved)" : ""}`,
  "decision.conditionMet": () => "marked a condition of the launch decision as met",
  "decision.conditionReopened": () => "opened a condition of the launch decision again",
  "decision.standingChanged": ({ from, to }) =>
    `moved the launch decision from ${STANDING[from]} to ${STANDING[to]}`,
  "project.reassessmentRequested": ({ dueOn }) =>
    `asked for a new assessment${dueOn === null ? "" : ` by ${dueOn}`}`,
  "view.saved": ({ shared }) => `saved a ${shared ? "shared " : ""}view of the portfolio`,
  "view.deleted": () => "deleted a view of the portfolio",
  "view.madeDefault": ({ viewId }) =>
    viewId === null ? "opens the portfolio as usual again" : "chose the view the portfolio opens with",
  "campaign.created": ({ targetStage, dueOn }) =>
    `began a campaign: ${stages[targetStage].title} by ${dueOn}`,
  "campaign.edited": ({ fields }) => `changed the ${listed(fields.map(words))} of a campaign`,
  "campaign.projectsSet": ({ added, removed }) =>
    `chose the projects of a campaign: ${added.length} added, ${removed.length} removed`,
  "campaign.closed": () => "closed a campaign",
  "checks.published": ({ version, added, changed, retired }) =>
    `published version ${version} of the workspace's checks: ${added.length} added, ${changed.length} changed, ${retired.length} retired`,
  "project.checksAdopted": ({ from, to }) =>
    `moved the project from version ${from} of the workspace's checks to ${to}`,
  "inbox.changed": ({ inboxItemIds, to }) =>
    `${to === "done" ? "finished" : to === "snoozed" ? "put off" : "took up again"} ${counted(inboxItemIds.length, "matter")} of the inbox`,
  "notifications.configured": () => "changed which notifications to get",
  "delivery.retried": ({ accountId }, names) => `sent a letter to ${person(accountId, names)} again`,
  "integration.added": () => "listed an integration",
  "integration.edited": ({ fields }) =>
    fields.length === 0
      ? "looked an integration through"
      : `changed the ${listed(fields.map(words))} of an integration`,
  "integration.approved": () => "approved an integration",
  "integration.deleted": () => "moved an integration to the trash",
  "integration.restored": () => "restored an integration",
  "integration.documentStored": ({ kind, valid }) =>
    `stored ${kind === "payload" ? "an example payload" : "a JSON schema"} of an integration${valid === null ? "" : valid ? ", and they match" : ", and they do not match"}`,
  "integration.imported": ({ added, edited }) =>
    `imported integrations: ${added.length} added, ${edited.length} changed`,
  "integration.statisticsPosted": ({ rows }) => `posted ${counted(rows, "call statistic")}`,
  "integration.objectiveSet": ({ availability, p95Ms }) =>
    availability === null && p95Ms === null
      ? "took the objective of an integration back"
      : `set the objective of an integration: ${listed(
          [
            availability === null ? null : `${availability} % of calls without error`,
            p95Ms === null ? null : `95 of 100 calls within ${p95Ms.toLocaleString("en")} ms`,
          ].filter((part) => part !== null),
        )}`,
  "integration.purged": () => "removed an integration for good",
  "weeklyReview.scheduled": ({ weekday, from }) =>
    from === null
      ? "switched the weekly reviews off"
      : `set the weekly review for ${WEEKDAY[weekday - 1] ?? "a weekday"}, from ${from} on`,
  "weeklyReview.opened": ({ week }) => `opened the review of ${week}`,
  "weeklyReview.started": () => "began the weekly review",
  "weeklyReview.rowDecided": ({ decision }) =>
    decision === null
      ? "took back a decision of the weekly review"
      : `decided to ${decision} in the weekly review`,
  "weeklyReview.rowsDecided": ({ rows, decisions }) =>
    `decided on ${counted(rows, "row")} of the weekly review${decisions.length === 0 ? "" : `: ${listed(decisions)}`}`,
  "weeklyReview.rowNoted": () => "wrote a note in the weekly review",
  "weeklyReview.closed": ({ week, minutes, streak }) =>
    `closed the review of ${week}${minutes === null ? "" : ` after ${counted(minutes, "minute")}`}, ${streak} in a row`,
  "weeklyReview.missed": ({ week }) => `saw ${week} pass without a review`,
  "weeklyReview.amended": () => "added to a closed review",
  "weeklyReview.mailed": ({ to }) =>
    `mailed the summary of a review to ${to.length === 1 ? "one person" : `${to.length} people`}`,
  "action.agreed": () => "agreed an action",
  "action.edited": () => "changed an action",
  "action.done": () => "finished an action",
  "action.reopened": () => "took an action up again",
  "action.dropped": () => "dropped an action",
  "rollout.planned": ({ from }) => `planned the rollout from ${from} on`,
  "rollout.edited": () => "changed the plan of the rollout",
  "rollout.taskAssigned": ({ ownerId }) =>
    ownerId === null ? "took a task of the rollout off its owner" : "gave a task of the rollout an owner",
  "rollout.taskDone": ({ done }) =>
    done ? "finished a task of the rollout" : "opened a task of the rollout again",
  "rollout.paused": () => "paused the rollout",
  "rollout.resumed": ({ days }) => `resumed the rollout; what follows moved by ${counted(days, "day")}`,
  "rollout.locked": () => "locked a phase of the rollout",
  "rollout.unlocked": () => "unlocked a phase of the rollout",
  "rollout.moved": ({ opened, completed, regressed, rules, done }) =>
    listed(
      [
        completed.length > 0 ? `completed ${counted(completed.length, "phase")} of the rollout` : null,
        opened.length > 0 ? `opened ${counted(opened.length, "phase")} of the rollout` : null,
        rules.length > 0
          ? `took the rollout back${regressed.length > 0 ? ` by ${counted(regressed.length, "phase")}` : ": it is no longer done"}, for want of ${listed(rules.map((rule) => RULE_NOUNS[rule]))}`
          : null,
        done ? "finished the rollout" : null,
      ].filter((part) => part !== null),
    ) || "brought the rollout up to date",
  "rollout.templateSaved": () => "saved a template for rollouts",
  "rollout.templateEdited": () => "changed a template for rollouts",
  "rollout.templateDeleted": () => "deleted a template for rollouts",
  "runbook.saved": ({ kind, number }) =>
    `saved version ${number} of the ${kind === "runbook" ? "runbook" : "rollback plan"}`,
  "runbook.judged": ({ runbookComplete, rollbackPlanComplete }) =>
    `looked the plans through: the runbook is ${runbookComplete ? "complete" : "incomplete"}, the rollback plan is ${rollbackPlanComplete ? "complete" : "incomplete"}`,
  "drill.recorded": ({ kind, outcome }) =>
    `tried ${kind === "restore" ? "a restore" : "a rollback"}: it ${outcome}`,
  "onCall.set": ({ shifts }) => `set the on-call rotation: ${counted(shifts, "shift")}`,
  "calendar.created": () => "made a private calendar address",
  "calendar.revoked": () => "revoked a private calendar address",
  "readiness.aged": aged,
  "account.created": () => "created the account",
  "account.workspaceFounded": () => "founded a workspace",
  "account.workspaceRestored": () => "took a workspace out of the trash",
  "account.workspacePurged": () => "lost a workspace for good, thirty days after it went to the trash",
  "account.joined": () => "joined a workspace",
  "account.renamed": () => "changed the account's name",
  "account.signedIn": () => "signed in",
  "account.signInRefused": () => "was refused at the sign-in",
  "account.signedOut": () => "signed out",
  "account.sessionsRevoked": ({ sessionIds }) => `ended ${counted(sessionIds.length, "session")}`,
  "account.passwordChanged": ({ by }) =>
    by === "password" ? "changed the password" : "set a new password through a reset link",
  "account.resetRequested": () => "asked for a password reset",
  "account.addressChangeRequested": () => "asked for another e-mail address",
  "account.addressChanged": () => "changed the e-mail address",
  "account.deleted": () => "deleted the account",
};
