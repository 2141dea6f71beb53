import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aForgedScopeOn, aFounderOf, aProject, onProject } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { getThisWeek } from "./queries";

describe("This week of a project", () => {
  it("is nothing where nobody has set anything up", async () => {
    const ada = await aFounderOf("Quiet week");
    const project = await aProject(ada, { name: "P" });
    expect(await getThisWeek(project)).toEqual({ review: null, rollout: null, rotation: null, onCall: [] });
  });

  it("joins the review, the rollout, the next rotation and who is on call today", async () => {
    const ada = await aFounderOf("Busy week");
    const project = await aProject(ada, { name: "P" });
    await withRhythm(project, ada.accountId);
    expect(await getThisWeek(project)).toEqual({
      review: {
        state: "open",
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        lastMissed: true,
        streak: 3,
      },
      rollout: { state: "under-way", phase: 2, phases: 2, title: "First vendor", slipDays: 4 },
      rotation: {
        integrationId: expect.any(String),
        name: "Stripe",
        dueOn: expect.any(String),
        inDays: 9,
      },
      onCall: ["Ada Founder"],
    });
  });

  it("names nobody on call who works on the project no longer", async () => {
    const ada = await aFounderOf("Week after a farewell");
    const project = await aProject(ada, { name: "P" });
    const bo = await aColleagueOf(ada, "member", "Bo Founder");
    await withRhythm(project, bo.accountId);
    expect((await getThisWeek(project)).onCall).toEqual([]);
    await onProject(bo, project, "founder");
    expect((await getThisWeek(project)).onCall).toEqual(["Bo Founder"]);
  });

  it("is not to be had from another workspace", async () => {
    const ada = await aFounderOf("Own week");
    const project = await aProject(ada, { name: "P" });
    await expect(getThisWeek(await aForgedScopeOn(project))).rejects.toMatchObject({ code: "not-found" });
  });
});

/** An open review, a rollout in its second phase, two rotations, and Ada on call; somebody was before her. */
async function withRhythm({ workspaceId, projectId }: ProjectScope, ada: string): Promise<void> {
  const plan = {
    phases: [
      { title: "Inventory", status: "complete", brokenSince: null, wentBack: null },
      { title: "First vendor", status: "open", brokenSince: null, wentBack: null },
    ],
    pause: null,
  };
  await transaction("write", { workspaceId }, async (tx) => {
    const own = sql`${workspaceId}::uuid, ${projectId}::uuid`;
    await sql`update project set "reviewsFrom" = '2026-W01', "weeklyReviewStreak" = 3, "rolloutSlipDays" = 4
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid`.execute(tx);
    await sql`insert into weekly_review ("workspaceId", "projectId", "id", "week", "status", "openedAt")
      select ${own}, gen_random_uuid(), to_char(app_now() at time zone 'UTC', 'IYYY"-W"IW'), 'open', app_now()`.execute(
      tx,
    );
    await sql`insert into rollout ("workspaceId", "projectId", "templateId", "plan", "startedOn", "createdBy", "createdAt")
      values (${own}, 'four-weeks', ${JSON.stringify(plan)}::jsonb, current_date, ${ada}::uuid, app_now())`.execute(
      tx,
    );
    await sql`insert into integration ("workspaceId", "projectId", "id", "name", "record", "ownerId", "rotationDueOn",
        "createdBy", "createdAt", "updatedAt", "deletedAt")
      select ${own}, gen_random_uuid(), name, '{"keyCopies":[]}', ${ada}::uuid, (app_now() at time zone 'UTC')::date + days,
        ${ada}::uuid, app_now(), app_now(), case when gone then app_now() end
      from (values ('Gone', 1, true), ('Stripe', 9, false), ('Twilio', 40, false)) v(name, days, gone)`.execute(
      tx,
    );
    await sql`insert into on_call ("workspaceId", "projectId", "id", "accountId", "fromDay", "toDay")
      select ${own}, gen_random_uuid(), ${ada}::uuid, (app_now() at time zone 'UTC')::date + a,
        (app_now() at time zone 'UTC')::date + b
      from (values (-7, -1), (0, 0)) v(a, b)`.execute(tx);
  });
}
