import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { itemDigestOf, scopeDigestOf } from "@/lib/db/testing/review";
import { aColleagueOf, granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { verifyAudit } from "@/lib/features/audit/queries";
import { createCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import { listCampaigns } from "@/lib/features/campaigns/queries/list-campaigns";
import { adoptChecks } from "@/lib/features/checks/commands/adopt-checks";
import { publishChecks } from "@/lib/features/checks/commands/publish-checks";
import { getChecks } from "@/lib/features/checks/queries";
import { aCheck, aNewerVersion } from "@/lib/features/checks/testing/drafts";
import { recordDecision } from "@/lib/features/decisions/commands/record-decision";
import { meetCondition } from "@/lib/features/decisions/commands/settle-condition";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { deleteEvidence } from "@/lib/features/evidence/commands/delete-evidence";
import { editEvidence } from "@/lib/features/evidence/commands/edit-evidence";
import { finishMatters } from "@/lib/features/inbox/commands";
import { countInbox } from "@/lib/features/inbox/queries";
import {
  changeRole,
  disableMember,
  leaveWorkspace,
  removeMember,
} from "@/lib/features/members/commands/change-members";
import { inviteMember } from "@/lib/features/members/commands/invitations";
import { listMembers } from "@/lib/features/members/queries";
import { configureNotifications } from "@/lib/features/notifications/commands/configure-notifications";
import { retryDelivery } from "@/lib/features/notifications/commands/retry-delivery";
import { listDeliveries } from "@/lib/features/notifications/queries/deliveries";
import { listPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { portfolioQuery } from "@/lib/features/portfolio/schema";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { deleteProject } from "@/lib/features/projects/commands/delete-project";
import { editProject } from "@/lib/features/projects/commands/edit-project";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { renameProject } from "@/lib/features/projects/commands/rename-project";
import { requestReassessment } from "@/lib/features/projects/commands/request-reassessment";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { transferProject } from "@/lib/features/projects/commands/transfer-project";
import { getProject } from "@/lib/features/projects/queries";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { revokeSignoff } from "@/lib/features/signoffs/commands/revoke-signoff";
import { setQuorum } from "@/lib/features/signoffs/commands/set-quorum";
import { getSteering } from "@/lib/features/steering/queries/get-steering";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { withdrawSubmission } from "@/lib/features/submissions/commands/withdraw-submission";
import { createTeam, deleteTeam, editTeam } from "@/lib/features/teams/commands";
import { listTeams } from "@/lib/features/teams/queries";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { createToken, revokeToken } from "@/lib/features/tokens/commands";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { saveView } from "@/lib/features/views/commands";
import { approveWaiver, withdrawWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { revokeWaiver } from "@/lib/features/waivers/commands/revoke-waiver";
import { setWaiverBudget } from "@/lib/features/waivers/commands/set-waiver-budget";
import { configureWorkspace, renameWorkspace } from "@/lib/features/workspaces/commands/edit-workspace";
import { archiveWorkspace, deleteWorkspace } from "@/lib/features/workspaces/commands/end-workspace";
import { getWorkspace } from "@/lib/features/workspaces/queries";
import { aFailedLetterTo, aMatterOf, withMailServer } from "../world/letters";
import { calendarCommandProbes } from "./calendar-probes";
import type { Cell } from "./cells";
import { integrationCommandProbes } from "./integration-probes";
import { aCondition, aNoGo, aRequest, aRisk, aWaiver } from "./launch-cast";
import { rolloutCommandProbes } from "./rollout-probes";
import { runbookCommandProbes } from "./runbook-probes";
import { statisticsCommandProbes } from "./statistics-probes";
import { weeklyReviewCommandProbes } from "./weekly-review-probes";

type Probe = (cell: Cell) => Promise<unknown>;

/** For each permission, the real thing it is for, done by the person of the cell. */
export const commandProbes: Record<Permission, Probe> = {
  "workspace.read": ({ actor }) => getWorkspace(actor.scope),
  "workspace.rename": async ({ actor }) =>
    granted(await renameWorkspace(actor.scope, { name: "Renamed", slug: actor.accountId })),
  "workspace.configure": async ({ actor }) =>
    granted(await configureWorkspace(actor.scope, { timeZone: "UTC" })),
  "workspace.archive": async ({ actor }) => granted(await archiveWorkspace(actor.scope, {})),
  "workspace.delete": async ({ actor }) =>
    granted(await deleteWorkspace(actor.scope, { confirmation: actor.scope.slug })),

  "member.read": ({ actor }) => listMembers(actor.scope),
  "member.invite": async ({ actor }) =>
    granted(await inviteMember(actor.scope, { email: `${actor.accountId}@new.example`, role: "member" })),
  "member.changeRole": async ({ ada, actor }) => {
    const { accountId } = await aColleagueOf(ada, "member", "Bo Builder");
    return granted(await changeRole(actor.scope, { accountId, role: "manager" }));
  },
  "member.disable": async ({ ada, actor }) => {
    const { accountId } = await aColleagueOf(ada, "member", "Bo Builder");
    return granted(await disableMember(actor.scope, { accountId }));
  },
  "member.remove": async ({ ada, actor }) => {
    const { accountId } = await aColleagueOf(ada, "member", "Bo Builder");
    return granted(await removeMember(actor.scope, { accountId }));
  },
  "member.leave": async ({ actor }) => granted(await leaveWorkspace(actor.scope, {})),

  "team.read": ({ actor }) => listTeams(actor.scope),
  "team.create": async ({ actor }) => granted(await createTeam(actor.scope, { name: actor.accountId })),
  "team.edit": async (cell) =>
    granted(await editTeam(cell.actor.scope, { teamId: await aTeam(cell), name: cell.actor.accountId })),
  "team.delete": async (cell) => granted(await deleteTeam(cell.actor.scope, { teamId: await aTeam(cell) })),

  "token.create": async ({ actor }) =>
    granted(await createToken(actor.scope, { name: "Mine", scopes: ["read"] })),
  "token.revoke": async ({ actor }) => {
    const { tokenId } = granted(await createToken(actor.scope, { name: "Mine", scopes: ["read"] }));
    return granted(await revokeToken(actor.scope, { tokenId }));
  },
  "token.revokeAny": async ({ ada, actor }) => {
    const { tokenId } = granted(await createToken(ada.scope, { name: "Ada's", scopes: ["read"] }));
    const revoked = await revokeToken(actor.scope, { tokenId });
    // Somebody else's token looks like no token at all; what was withheld is the permission.
    if (!revoked.ok) throw new AppError("forbidden", revoked.reason.code);
  },

  "audit.read": ({ actor }) => verifyAudit(actor.scope),
  "portfolio.read": ({ actor }) => listPortfolio(actor.scope, portfolioQuery.parse({})),

  "view.save": async ({ actor }) => granted(await saveView(actor.scope, { name: "Mine" })),
  "view.share": async ({ actor }) => {
    const saved = await saveView(actor.scope, { name: `Ours ${actor.accountId}`, shared: true });
    if (!saved.ok) throw new AppError("forbidden", saved.reason.code);
  },

  "project.create": async ({ actor }) => granted(await registerProject(actor.scope, { name: "Another" })),
  "project.read": async ({ actor, projectId }) =>
    getProject((await openProject(actor.scope, projectId)).scope),
  "project.rename": async (cell) =>
    granted(await renameProject(boasting(cell), { slug: `renamed-${cell.projectId}` })),
  "project.edit": async (cell) =>
    granted(await editProject(boasting(cell), { name: "Edited", version: await versionOf(cell) })),
  "project.setTarget": async (cell) =>
    granted(await setTarget(boasting(cell), { targetStage: "beta", targetDate: "2027-03-01" })),
  "project.assign": async (cell) => {
    const { accountId } = await aColleagueOf(cell.ada, "member", "Bo Builder");
    return granted(await assignPerson(boasting(cell), { accountId, role: "viewer" }));
  },
  "project.transfer": async (cell) => {
    const { accountId } = await aColleagueOf(cell.ada, "member", "Bo Builder");
    return granted(await transferProject(boasting(cell), { accountId }));
  },
  "project.requestReassessment": async (cell) =>
    granted(await requestReassessment(boasting(cell), { note: "Once more, please." })),
  "project.archive": async (cell) => granted(await archiveProject(boasting(cell), {})),
  "project.delete": async (cell) => granted(await deleteProject(boasting(cell), {})),

  "answer.record": async (cell) =>
    granted(
      await recordAnswer(boasting(cell), {
        itemId: "secrets-not-in-git",
        answer: { kind: "result", result: "pass" },
        version: 0,
      }),
    ),
  "submission.submit": async (cell) => granted(await submitScope(boasting(cell), { scope: "scorecard" })),
  "submission.withdraw": async (cell) => {
    const { submissionId } = granted(await submitScope(await asAda(cell), { scope: "scorecard" }));
    return granted(await withdrawSubmission(boasting(cell), { submissionId }));
  },
  "review.comment": async (cell) =>
    granted(await openThread(boasting(cell), { scope: "scorecard", body: "How far are we?" })),
  "review.decide": async (cell) => {
    const itemId = "secrets-not-in-git";
    const digest = await itemDigestOf(await asAda(cell), itemId);
    const word = { verdict: "changes-requested", comment: "Please answer." } as const;
    return granted(await giveVerdict(boasting(cell), { itemId, digest, ...word }));
  },
  "signoff.record": async (cell) => granted(await recordSignoff(boasting(cell), await aSeal(cell))),
  "signoff.revoke": async (cell) => {
    const { signoffId } = granted(await recordSignoff(await asAda(cell), await aSeal(cell)));
    // The rule behind the gate leaves it to who signed, and to owners.
    return revokeSignoff(boasting(cell), { signoffId, reason: "Not any more" });
  },
  "project.setQuorum": async (cell) => granted(await setQuorum(boasting(cell), { quorum: { scorecard: 2 } })),
  "evidence.add": async (cell) => granted(await addEvidence(boasting(cell), aNote)),
  "evidence.edit": async (cell) =>
    granted(await editEvidence(boasting(cell), { ...(await aPiece(cell)), title: "Edited" })),
  "evidence.delete": async (cell) => granted(await deleteEvidence(boasting(cell), await aPiece(cell))),

  "waiver.request": async (cell) => granted(await requestWaiver(boasting(cell), aRisk)),
  "waiver.withdraw": async (cell) =>
    granted(await withdrawWaiver(boasting(cell), { waiverId: await aRequest(cell) })),
  "waiver.decide": async (cell) =>
    granted(await approveWaiver(boasting(cell), { waiverId: await aRequest(cell) })),
  "waiver.revoke": async (cell) =>
    granted(await revokeWaiver(boasting(cell), { waiverId: await aWaiver(cell), reason: "It has grown." })),
  "project.setWaiverBudget": async (cell) => granted(await setWaiverBudget(boasting(cell), { budget: 5 })),
  "decision.record": async (cell) => granted(await recordDecision(boasting(cell), aNoGo)),
  "decision.meetCondition": async (cell) =>
    granted(await meetCondition(boasting(cell), await aCondition(cell))),

  "checks.read": ({ actor }) => getChecks(actor.scope),
  "checks.publish": async ({ ada, actor }) => {
    const { version } = await getChecks(ada.scope);
    const checks = [aCheck(`ws-probe-${version + 1}`)];
    return granted(await publishChecks(actor.scope, { basedOn: version, checks, checklists: [] }));
  },
  "project.adoptChecks": async (cell) =>
    granted(await adoptChecks(boasting(cell), { to: await aNewerVersion(cell.ada.scope) })),

  ...integrationCommandProbes,
  ...weeklyReviewCommandProbes,
  ...statisticsCommandProbes,
  ...rolloutCommandProbes,
  ...runbookCommandProbes,
  ...calendarCommandProbes,

  "steering.read": ({ actor }) => getSteering(actor.scope, 14),
  "campaign.read": ({ actor }) => listCampaigns(actor.scope),
  "campaign.manage": async ({ actor }) =>
    granted(
      await createCampaign(actor.scope, {
        name: actor.accountId,
        targetStage: "beta",
        dueOn: "2099-03-31",
      }),
    ),

  "inbox.read": ({ actor }) => countInbox(actor.scope),
  "inbox.change": async ({ actor }) =>
    granted(await finishMatters(actor.scope, { ids: [await aMatterOf(actor)] })),
  "notifications.configure": async ({ actor }) =>
    granted(
      await configureNotifications(actor.scope, {
        preferences: [{ kind: "mention", inApp: true, mail: false }],
      }),
    ),
  "delivery.read": ({ actor }) => listDeliveries(actor.scope, { status: null, limit: 5 }),
  "delivery.retry": async ({ ada, actor }) => {
    const deliveryId = await aFailedLetterTo(ada);
    return granted(await withMailServer(() => retryDelivery(actor.scope, { deliveryId })));
  },
};

/**
 * The actor's scope, claiming the most there is: a command must not believe what a scope says but look
 * the standing up again on the rows it locked.
 */
function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}

const aNote = { title: "A note", content: { kind: "note", body: "We looked." } } as const;

async function asAda({ ada, projectId }: Cell): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

/** What a reviewer of Ada's fresh project would sign; nobody wrote anything in it. */
async function aSeal(cell: Cell): Promise<{ scope: "scorecard"; digest: string }> {
  const project = await asAda(cell);
  granted(await submitScope(project, { scope: "scorecard" }));
  return { scope: "scorecard", digest: await scopeDigestOf(project, "scorecard") };
}

async function aTeam({ ada, projectId }: Cell): Promise<string> {
  return granted(await createTeam(ada.scope, { name: `Team ${projectId}` })).teamId;
}

async function aPiece(cell: Cell): Promise<{ evidenceId: string; version: number }> {
  const { evidenceId, version } = granted(await addEvidence(await asAda(cell), aNote));
  return { evidenceId, version };
}

async function versionOf(cell: Cell): Promise<number> {
  return (await getProject(await asAda(cell))).version;
}
