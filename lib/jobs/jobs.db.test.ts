import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { derive } from "@/lib/db/derive";
import { appPool } from "@/lib/db/pool";
import { aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { getReadiness } from "@/lib/features/readiness/queries";
import { logger } from "@/lib/telemetry/logger";
import { ageReadiness } from "./age-readiness";
import { rollUpWeeks } from "./roll-up-weeks";
import { startJobs } from "./runner";
import { takeSnapshots } from "./take-snapshots";
import { queueAlone } from "./testing/queue-alone";

logger.level = "error";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

async function inZone(person: Person, timeZone: string): Promise<void> {
  const { workspaceId } = person.scope;
  await transaction("write", { workspaceId }, (tx) =>
    tx.updateTable("workspace").set({ timeZone }).execute(),
  );
}

function snapshotsOf(project: ProjectScope) {
  return within(project, (tx) =>
    tx
      .selectFrom("snapshot")
      .select(["day", "score", "stage"])
      .where("projectId", "=", project.projectId)
      .orderBy("day")
      .execute(),
  );
}

function eventsOf(project: ProjectScope) {
  return within(project, (tx) =>
    tx.selectFrom("event").select(["type", "actorId", "body"]).orderBy("seq").execute(),
  );
}

/** A project of March 2026: registered on Monday the 2nd, a pass on Wednesday, taken back on Friday. */
async function aBusyWeek(workspaceName: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(workspaceName);
  const project = await atInstant("2026-03-02T09:00:00.000Z", () => aProject(ada, { name: "P" }));
  const answers = { itemId: "safe-errors" } as const;
  await atInstant("2026-03-04T09:00:00.000Z", async () =>
    granted(await recordAnswer(project, { ...answers, answer: pass, version: 0 })),
  );
  await atInstant("2026-03-06T09:00:00.000Z", async () =>
    granted(await recordAnswer(project, { ...answers, answer: fail, version: 1 })),
  );
  return { ada, project };
}

describe("The daily snapshot", () => {
  it("writes a missed week as punctual runs would have written it", async () => {
    const late = await aBusyWeek("Late");
    const punctual = await aBusyWeek("Punctual");
    for (let day = 3; day <= 9; day++) {
      await atInstant(`2026-03-0${day}T00:05:00.000Z`, () => takeSnapshots(punctual.ada.scope.workspaceId));
    }
    const written = await atInstant("2026-03-09T14:00:00.000Z", () =>
      takeSnapshots(late.ada.scope.workspaceId),
    );

    expect(written).toBe(7);
    const days = await snapshotsOf(late.project);
    expect(days).toEqual(await snapshotsOf(punctual.project));
    expect(days.map((row) => row.day)).toEqual(
      ["02", "03", "04", "05", "06", "07", "08"].map((d) => `2026-03-${d}`),
    );
    expect(days.map((row) => row.score > 0)).toEqual([false, false, true, true, false, false, false]);
  });

  it("says of each day what the readiness as of that day says", async () => {
    const { ada, project } = await aBusyWeek("Agreed");
    await atInstant("2026-03-09T14:00:00.000Z", async () => {
      await takeSnapshots(ada.scope.workspaceId);
      for (const row of await snapshotsOf(project)) {
        const { score, stage } = await getReadiness(project, row.day);
        expect({ score: row.score, stage: row.stage }, row.day).toEqual({ score, stage });
      }
    });
  });

  it("written twice, or by two at once, is written once", async () => {
    const { ada, project } = await aBusyWeek("Twice");
    await atInstant("2026-03-05T00:05:00.000Z", async () => {
      await Promise.all([takeSnapshots(ada.scope.workspaceId), takeSnapshots(ada.scope.workspaceId)]);
      expect(await takeSnapshots(ada.scope.workspaceId)).toBe(0);
    });
    expect(await snapshotsOf(project)).toHaveLength(3);
  });

  it("ends a day at midnight in the workspace's zone, on the day of 23 hours too", async () => {
    const ada = await aFounderOf("Berlin in spring");
    await inZone(ada, "Europe/Berlin");
    const project = await atInstant("2026-03-28T12:00:00.000Z", () => aProject(ada, { name: "P" }));
    // On Sunday the 29th clocks go forward: the day ends at 22:00 UTC, where Saturday ended at 23:00.
    const save = async (at: string, answer: typeof pass | typeof fail, version: number) =>
      atInstant(at, async () =>
        granted(await recordAnswer(project, { itemId: "safe-errors", answer, version })),
      );
    await save("2026-03-28T22:59:00.000Z", pass, 0);
    await save("2026-03-28T23:01:00.000Z", fail, 1);
    await save("2026-03-29T21:59:00.000Z", pass, 2);
    await save("2026-03-29T22:01:00.000Z", fail, 3);

    await atInstant("2026-03-29T21:59:30.000Z", async () => {
      expect(await takeSnapshots(ada.scope.workspaceId)).toBe(1);
    });
    await atInstant("2026-03-30T22:00:01.000Z", () => takeSnapshots(ada.scope.workspaceId));
    const days = await snapshotsOf(project);
    expect(days.map((row) => [row.day, row.score > 0])).toEqual([
      ["2026-03-28", true],
      ["2026-03-29", true],
      ["2026-03-30", false],
    ]);
  });

  it("leaves out projects in the trash, and makes up for an archive's time when it ends", async () => {
    const { ada, project } = await aBusyWeek("Archived");
    const { workspaceId } = ada.scope;
    const archive = (archivedAt: Date | null) =>
      transaction("write", { workspaceId }, (tx) => tx.updateTable("project").set({ archivedAt }).execute());
    await archive(new Date());
    await atInstant("2026-03-05T00:05:00.000Z", async () => expect(await takeSnapshots(workspaceId)).toBe(0));
    await archive(null);
    await atInstant("2026-03-05T00:05:00.000Z", () => takeSnapshots(workspaceId));
    expect(await snapshotsOf(project)).toHaveLength(3);
  });
});

describe("The weekly roll-up", () => {
  it("sums up each week that is over once, also weeks nobody was there for, and draws the line of each project", async () => {
    const { ada, project } = await aBusyWeek("Summed up");
    const { workspaceId } = ada.scope;
    await atInstant("2026-03-04T10:00:00.000Z", () => aProject(ada, { name: "Second" }));
    await atInstant("2026-03-08T23:59:00.000Z", async () => {
      await takeSnapshots(workspaceId);
      expect(await rollUpWeeks(workspaceId)).toBe(0);
    });
    await atInstant("2026-03-24T08:00:00.000Z", async () => {
      await takeSnapshots(workspaceId);
      expect(await rollUpWeeks(workspaceId)).toBe(3);
      expect(await rollUpWeeks(workspaceId)).toBe(0);
    });
    const { weeks, spark } = await within(ada.scope, async (tx) => ({
      weeks: await tx
        .selectFrom("workspace_week")
        .select(["week", "projects", "demo"])
        .orderBy("week")
        .execute(),
      spark: await tx
        .selectFrom("project")
        .select("spark")
        .where("id", "=", project.projectId)
        .executeTakeFirstOrThrow(),
    }));
    expect(weeks).toEqual(
      ["2026-03-02", "2026-03-09", "2026-03-16"].map((week) => ({ week, projects: 2, demo: 2 })),
    );
    expect(spark.spark).toHaveLength(3);
  });
});

describe("Readiness that time alone moves", () => {
  it("is brought up to date once, with an event when score or stage moved", async () => {
    const ada = await aFounderOf("Ageing");
    const project = await atInstant("2026-03-02T09:00:00.000Z", async () => {
      const made = await aProject(ada, { name: "P" });
      granted(await recordAnswer(made, { itemId: "secrets-not-in-git", answer: pass, version: 0 }));
      granted(
        await addEvidence(made, {
          title: "Scan",
          itemIds: ["secrets-not-in-git"],
          collectedAt: "2026-03-02T08:00:00.000Z",
          validUntil: "2026-03-10T08:00:00.000Z",
          content: { kind: "link", url: "https://ci.example/scan" },
        }),
      );
      return made;
    });
    const before = (await eventsOf(project)).length;

    await atInstant("2026-03-10T08:01:00.000Z", async () => {
      expect(await ageReadiness()).toBeGreaterThanOrEqual(1);
      const head = await within(project, (tx) =>
        tx
          .selectFrom("project")
          .select(["score", "staleCount", "nextChangeAt", "version"])
          .executeTakeFirstOrThrow(),
      );
      const { score, staleCount } = await getReadiness(project);
      expect(head).toMatchObject({ score, staleCount, nextChangeAt: null });
      expect(head.staleCount).toBe(1);
    });
    const after = await eventsOf(project);
    const aged = after.slice(before);
    expect(aged.every((event) => event.type === "readiness.aged" && event.actorId === null)).toBe(true);
    await atInstant("2026-03-10T08:02:00.000Z", () => ageReadiness());
    expect(await eventsOf(project)).toHaveLength(after.length);
  });

  it("is derived by jobs alone", async () => {
    const ada = await aFounderOf("No person derives");
    expect(() => derive(ada.scope, async () => {})).toThrow(/job/);
  });
});

describe("The job runner", () => {
  queueAlone();

  it("works beside a second one, catches up at the start and stops in order", async () => {
    const { ada, project } = await aBusyWeek("Two runners");
    const runners = await Promise.all([startJobs(), startJobs()]);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await expect
      .poll(async () => (await snapshotsOf(project)).at(-1)?.day, { timeout: 90_000, interval: 200 })
      .toBe(yesterday);
    await Promise.all(runners.map((runner) => runner.stop()));

    const days = await snapshotsOf(project);
    expect(new Set(days.map((row) => row.day)).size).toBe(days.length);
    const weeks = await within(ada.scope, (tx) => tx.selectFrom("workspace_week").select("week").execute());
    expect(weeks.length).toBeGreaterThan(30);
    const failed = await appPool().query(
      "select last_error from graphile_worker.jobs where last_error is not null",
    );
    expect(failed.rows).toEqual([]);
    // The catch-up walks every workspace the other tests have made by now.
  }, 120_000);
});
