import { openProject } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { scopeDigestOf } from "@/lib/db/testing/review";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { createCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import { setCampaignProjects } from "@/lib/features/campaigns/commands/set-campaign-projects";
import { aNewerVersion } from "@/lib/features/checks/testing/drafts";
import { inviteMember } from "@/lib/features/members/commands/invitations";
import { requestReassessment } from "@/lib/features/projects/commands/request-reassessment";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { setSignals } from "@/lib/features/projects/commands/set-signals";
import { setSystemPart } from "@/lib/features/projects/commands/set-system-part";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { createTeam } from "@/lib/features/teams/commands";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { createToken } from "@/lib/features/tokens/commands";
import { saveView, setDefaultView } from "@/lib/features/views/commands";
import { rollUpWeeks } from "@/lib/jobs/roll-up-weeks";
import { takeSnapshots } from "@/lib/jobs/take-snapshots";
import { aCondition, aRequest } from "../access/launch-cast";
import { aFilePiece } from "../world/evidence-file";

/** A workspace with something in every table there is; a table it leaves empty would be a table unproven. */
export async function aFullWorkspace(name: string): Promise<Person> {
  const ada = await atInstant("2026-03-02T09:00:00.000Z", () => aFounderOf(name));
  await atInstant("2026-03-02T10:00:00.000Z", async () => {
    const { teamId } = granted(await createTeam(ada.scope, { name: "Platform", leadId: ada.accountId }));
    const { projectId } = await aProject(ada, { name: `${name} project`, teamId });
    const project = (await openProject(ada.scope, projectId)).scope;
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, project, "reviewer");
    granted(await setScenarios(project, { scenarios: ["medical"] }));
    granted(await setSignals(project, { signals: { auth: "production" } }));
    granted(await setSystemPart(project, { part: "database", use: "used", exposure: "closed" }));
    const answer = { kind: "result", result: "pass" } as const;
    granted(await recordAnswer(project, { itemId: "safe-errors", answer, version: 0 }));
    await aFilePiece(project);
    const beta = { name: "To Beta", targetStage: "beta", dueOn: "2099-03-31" } as const;
    const { campaignId } = granted(await createCampaign(ada.scope, beta));
    const choice = { kind: "add" as const, projectIds: [projectId] };
    granted(await setCampaignProjects(ada.scope, { campaignId, version: 1, choice }));
    granted(await submitScope(project, { scope: "scorecard" }));
    granted(await openThread(project, { scope: "scorecard", body: "Shall we?" }));
    const review = (await openProject(bo.scope, projectId)).scope;
    const digest = await scopeDigestOf(project, "scorecard");
    granted(await recordSignoff(review, { scope: "scorecard", digest }));
    granted(await requestReassessment(project, { note: "Before the pilot, please." }));
    const cell = { ada, actor: ada, projectId };
    await aRequest(cell);
    await aCondition(cell);
    const email = `cy.${ada.accountId}@example.com`;
    granted(await inviteMember(ada.scope, { email, role: "member", projectId, projectRole: "viewer" }));
  });
  const { viewId } = granted(await saveView(ada.scope, { name: "By team", query: "?group=team" }));
  granted(await setDefaultView(ada.scope, { viewId }));
  granted(await createToken(ada.scope, { name: "CI", scopes: ["read"] }));
  await aNewerVersion(ada.scope);
  await atInstant("2026-03-10T09:00:00.000Z", async () => {
    await takeSnapshots(ada.scope.workspaceId);
    await rollUpWeeks(ada.scope.workspaceId);
  });
  return ada;
}
