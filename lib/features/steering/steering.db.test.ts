import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { takeSnapshots } from "@/lib/jobs/take-snapshots";
import { getSteering } from "./queries/get-steering";

const pass = { kind: "result", result: "pass" } as const;
const TODAY = "2026-03-30T12:00:00.000Z";

let ada: Person;
let mia: Person;
let shop: ProjectScope;

/** A risk that Mia accepted, straight in the table: how it gets there is told elsewhere. */
async function accepted(project: ProjectScope, itemId: string, expiresAt: string, selfApproved = false) {
  const { workspaceId, projectId } = project;
  await transaction("write", { workspaceId }, (tx) =>
    sql`insert into waiver ("workspaceId", "id", "projectId", "itemId", "reason", "compensatingControl", "requestedBy",
        "requestedAt", "expiresAt", "decision", "decidedBy", "decidedAt", "selfApproved")
      values (${workspaceId}::uuid, ${uuidv7()}::uuid, ${projectId}::uuid, ${itemId}, 'Small', 'Watched', ${ada.accountId}::uuid,
        '2026-03-10', ${expiresAt}::timestamptz, 'approved', ${mia.accountId}::uuid, '2026-03-11', ${selfApproved})`.execute(
      tx,
    ),
  );
}

beforeAll(async () => {
  ada = await aFounderOf("Steered");
  mia = await aColleagueOf(ada, "manager", "Mia Manager");
  await atInstant("2026-03-02T09:00:00.000Z", async () => {
    shop = await aProject(ada, { name: "Shop" });
    await aProject(ada, { name: "Quiet" });
    granted(await setTarget(shop, { targetStage: "beta", targetDate: "2026-03-20" }));
  });
  await atInstant("2026-03-26T09:00:00.000Z", async () => {
    granted(await recordAnswer(shop, { itemId: "secrets-not-in-git", answer: pass, version: 0 }));
    granted(
      await addEvidence(shop, {
        title: "Scan",
        itemIds: ["secrets-not-in-git"],
        collectedAt: "2026-03-26T08:00:00.000Z",
        validUntil: "2026-04-09T08:00:00.000Z",
        content: { kind: "link", url: "https://ci.example/scan" },
      }),
    );
    await aProject(ada, { name: "Newcomer" });
  });
  await accepted(shop, "rate-limits-tested", "2026-04-03T08:00:00.000Z");
  await accepted(shop, "outbound-retries", "2026-04-25T08:00:00.000Z", true);
  await atInstant(TODAY, () => takeSnapshots(ada.scope.workspaceId));
});

const look = (person: Person, days: 7 | 14 | 30 = 14) =>
  atInstant(TODAY, () => getSteering(person.scope, days));

describe("Whoever steers sees", () => {
  it("what moved since a week ago, and why", async () => {
    const { moved } = await look(mia);
    expect(moved).toMatchObject({ since: "2026-03-23", up: 1, down: 0, stageUp: 0, registered: 1 });
    expect(moved.rows).toMatchObject([
      {
        name: "Shop",
        score: { before: 0 },
        causes: [
          { kind: "improved", itemId: "secrets-not-in-git" },
          { kind: "evidence-added", itemIds: ["secrets-not-in-git"] },
        ],
      },
    ]);
  });

  it("which accepted risks end within 7, 14 and 30 days", async () => {
    const { waivers } = await look(mia, 7);
    expect(waivers.within).toEqual({ 7: 1, 14: 1, 30: 2 });
    expect(waivers.rows).toMatchObject([
      { itemId: "rate-limits-tested", approver: "Mia Manager", project: { name: "Shop" } },
    ]);
    expect((await look(mia, 30)).waivers.rows).toHaveLength(2);
  });

  it("which evidence goes stale, item by item", async () => {
    expect((await look(mia, 7)).evidence).toMatchObject({ within: { 7: 0, 14: 1, 30: 1 }, rows: [] });
    expect((await look(mia, 14)).evidence.rows).toMatchObject([
      {
        name: "Shop",
        firstAt: "2026-04-09T08:00:00.000Z",
        items: [{ itemId: "secrets-not-in-git", at: "2026-04-09T08:00:00.000Z" }],
      },
    ]);
  });

  it("who accepts most risks, and how many of them were their own", async () => {
    expect((await look(mia)).approvers).toEqual([
      { name: "Mia Manager", approved: 2, active: 2, selfApproved: 1 },
    ]);
  });

  it("which targets were missed, and by how much", async () => {
    const { targets } = await look(mia);
    expect(targets).toMatchObject({ missed: 1, due: 0 });
    expect(targets.rows).toMatchObject([
      { name: "Shop", targetStage: "beta", targetDate: "2026-03-20", forecast: { daysLate: 10 } },
    ]);
  });
});

describe("The steering page of a workspace", () => {
  it("that is a day old says that there is nothing to compare with", async () => {
    const young = await aFounderOf("Young");
    const { moved, evidence, targets, approvers } = await getSteering(young.scope, 14);
    expect(moved).toMatchObject({ since: null, rows: [] });
    expect([evidence.rows, targets.rows, approvers]).toEqual([[], [], []]);
  });

  it("is closed to members, and shows nothing of another workspace", async () => {
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await expect(look(bo)).rejects.toMatchObject({ code: "forbidden" });
    const seen = await look(await aFounderOf("Prying steering", "Eve Stranger"));
    expect(seen.moved.since).toBeNull();
    expect([seen.waivers.rows, seen.approvers, seen.targets.rows]).toEqual([[], [], []]);
  });
});

describe("The weekly rhythm", () => {
  it("names who missed the last review and which rollouts went back, and nobody else", async () => {
    const zoe = await aFounderOf("Rhythmic");
    const [late, back] = [await aProject(zoe, { name: "Late" }), await aProject(zoe, { name: "Back" })];
    await aProject(zoe, { name: "Fine" });
    const { workspaceId } = zoe.scope;
    const plan = JSON.stringify({ phases: [{ title: "First vendor", status: "waiting", wentBack: {} }] });
    await transaction("write", { workspaceId }, async (tx) => {
      await sql`update project set "reviewsFrom" = '2026-W01', "lastReviewWeek" = '2026-W05'
        where "workspaceId" = ${workspaceId}::uuid and "id" = ${late.projectId}::uuid`.execute(tx);
      await sql`insert into rollout ("workspaceId", "projectId", "templateId", "plan", "startedOn", "createdBy", "createdAt")
        values (${workspaceId}::uuid, ${back.projectId}::uuid, 'pilot', ${plan}::jsonb, '2026-03-01',
          ${zoe.accountId}::uuid, '2026-03-01')`.execute(tx);
      await sql`insert into rollout_transition ("workspaceId", "id", "projectId", "at", "kind")
        select ${workspaceId}::uuid, gen_random_uuid(), ${back.projectId}::uuid, d::timestamptz, 'went-back'
        from (values ('2026-03-05'), ('2026-03-09')) v(d)`.execute(tx);
    });
    const { rhythm } = await atInstant(TODAY, () => getSteering(zoe.scope, 14));
    expect(rhythm).toMatchObject({
      missed: { count: 1, rows: [{ name: "Late", owner: "Ada Founder", lastWeek: "2026-W05" }] },
      goneBack: { count: 1, rows: [{ name: "Back", phase: "First vendor", at: "2026-03-09T00:00:00.000Z" }] },
    });
  });
});
