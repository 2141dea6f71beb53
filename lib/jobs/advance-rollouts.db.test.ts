import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, onProject, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { getFacts } from "@/lib/features/readiness/queries";
import { finishTask } from "@/lib/features/rollout/commands/finish-task";
import { pauseRollout, resumeRollout } from "@/lib/features/rollout/commands/pause-rollout";
import { planRollout } from "@/lib/features/rollout/commands/plan-rollout";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import { listTransitions } from "@/lib/features/rollout/queries/list-transitions";
import { advanceRollouts } from "./advance-rollouts";

const MONDAY = "2026-03-23T09:00:00.000Z";
const pass = { kind: "result", result: "pass" } as const;

function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

function advanceAt(instant: string): Promise<number> {
  return atInstant(instant, advanceRollouts);
}

async function inBerlin({ scope }: Person): Promise<void> {
  await transaction("write", { workspaceId: scope.workspaceId }, (tx) =>
    tx.updateTable("workspace").set({ timeZone: "Europe/Berlin" }).execute(),
  );
}

const inOrder = {
  kind: "rest",
  calledFrom: "backend",
  mode: "sync",
  secretPlace: "secret-manager",
  contractTest: "passing",
} as const;

/** A rollout of the last week of winter time, its inventory done: in its second week. */
async function inSecondWeek(name: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  await inBerlin(ada);
  const project = await atInstant(MONDAY, async () => {
    const opened = await aProject(ada, { name: "P" });
    granted(await planRollout(opened, { templateId: "four-weeks", from: "2026-03-23" }));
    const owned = { ...inOrder, secretOwnerId: ada.accountId };
    granted(await addIntegration(opened, { name: "Stripe", ...owned }));
    granted(await recordAnswer(opened, { itemId: "backend-proxy", answer: pass, version: 0 }));
    return opened;
  });
  await finishPhase(project, 1, hoursLater(MONDAY, 1));
  return { ada, project };
}

async function finishPhase(project: ProjectScope, number: number, instant: string): Promise<void> {
  await atInstant(instant, async () => {
    for (const { id } of (await getRollout(project)).phases[number - 1]?.tasks ?? []) {
      granted(await finishTask(project, { taskId: id, done: true }));
    }
  });
}

async function statuses(project: ProjectScope): Promise<readonly string[]> {
  return (await getRollout(project)).phases.map(({ status }) => status);
}

async function eventsOf(project: ProjectScope, type: string): Promise<unknown[]> {
  const rows = await within(project, (tx) =>
    tx.selectFrom("event").select("body").where("type", "=", type).orderBy("seq").execute(),
  );
  return rows.map(({ body }) => JSON.parse(body));
}

function headOf({ workspaceId, projectId }: ProjectScope) {
  return transaction("read", { workspaceId }, (tx) =>
    tx
      .selectFrom("project")
      .select(["rolloutPhase", "rolloutSlipDays", "rolloutDone", "version"])
      .where("id", "=", projectId)
      .executeTakeFirstOrThrow(),
  );
}

/** A new vendor nobody has asked about its key. */
async function aCarelessVendor(project: ProjectScope, instant: string): Promise<string> {
  return atInstant(
    instant,
    async () => granted(await addIntegration(project, { name: "OpenAI", ...inOrder })).integrationId,
  );
}

