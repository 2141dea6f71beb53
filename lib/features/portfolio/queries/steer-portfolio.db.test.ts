import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { manyProjects } from "@/lib/db/testing/many-projects";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { GROUPINGS, groupFilter } from "@/lib/domain/portfolio/asked";
import { extrasFrom } from "@/lib/domain/portfolio/columns";
import { readPortfolioEntry } from "@/lib/domain/portfolio/row";
import { portfolioFilter, portfolioQuery } from "../schema";
import { listGroups } from "./list-groups";
import { listPortfolio } from "./list-portfolio";
import { listSelection } from "./list-selection";
import { planBulk } from "./plan-bulk";

const everything = portfolioFilter.parse({});

describe("Grouping the portfolio", () => {
  let ada: Person;
  beforeAll(async () => {
    ada = await aFounderOf("Grouped");
    await manyProjects(ada, 60);
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await aProject(bo, { name: "Clinic", scenarios: ["medical", "payments"] });
    await aProject(bo, { name: "Shop", scenarios: ["payments"] });
    const { workspaceId } = ada.scope;
    await transaction("write", { workspaceId }, async (tx) => {
      const id = uuidv7();
      await tx.insertInto("team").values({ workspaceId, id, name: "Care" }).execute();
      await sql`update project set "teamId" = ${id}::uuid where "workspaceId" = ${workspaceId}::uuid
        and "name" in ('Clinic', 'Shop')`.execute(tx);
    });
  });

  it("names each group with its count; what has no team or scenario is a group of its own", async () => {
    const of = async (by: (typeof GROUPINGS)[number]) =>
      (await listGroups(ada.scope, by, everything)).map(({ name, count }) => [name, count]);

    expect(await of("owner")).toEqual([
      ["Ada Founder", 60],
      ["Bo Builder", 2],
    ]);
    expect(await of("team")).toEqual([
      ["Care", 2],
      ["No team", 60],
    ]);
    expect(await of("stage")).toEqual([
      ["Demo", 17],
      ["Closed pilot", 15],
      ["Beta", 15],
      ["Production", 15],
    ]);
    expect((await of("scenario")).toSorted()).toEqual(
      [
        ["Medical data", 1],
        ["Payments", 2],
        ["No launch scenario", 60],
      ].toSorted(),
    );
  });

  it.each(GROUPINGS)("by %s shows under each group as many projects as it counts", async (by) => {
    for (const { key, count } of await listGroups(ada.scope, by, everything)) {
      const asked = portfolioQuery.parse({ ...groupFilter(by, key), limit: 100 });
      expect((await listPortfolio(ada.scope, asked)).rows, key).toHaveLength(count);
    }
  });

  it("counts what the filters and the search leave, and what a member may see", async () => {
    expect(await listGroups(ada.scope, "owner", { ...everything, q: "clin" })).toMatchObject([{ count: 1 }]);
    expect(await listGroups(ada.scope, "scenario", { ...everything, scenario: "payments" })).toMatchObject([
      { key: "payments", count: 2 },
    ]);
    const vic = await aColleagueOf(ada, "member", "Vic Viewer");
    expect(await listGroups(vic.scope, "stage", everything)).toEqual([]);
    expect(await listGroups((await aFounderOf("Elsewhere")).scope, "owner", everything)).toEqual([]);
  });

  it("lists the ids of all that match, to be changed together", async () => {
    const { ids, capped } = await listSelection(ada.scope, { ...everything, stage: "beta" });
    expect([new Set(ids).size, capped]).toEqual([15, false]);
    expect((await listSelection(ada.scope, { ...everything, q: "clinic" })).ids).toHaveLength(1);
  });
});

