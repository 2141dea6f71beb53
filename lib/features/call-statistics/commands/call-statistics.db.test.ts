import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { addDays } from "@/lib/domain/readiness/days";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { getStatistics, listStatistics } from "../queries/list-statistics";
import { postStatistics } from "./post-statistics";
import { setObjective } from "./set-objective";

const NOW = "2026-11-22T10:00:00.000Z";
const TODAY = "2026-11-22";

function at<T>(work: () => Promise<T>): Promise<T> {
  return atInstant(NOW, work);
}

async function aRegistry(name: string) {
  const ada = await aFounderOf(name);
  const project = await aProject(ada, { name: "P" });
  const { integrationId } = granted(await addIntegration(project, { name: "Payments" }));
  return { ada, project, integrationId };
}

/** Calls in one bucket of the histogram: 3 is up to 300 ms, 10 up to 5 s. */
function counted(calls: number, errors: number, bucket = 3) {
  const latency = Array.from({ length: LATENCY_BUCKETS }, (_, each) => (each === bucket ? calls : 0));
  return { calls, errors, latency };
}

function row(day: string, figures = counted(100, 1), endpoint = "POST /v1/charges") {
  return { integration: "Payments", endpoint, day, ...figures };
}

async function kept(project: ProjectScope): Promise<number> {
  const rows = await within(project, (tx) =>
    tx.selectFrom("call_statistic").selectAll().where("workspaceId", "=", project.workspaceId).execute(),
  );
  return rows.length;
}