describe("A rollout, judged every minute", () => {
  it("goes back a phase when a gate stays broken for a day, and says which rule, since when and where", async () => {
    const { project } = await inSecondWeek("Broken");
    expect(await statuses(project)).toEqual(["complete", "open", "waiting", "waiting"]);
    const broke = hoursLater(MONDAY, 48);
    await aCarelessVendor(project, broke);

    expect(await advanceAt(broke)).toBe(0);
    expect((await getRollout(project)).phases[1]).toMatchObject({
      grace: { brokenSince: broke, endsAt: hoursLater(broke, 24) },
    });
    expect(await advanceAt(hoursLater(broke, 23))).toBe(0);
    expect(await statuses(project)).toEqual(["complete", "open", "waiting", "waiting"]);

    expect(await advanceAt(hoursLater(broke, 24))).toBe(1);

    expect(await statuses(project)).toEqual(["open", "waiting", "waiting", "waiting"]);
    const { phases } = await getRollout(project);
    const wentBack = {
      rules: ["secrets-owned"],
      because: ["1 of 2 integrations has no secret owner: OpenAI"],
    };
    expect(phases[1]).toMatchObject({
      wentBack: { at: hoursLater(broke, 24), brokenSince: broke, ...wentBack },
    });
    expect((await listTransitions(project))[0]).toMatchObject({ kind: "went-back", by: null, ...wentBack });
    expect((await eventsOf(project, "rollout.moved")).at(-1)).toMatchObject({
      actorId: null,
      data: { regressed: [phases[1]?.id], rules: ["secrets-owned"] },
    });
    expect(await headOf(project)).toMatchObject({ rolloutPhase: 1 });
    expect(await advanceAt(hoursLater(broke, 25))).toBe(0);
  });

  it("keeps no trace of a gate that was mended in time", async () => {
    const { project } = await inSecondWeek("Mended");
    const before = await listTransitions(project);
    const broke = hoursLater(MONDAY, 48);
    const integrationId = await aCarelessVendor(project, broke);
    await advanceAt(broke);
    await atInstant(hoursLater(broke, 20), async () =>
      granted(await deleteIntegration(project, { integrationId, version: 1 })),
    );
    expect(await advanceAt(hoursLater(broke, 20))).toBe(0);
    expect((await getRollout(project)).phases[1]?.grace).toBeNull();
    expect(await advanceAt(hoursLater(broke, 30))).toBe(0);
    expect(await listTransitions(project)).toEqual(before);
  });

  it("rolls its forecast on with the day of the workspace, through the change of the clocks", async () => {
    const { project } = await inSecondWeek("Days");
    // Week two was planned to the 5th of April; one day of work for seven planned ones is a quick pace.
    const quick = (await headOf(project)).rolloutSlipDays ?? 0;
    expect(quick).toBeLessThan(0);
    await advanceAt("2026-03-28T23:30:00.000Z");
    const [saturday, sunday] = [await headOf(project), await headOfAt(project, "2026-03-29T22:30:00.000Z")];
    expect((sunday.rolloutSlipDays ?? 0) - (saturday.rolloutSlipDays ?? 0)).toBe(1);
    expect(sunday.version).toBe(saturday.version);
    expect(await headOfAt(project, "2026-03-30T00:30:00.000Z")).toEqual(sunday);
  });

  it("stands still while it is paused", async () => {
    const { project } = await inSecondWeek("Paused");
    const since = hoursLater(MONDAY, 24);
    await atInstant(since, async () => granted(await pauseRollout(project, { reason: "Audit" })));
    await aCarelessVendor(project, hoursLater(since, 1));
    expect(await advanceAt(hoursLater(since, 90))).toBe(0);
    expect(await statuses(project)).toEqual(["complete", "open", "waiting", "waiting"]);
    const plannedFrom = (await getRollout(project)).phases[2]?.plannedFrom;
    await atInstant(hoursLater(since, 7 * 24), async () => granted(await resumeRollout(project, {})));
    expect([plannedFrom, (await getRollout(project)).phases[2]?.plannedFrom]).toEqual([
      "2026-04-06",
      "2026-04-13",
    ]);
  });

  it("is done when all of it holds, which readiness knows at once, and not for ever", async () => {
    const { ada, project } = await inSecondWeek("Done");
    for (const number of [2, 3, 4]) await finishPhase(project, number, hoursLater(MONDAY, 2));
    await atInstant(hoursLater(MONDAY, 3), async () => {
      for (const itemId of ["async-long-jobs", "provider-logging", "safe-errors"]) {
        granted(await recordAnswer(project, { itemId, answer: pass, version: 0 }));
      }
    });
    await withPapers(project, ada, "2026-04-10");

    expect(await advanceAt(hoursLater(MONDAY, 4))).toBe(1);

    expect(await getRollout(project)).toMatchObject({ status: "done", doneAt: hoursLater(MONDAY, 4) });
    expect((await getFacts(project)).rolloutDone).toBe(true);
    expect((await eventsOf(project, "rollout.moved")).at(-1)).toMatchObject({ data: { done: true } });

    // The last shift ends with the 10th; the grace begins with the day after.
    await advanceAt("2026-04-10T22:00:00.000Z");
    expect((await getRollout(project)).exitGrace).toMatchObject({ endsAt: "2026-04-11T22:00:00.000Z" });
    expect(await advanceAt("2026-04-11T22:00:00.000Z")).toBe(1);
    expect((await getFacts(project)).rolloutDone).toBe(false);
    expect((await listTransitions(project))[0]).toMatchObject({
      kind: "undone",
      rules: ["on-call-named"],
    });

    // Named again it is done at once, until somebody plans it anew.
    await withPapers(project, ada, "2026-05-10");
    expect(await advanceAt("2026-04-12T09:00:00.000Z")).toBe(1);
    expect((await getFacts(project)).rolloutDone).toBe(true);
    await atInstant("2026-04-12T10:00:00.000Z", async () => {
      const replace = { version: (await getRollout(project)).version };
      granted(await planRollout(project, { templateId: "pilot", from: "2026-04-13", replace }));
    });
    expect((await getFacts(project)).rolloutDone).toBe(false);
    expect(await statuses(project)).toEqual(["waiting", "waiting"]);
  });

  it("counts on nobody who has left, and notices when they leave", async () => {
    const { ada, project } = await inSecondWeek("Left alone");
    const bo = await aColleagueOf(ada, "member", "Bo Founder");
    await onProject(bo, project, "founder");
    await withPapers(project, bo, "2026-12-31");
    await advanceAt(hoursLater(MONDAY, 2));
    expect(await judgedOnCall(project)).toEqual([true, true]);
    await transaction("write", { workspaceId: project.workspaceId }, (tx) =>
      sql`update member set "disabledAt" = app_now() where "accountId" = ${bo.accountId}::uuid`.execute(tx),
    );
    await advanceAt(hoursLater(MONDAY, 3));
    expect(await judgedOnCall(project)).toEqual([false, false]);
  });
});