describe("Columns that travel only when they are chosen", () => {
  it("are nothing in a row that nobody asked them for", async () => {
    const ada = await aFounderOf("Narrow");
    await aProject(ada, { name: "P" });
    const [row] = (await listPortfolio(ada.scope, portfolioQuery.parse({ columns: "stage,team" }))).rows;
    expect(row).toHaveLength(18);
  });

  it("say what moved, what runs out, what was decided and what the project is for", async () => {
    const ada = await aFounderOf("Wide");
    const project = await aProject(ada, { name: "P", scenarios: ["payments", "medical"] });
    await withHistory(ada, project.projectId);

    const columns = "delta7,delta30,waivers,decision,scenarios";
    const [row] = (await listPortfolio(ada.scope, portfolioQuery.parse({ columns }))).rows;

    if (!row) throw new Error("The project is not shown.");
    const shown = readPortfolioEntry(row, extrasFrom(columns));
    expect(shown).toMatchObject({
      delta7: shown.score - 10,
      delta30: null,
      waivers: 1,
      decision: { release: "v2", outcome: "conditional-go", standing: "at-risk" },
      scenarios: ["medical", "payments"],
    });
  });
});

describe("Columns of the weekly rhythm", () => {
  const columns = "review,streak,rollout,slip,rotation";
  const shownOf = async (ada: Person) => {
    const [row] = (await listPortfolio(ada.scope, portfolioQuery.parse({ columns }))).rows;
    if (!row) throw new Error("The project is not shown.");
    return readPortfolioEntry(row, extrasFrom(columns));
  };

  it("say nothing where nothing recurs", async () => {
    const ada = await aFounderOf("No rhythm");
    await aProject(ada, { name: "P" });
    const nothing = { review: null, streak: null, rollout: null, slip: null, rotation: null };
    expect(await shownOf(ada)).toMatchObject(nothing);
  });

  it("say when the last review was held, where the rollout is and which key is next", async () => {
    const ada = await aFounderOf("Rhythm");
    const { projectId } = await aProject(ada, { name: "P" });
    await withRhythm(ada, projectId);
    expect(await shownOf(ada)).toMatchObject({
      review: { week: "2026-W05", missed: true },
      streak: 2,
      rollout: { state: "gone-back", phase: 2, phases: 3 },
      slip: -3,
      rotation: { dueOn: "2027-01-05", name: "Stripe" },
    });
  });
});

/** Reviews that ended early in the year, a rollout whose second phase went back, and two keys to rotate. */
async function withRhythm({ scope, accountId }: Person, projectId: string): Promise<void> {
  const { workspaceId } = scope;
  const phases = [{ status: "complete" }, { status: "waiting", wentBack: {} }, { status: "waiting" }];
  const plan = JSON.stringify({ phases, pause: null, doneAt: null });
  await transaction("write", { workspaceId }, async (tx) => {
    await sql`update project set "reviewsFrom" = '2026-W01', "lastReviewWeek" = '2026-W05', "weeklyReviewStreak" = 2,
      "rolloutSlipDays" = -3 where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid`.execute(
      tx,
    );
    await sql`insert into rollout ("workspaceId", "projectId", "templateId", "plan", "startedOn", "createdBy", "createdAt")
      values (${workspaceId}::uuid, ${projectId}::uuid, 'four-weeks', ${plan}::jsonb, current_date, ${accountId}::uuid,
        app_now())`.execute(tx);
    await sql`insert into integration ("workspaceId", "projectId", "id", "name", "record", "ownerId", "rotationDueOn",
        "createdBy", "createdAt", "updatedAt")
      select ${workspaceId}::uuid, ${projectId}::uuid, gen_random_uuid(), name, '{"keyCopies":[]}', ${accountId}::uuid, due::date,
        ${accountId}::uuid, app_now(), app_now()
      from (values ('Twilio', '2027-02-01'), ('Stripe', '2027-01-05')) v(name, due)`.execute(tx);
  });
}