describe("Posting call statistics", () => {
  it("keeps a row per endpoint and day, found by the integration's name or id, as one event", async () => {
    const { project, integrationId } = await aRegistry("Counting");
    const rows = [row(TODAY), { ...row("2026-11-21"), integration: integrationId }];

    const posted = granted(await at(() => postStatistics(project, { rows })));

    expect(posted).toEqual({ rows: 2, integrations: 1, warnings: [] });
    const statistics = await at(() => getStatistics(project, integrationId));
    expect(statistics.totals).toEqual({ calls: 200, errors: 2, errorRate: 0.01, p50Ms: 250, p95Ms: 295 });
    expect(statistics.days.map(({ day }) => day)).toEqual(["2026-11-21", TODAY]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.statisticsPosted",
      data: { integrationIds: [integrationId], rows: 2 },
    });
  });

  it("replaces what was posted for the same endpoint and day, and leaves the rest", async () => {
    const { project, integrationId } = await aRegistry("Counting again");
    granted(await at(() => postStatistics(project, { rows: [row(TODAY), row("2026-11-21")] })));
    const again = { rows: [{ ...row(TODAY, counted(7, 0)), endpoint: "post /v1/charges?page=2" }] };
    granted(await at(() => postStatistics(project, again)));
    granted(await at(() => postStatistics(project, again)));
    expect((await at(() => getStatistics(project, integrationId))).totals).toMatchObject({ calls: 107 });
    expect(await kept(project)).toBe(2);
  });

  it("tells every fault of every row at once, the first fifty, and keeps nothing", async () => {
    const { project } = await aRegistry("Miscounting");
    const wrong = [
      row(TODAY),
      { ...row(TODAY), calls: -1 },
      "nothing",
      row("2026-11-23"),
      { ...row("2026-11-20"), integration: "Somebody else's" },
    ];
    const refused = await at(() => postStatistics(project, { rows: wrong }));
    expect(refused).toMatchObject({ ok: false, reason: { code: "invalid-statistics", faultCount: 4 } });
    if (refused.ok) throw new Error("It was kept.");
    expect(refused.reason.faults.map(({ row, field }) => [row, field])).toEqual([
      [1, "calls"],
      [2, ""],
      [3, "day"],
      [4, "integration"],
    ]);
    const many = Array.from({ length: 60 }, () => ({ endpoint: 1 }));
    const flood = await at(() => postStatistics(project, { rows: many }));
    expect(flood).toMatchObject({ reason: { faultCount: 360 } });
    expect(flood.ok ? 0 : flood.reason.faults.length).toBe(50);
    expect(await kept(project)).toBe(0);
  });

  it("takes rows of one integration that name none, and refuses one that is in the trash", async () => {
    const { project, integrationId } = await aRegistry("Of one");
    const { integration: _, ...bare } = row(TODAY);
    granted(await at(() => postStatistics(project, { integrationId, rows: [bare] })));
    expect(await kept(project)).toBe(1);
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    await expect(at(() => postStatistics(project, { integrationId, rows: [bare] }))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await at(() => postStatistics(project, { rows: [row(TODAY)] }))).toMatchObject({ ok: false });
  });

  it("warns of ids in paths, and stops at five hundred endpoints", async () => {
    const { project } = await aRegistry("Endpoints");
    const users = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => row(TODAY, counted(1, 0), `GET /users/${from + n}`));
    const posted = granted(await at(() => postStatistics(project, { rows: users(0, 500) })));
    expect(posted.warnings).toHaveLength(50);
    expect(posted.warnings[0]).toMatchObject({ endpoint: "GET /users/0" });
    expect(await at(() => postStatistics(project, { rows: users(499, 502) }))).toMatchObject({
      reason: { faultCount: 2, faults: [{ row: 1, field: "endpoint" }, { row: 2 }] },
    });
    granted(await at(() => postStatistics(project, { rows: users(0, 10) })));
  });

  it("lets two posts of the same keys, in opposite orders, both through", async () => {
    const { project } = await aRegistry("At once");
    const rows = Array.from({ length: 200 }, (_, n) => row(addDays(TODAY, -n)));
    const posts = Array.from({ length: 6 }, (_, n) =>
      at(() => postStatistics(project, { rows: n % 2 === 0 ? rows : rows.toReversed() })),
    );
    for (const posted of await Promise.all(posts)) granted(posted);
    expect(await kept(project)).toBe(200);
  });

  it("takes ten thousand rows at a time at most", async () => {
    const { project } = await aRegistry("Ten thousand and one");
    const rows = Array.from({ length: 10_001 }, () => row(TODAY));
    await expect(postStatistics(project, { rows })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is closed to a reviewer, and to another workspace", async () => {
    const { ada, project } = await aRegistry("Closed to others");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    await expect(postStatistics(rae, { rows: [row(TODAY)] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(postStatistics(await aForgedScopeOn(project), { rows: [row(TODAY)] })).rejects.toMatchObject(
      { code: "not-found" },
    );
  });
});

describe("What an integration is held to", () => {
  const objective = { availability: 99.5, p95Ms: 800 };

  it("is set with its event, and taken back, without touching the record", async () => {
    const { project, integrationId } = await aRegistry("Held");
    const set = granted(await setObjective(project, { integrationId, version: 0, objective }));
    expect(set).toEqual({ ...objective, integrationId, version: 1 });
    expect(await lastEventOf(project)).toMatchObject({
      type: "integration.objectiveSet",
      data: { integrationId, ...objective },
    });
    const none = { availability: null, p95Ms: null };
    granted(await setObjective(project, { integrationId, version: 1, objective: none }));
    const { objective: stands } = await at(() => getStatistics(project, integrationId));
    expect(stands).toEqual({ ...none, integrationId, version: 2 });
  });

  it("is refused over what somebody else has said, when it stands already, and in the trash", async () => {
    const { project, integrationId } = await aRegistry("Held twice");
    granted(await setObjective(project, { integrationId, version: 0, objective }));
    const set = (version: number) => setObjective(project, { integrationId, version, objective });
    expect(await set(0)).toMatchObject({ reason: { code: "changed-meanwhile", current: { version: 1 } } });
    expect(await set(1)).toMatchObject({ reason: { code: "unchanged" } });
    granted(await deleteIntegration(project, { integrationId, version: 1 }));
    expect(await set(1)).toMatchObject({ reason: { code: "in-trash" } });
  });

  it("is refused where it is no target", async () => {
    const { project, integrationId } = await aRegistry("No target");
    for (const availability of [101, 49, 99.9995]) {
      const wrong = { integrationId, version: 0, objective: { availability, p95Ms: null } };
      await expect(setObjective(project, wrong)).rejects.toMatchObject({ code: "invalid" });
    }
    granted(
      await setObjective(project, {
        integrationId,
        version: 0,
        objective: { availability: 99.999, p95Ms: null },
      }),
    );
  });

  it("is closed to a reviewer, and to another workspace", async () => {
    const { ada, project, integrationId } = await aRegistry("Held by others");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    const input = { integrationId, version: 0, objective };
    await expect(setObjective(rae, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setObjective(await aForgedScopeOn(project), input)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("Reading call statistics", () => {
  it("says how the budget stood each day, which endpoints are new, and what each is like", async () => {
    const { project, integrationId } = await aRegistry("Read");
    granted(
      await setObjective(project, {
        integrationId,
        version: 0,
        objective: { availability: 99, p95Ms: null },
      }),
    );
    const rows = [
      row("2026-10-01", counted(1_000, 0)),
      row("2026-11-20", counted(1_000, 5)),
      row("2026-11-21", counted(1_000, 30)),
      row("2026-11-21", counted(10, 0, 10), "GET /v1/refunds"),
    ];
    granted(await at(() => postStatistics(project, { rows })));

    const read = await at(() => getStatistics(project, integrationId, { from: "2026-11-01" }));

    expect(read.days.map(({ day, budgetLeftPercent }) => [day, budgetLeftPercent])).toEqual([
      ["2026-11-20", 50],
      ["2026-11-21", 0],
    ]);
    expect(read.budget).toMatchObject({ allowed: 20, errors: 35, left: -15 });
    expect(read.endpoints).toMatchObject([
      { endpoint: "POST /v1/charges", firstDay: "2026-10-01", isNew: false, calls: 2_000 },
      { endpoint: "GET /v1/refunds", firstDay: "2026-11-21", isNew: true, p95Ms: 4_900 },
    ]);
    expect(read.lastDay).toBe("2026-11-21");
    expect(await at(() => listStatistics(project))).toMatchObject([
      {
        integration: { name: "Payments" },
        measured: { calls: 2_010, errors: 35 },
        budget: { left: -15 },
        newEndpoints: ["GET /v1/refunds"],
        lastDay: "2026-11-21",
      },
    ]);
  });

  it("refuses a range that runs backwards or is too long", async () => {
    const { project, integrationId } = await aRegistry("Ranges");
    const backwards = { from: "2026-11-02", to: "2026-11-01" };
    const endless = { from: "2020-01-01", to: "2026-11-01" };
    for (const range of [backwards, endless]) {
      await expect(getStatistics(project, integrationId, range)).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("finds nothing of another workspace", async () => {
    const { project, integrationId } = await aRegistry("Foreign figures");
    granted(await at(() => postStatistics(project, { rows: [row(TODAY)] })));
    const forged = await aForgedScopeOn(project);
    await expect(getStatistics(forged, integrationId)).rejects.toMatchObject({ code: "not-found" });
    expect(await listStatistics(forged)).toEqual([]);
  });
});