/** What the gates say now of who is on call, and what they were last judged by. */
async function judgedOnCall(project: ProjectScope) {
  const { rows } = await within(project, (tx) =>
    sql<{ judged: boolean }>`select "judgedOnCall" "judged" from rollout
      where "workspaceId" = ${project.workspaceId}::uuid and "projectId" = ${project.projectId}::uuid`.execute(
      tx,
    ),
  );
  const { exitGate } = await getRollout(project);
  return [exitGate.rules.find(({ rule }) => rule === "on-call-named")?.holds, rows[0]?.judged];
}

async function headOfAt(project: ProjectScope, instant: string) {
  await advanceAt(instant);
  return headOf(project);
}

/** Runbook, rollback plan and somebody on call until a day. */
async function withPapers(
  { workspaceId, projectId }: ProjectScope,
  ada: Person,
  toDay: string,
): Promise<void> {
  await transaction("write", { workspaceId }, async (tx) => {
    await sql`update project set "runbookComplete" = true, "rollbackPlanComplete" = true, "version" = "version" + 1
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${projectId}::uuid`.execute(tx);
    await sql`insert into on_call ("workspaceId", "id", "projectId", "accountId", "fromDay", "toDay")
      values (${workspaceId}::uuid, gen_random_uuid(), ${projectId}::uuid, ${ada.accountId}::uuid, '2026-03-23', ${toDay}::date)`.execute(
      tx,
    );
  });
}