/** A score of ten last week, one waiver that ends soon, one later, one revoked, and two decisions. */
async function withHistory({ scope, accountId }: Person, projectId: string): Promise<void> {
  const { workspaceId } = scope;
  await transaction("write", { workspaceId }, async (tx) => {
    await sql`insert into snapshot ("workspaceId", "projectId", "day", "score", "stage", "summary")
      values (${workspaceId}::uuid, ${projectId}::uuid, (app_now() - interval '8 days')::date, 10, 'demo', '{}')`.execute(
      tx,
    );
    await sql`insert into waiver ("workspaceId", "id", "projectId", "itemId", "reason", "compensatingControl", "requestedBy",
        "requestedAt", "expiresAt", "decision", "revokedAt")
      select ${workspaceId}::uuid, gen_random_uuid(), ${projectId}::uuid, item, 'r', 'c', ${accountId}::uuid, app_now(),
        app_now() + days * interval '1 day', 'approved', case when revoked then app_now() end
      from (values ('a', 5, false), ('b', 60, false), ('c', 6, true), ('d', -1, false)) v(item, days, revoked)`.execute(
      tx,
    );
    await sql`insert into decision ("workspaceId", "id", "projectId", "release", "targetStage", "outcome", "proposal",
        "questions", "decidedBy", "decidedAt", "revision", "standing")
      select ${workspaceId}::uuid, gen_random_uuid(), ${projectId}::uuid, release, 'beta', outcome, '{}', '{}',
        ${accountId}::uuid, app_now() - days * interval '1 day', 1, standing
      from (values ('v1', 'go', 'holds', 9), ('v2', 'conditional-go', 'at-risk', 1)) v(release, outcome, standing, days)`.execute(
      tx,
    );
  });
}

describe("What a change would do to many projects", () => {
  it("is said per project, in the order they were named, with what stands and what would", async () => {
    const ada = await aFounderOf("Planned");
    const demo = await aProject(ada, { name: "Demo", targetStage: "demo" });
    const beta = await aProject(ada, { name: "Beta", targetStage: "beta" });
    const change = { kind: "target", targetStage: "beta", targetDate: null } as const;
    const missing = uuidv7();

    const plans = granted(
      await planBulk(ada.scope, { change, projectIds: [beta.projectId, missing, demo.projectId] }),
    );

    expect(plans).toMatchObject([
      { name: "Beta", outcome: "unchanged", before: "Beta", after: "Beta" },
      { id: missing, outcome: "impossible", reason: "not-found" },
      { name: "Demo", outcome: "changes", before: "Demo", after: "Beta" },
    ]);
  });

  it("says which projects are not this person's to change, and shows them nothing of what they may not see", async () => {
    const ada = await aFounderOf("Per row");
    const own = await aProject(ada, { name: "Own" });
    const read = await aProject(ada, { name: "Read" });
    const hidden = await aProject(ada, { name: "Hidden" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, own, "founder");
    await onProject(bo, read, "viewer");
    const change = { kind: "owner", accountId: bo.accountId } as const;
    const projectIds = [own.projectId, read.projectId, hidden.projectId];

    expect(granted(await planBulk(bo.scope, { change, projectIds }))).toMatchObject([
      { name: "Own", outcome: "changes", before: "Ada Founder", after: "Bo Builder" },
      { name: "Read", outcome: "not-allowed", reason: "role" },
      { name: "", outcome: "impossible", reason: "not-found" },
    ]);
  });

  it("is nothing for a team or a person that is not here", async () => {
    const ada = await aFounderOf("Nobody");
    const eve = await aFounderOf("Elsewhere");
    const { projectId } = await aProject(ada, { name: "P" });
    const plan = (change: Parameters<typeof planBulk>[1]["change"]) =>
      planBulk(ada.scope, { change, projectIds: [projectId] });

    expect(await plan({ kind: "team", teamId: uuidv7() })).toMatchObject({
      reason: { code: "unknown-team" },
    });
    expect(await plan({ kind: "owner", accountId: eve.accountId })).toMatchObject({
      reason: { code: "not-a-member" },
    });
  });
});
