import { beforeEach, describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  type Person,
} from "@/lib/db/testing/world";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { closeCampaign, createCampaign, editCampaign } from "./commands/run-campaign";
import { setCampaignProjects } from "./commands/set-campaign-projects";
import { getCampaign, listCampaignProjects, listCampaigns } from "./queries/list-campaigns";
import { listCandidates } from "./queries/list-candidates";
import { campaignMatch } from "./schema";

const beta = { name: "Payments to Beta", targetStage: "beta", dueOn: "2030-03-31" } as const;

let ada: Person;
let mia: Person;
let bo: Person;
let shop: ProjectScope;
let clinic: ProjectScope;

beforeEach(async () => {
  ada = await aFounderOf("Campaigns");
  mia = await aColleagueOf(ada, "manager", "Mia Manager");
  bo = await aColleagueOf(ada, "member", "Bo Builder");
  shop = await aProject(ada, { name: "Shop", scenarios: ["payments"] });
  clinic = await aProject(ada, { name: "Clinic", scenarios: ["medical"] });
});

async function aCampaign(): Promise<{ campaignId: string; version: number }> {
  const { campaignId } = granted(await createCampaign(mia.scope, beta));
  return { campaignId, version: 1 };
}

describe("A campaign", () => {
  it("is begun by who steers the workspace, with its event", async () => {
    const { campaignId } = await aCampaign();
    expect(await getCampaign(ada.scope, campaignId)).toMatchObject({
      ...beta,
      createdBy: "Mia Manager",
      closedAt: null,
      progress: { projects: 0, reachedPercent: 0 },
    });
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "campaign.created",
      actorId: mia.accountId,
      data: { campaignId, targetStage: "beta", dueOn: beta.dueOn },
    });
  });

  it("has a name of its own among the open ones, and a day that is still to come", async () => {
    const seen = await aCampaign();
    expect(await createCampaign(mia.scope, { ...beta, name: "payments to beta" })).toMatchObject({
      reason: { code: "campaign-name-taken" },
    });
    const past = await atInstant("2030-04-01T12:00:00.000Z", () =>
      createCampaign(mia.scope, { ...beta, name: "Late" }),
    );
    expect(past).toMatchObject({ reason: { code: "campaign-due-in-past", today: "2030-04-01" } });
    granted(await closeCampaign(mia.scope, seen));
    granted(await createCampaign(mia.scope, beta));
  });

  it("is edited and closed by who saw how it stands, and not at all once it is closed", async () => {
    const seen = await aCampaign();
    granted(await editCampaign(mia.scope, { ...seen, dueOn: "2030-06-30", note: "After the audit" }));
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "campaign.edited",
      data: { fields: ["dueOn", "note"] },
    });
    expect(await editCampaign(mia.scope, { ...seen, name: "Too late" })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { version: 2 } },
    });
    granted(await closeCampaign(ada.scope, { ...seen, version: 2 }));
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "campaign.closed", actorId: ada.accountId });
    expect(await editCampaign(mia.scope, { ...seen, version: 3, name: "Again" })).toMatchObject({
      reason: { code: "campaign-closed" },
    });
    expect(await listCampaigns(mia.scope, { open: true })).toEqual([]);
    expect(await listCampaigns(mia.scope)).toHaveLength(1);
  });

  it("is out of a member's and of a stranger's hands", async () => {
    const seen = await aCampaign();
    const eve = await aFounderOf("Elsewhere", "Eve Stranger");
    await expect(createCampaign(bo.scope, { ...beta, name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listCampaigns(bo.scope)).rejects.toMatchObject({ code: "forbidden" });
    await expect(closeCampaign(bo.scope, seen)).rejects.toMatchObject({ code: "forbidden" });
    for (const attempt of [
      editCampaign(eve.scope, { ...seen, name: "Hers" }),
      closeCampaign(eve.scope, seen),
      setCampaignProjects(eve.scope, { ...seen, choice: { kind: "replace", projectIds: [] } }),
    ]) {
      expect(await attempt).toMatchObject({ reason: { code: "no-such-campaign" } });
    }
    await expect(getCampaign(eve.scope, seen.campaignId)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("The projects of a campaign", () => {
  const names = async (campaignId: string) =>
    (await listCampaignProjects(mia.scope, campaignId)).map(({ name }) => name).sort();

  it("are chosen by a list, each with the stage it came in with", async () => {
    const seen = await aCampaign();
    const choice = { kind: "replace", projectIds: [shop.projectId, clinic.projectId] } as const;
    expect(
      granted(
        await setCampaignProjects(mia.scope, {
          ...seen,
          choice: { ...choice, projectIds: [...choice.projectIds] },
        }),
      ),
    ).toEqual({
      version: 2,
      added: 2,
      removed: 0,
    });
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "campaign.projectsSet",
      data: { added: [shop.projectId, clinic.projectId].sort(), removed: [] },
    });
    const projects = await listCampaignProjects(mia.scope, seen.campaignId);
    expect(projects.map(({ stageAtStart, forecast }) => [stageAtStart, forecast.state])).toEqual([
      ["demo", "no-pace"],
      ["demo", "no-pace"],
    ]);
    expect((await getCampaign(mia.scope, seen.campaignId)).progress).toMatchObject({
      projects: 2,
      counts: { "no-pace": 2 },
    });
  });

  it("are added by what they are, and taken out one by one", async () => {
    const { campaignId } = await aCampaign();
    const matching = campaignMatch.parse({ scenario: "payments" });
    expect(await listCandidates(mia.scope, { id: campaignId, targetStage: "beta" }, matching)).toMatchObject({
      total: 1,
      rows: [{ name: "Shop" }],
    });
    const add = { kind: "add-matching" as const, matching };
    granted(await setCampaignProjects(mia.scope, { campaignId, version: 1, choice: add }));
    const clinics = { kind: "add" as const, projectIds: [clinic.projectId] };
    granted(await setCampaignProjects(mia.scope, { campaignId, version: 2, choice: clinics }));
    expect(await names(campaignId)).toEqual(["Clinic", "Shop"]);
    const out = { kind: "remove" as const, projectIds: [shop.projectId] };
    granted(await setCampaignProjects(mia.scope, { campaignId, version: 3, choice: out }));
    expect(await names(campaignId)).toEqual(["Clinic"]);
    const all = { kind: "replace-matching" as const, matching: campaignMatch.parse({ below: true }) };
    granted(await setCampaignProjects(mia.scope, { campaignId, version: 4, choice: all }));
    expect(await names(campaignId)).toEqual(["Clinic", "Shop"]);
  });

  it("are living projects of this workspace; an archived one drops out of the count", async () => {
    const seen = await aCampaign();
    const foreign = await aProject(await aFounderOf("Theirs", "Eve Stranger"), { name: "Hers" });
    const choice = { kind: "add" as const, projectIds: [shop.projectId, foreign.projectId] };
    expect(await setCampaignProjects(mia.scope, { ...seen, choice })).toMatchObject({
      reason: { code: "unknown-projects", projectIds: [foreign.projectId] },
    });
    const mine = { kind: "add" as const, projectIds: [shop.projectId] };
    granted(await setCampaignProjects(mia.scope, { ...seen, choice: mine }));
    granted(await archiveProject(shop, {}));
    expect((await getCampaign(mia.scope, seen.campaignId)).progress.projects).toBe(0);
  });

  it("are out of a member's hands, and refuse who saw an older state", async () => {
    const seen = await aCampaign();
    const choice = { kind: "replace" as const, projectIds: [] };
    await expect(setCampaignProjects(bo.scope, { ...seen, choice })).rejects.toMatchObject({
      code: "forbidden",
    });
    granted(await setCampaignProjects(mia.scope, { ...seen, choice }));
    expect(await setCampaignProjects(mia.scope, { ...seen, choice })).toMatchObject({
      reason: { code: "changed-meanwhile" },
    });
  });

  it("make the campaign late by as much as the latest of them", async () => {
    const seen = await aCampaign();
    const choice = { kind: "add" as const, projectIds: [shop.projectId] };
    granted(await setCampaignProjects(mia.scope, { ...seen, choice }));
    await atInstant("2030-04-10T12:00:00.000Z", async () => {
      expect((await getCampaign(mia.scope, seen.campaignId)).progress).toMatchObject({
        counts: { slipping: 1 },
        daysLate: 10,
      });
    });
  });
});
