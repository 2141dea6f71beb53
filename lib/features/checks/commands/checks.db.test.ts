import { beforeEach, describe, expect, it } from "vitest";
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
  type Person,
} from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import type { ChecksDraft } from "@/lib/domain/checks/shape";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { getAssessment, getReadiness } from "@/lib/features/readiness/queries";
import { listRevisions } from "@/lib/features/revisions/queries";
import { takeSnapshots } from "@/lib/jobs/take-snapshots";
import { countProjectsByVersion, getChecks, getUpgrade, listVersions } from "../queries";
import { aCheck } from "../testing/drafts";
import { adoptChecks } from "./adopt-checks";
import { publishChecks } from "./publish-checks";

let ada: Person;
const rota = aCheck("ws-on-call-rota", { severity: "blocker", reviews: ["pre-launch"] });
const map = aCheck("ws-data-map");
const list = {
  id: "launch-week",
  title: "Launch week",
  description: "",
  items: ["ws-data-map", "safe-errors"],
};

beforeEach(async () => {
  ada = await aFounderOf("Own checks");
});

function publish(basedOn: number, draft: Partial<ChecksDraft>) {
  return publishChecks(ada.scope, { basedOn, checks: [], checklists: [], ...draft });
}

function answer(project: ProjectScope, itemId: string, result: "pass" | "fail", version = 0) {
  return recordAnswer(project, { itemId, version, answer: { kind: "result", result } });
}

describe("Publishing a workspace's checks", () => {
  it("makes the next version, says what it does, and moves no project", async () => {
    const before = await aProject(ada, { name: "Before" });
    expect(granted(await publish(0, { checks: [rota, map], checklists: [list] }))).toMatchObject({
      version: 1,
      added: ["ws-on-call-rota", "ws-data-map"],
    });
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "checks.published",
      actorId: ada.accountId,
      data: { version: 1, added: ["ws-on-call-rota", "ws-data-map"], changed: [], retired: [] },
    });
    expect(await getReadiness(before)).toMatchObject({ catalogueVersion: "2026.11" });
    expect(await countProjectsByVersion(ada.scope)).toEqual({ 0: 1 });
    const [newest] = await listVersions(ada.scope);
    expect(newest).toMatchObject({ version: 1, checks: 2, checklists: 1, publishedBy: { name: ada.name } });
  });

  it("keeps older versions as they were and remembers which version changed a check", async () => {
    granted(await publish(0, { checks: [rota, map] }));
    const stricter = { ...map, severity: "major" as const };
    expect(granted(await publish(1, { checks: [rota, stricter] }))).toMatchObject({
      changed: [{ id: "ws-data-map", fields: ["severity"] }],
      carriedOver: ["ws-on-call-rota"],
    });
    expect((await getChecks(ada.scope, 1)).checks[1]).toMatchObject({ severity: null, revisedIn: 1 });
    expect((await getChecks(ada.scope)).checks.map((check) => check.revisedIn)).toEqual([1, 2]);
  });

  it("refuses a draft made from an older version, one that changes nothing, and a retired id", async () => {
    granted(await publish(0, { checks: [rota, map] }));
    expect(await publish(0, { checks: [rota] })).toMatchObject({
      reason: { code: "published-meanwhile", version: 1 },
    });
    expect(await publish(1, { checks: [rota, map] })).toMatchObject({
      reason: { code: "nothing-to-publish" },
    });
    granted(await publish(1, { checks: [map] }));
    expect(await publish(2, { checks: [map, rota] })).toMatchObject({
      reason: { code: "invalid-checks", faults: [{ path: ["checks", 1, "id"] }] },
    });
  });

  it("lets one of two that publish at once be the next version", async () => {
    const both = await Promise.all([publish(0, { checks: [rota] }), publish(0, { checks: [map] })]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: { code: "published-meanwhile" } });
    expect(await listVersions(ada.scope)).toHaveLength(1);
  });

  it("is for owners", async () => {
    const may = await aColleagueOf(ada, "manager", "May Manager");
    await expect(
      publishChecks(may.scope, { basedOn: 0, checks: [rota], checklists: [] }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await listVersions(may.scope)).toEqual([]);
  });

  it("in one workspace shows in no other", async () => {
    const eve = await aFounderOf("Eve's", "Eve Stranger");
    granted(await publish(0, { checks: [rota] }));
    expect(await listVersions(eve.scope)).toEqual([]);
    expect(await getChecks(eve.scope)).toMatchObject({ version: 0, checks: [] });
    await expect(getChecks(eve.scope, 1)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("A new project", () => {
  it("begins under the newest version and is judged by it", async () => {
    granted(await publish(0, { checks: [rota] }));
    const project = await aProject(ada, { name: "After" });
    const { readiness, facts } = await getAssessment(project);
    expect(facts.checksVersion).toBe(1);
    expect(readiness.catalogueVersion).toBe("2026.11+ws1");
    expect(readiness.findings).toContainEqual({
      itemId: "ws-on-call-rota",
      severity: "blocker",
      state: "unknown",
    });
    granted(await answer(project, "ws-on-call-rota", "pass"));
    expect((await getReadiness(project)).items["ws-on-call-rota"]?.counted).toBe("pass");
  });
});

describe("Adopting a newer version", () => {
  it("moves the project, keeps its answers and records its event, revision and readiness", async () => {
    const project = await aProject(ada, { name: "Asked" });
    granted(await publish(0, { checks: [rota, map] }));
    expect(await getUpgrade(project)).toMatchObject({
      from: 0,
      to: 1,
      added: [{ id: "ws-on-call-rota", severity: "blocker" }, { id: "ws-data-map" }],
    });
    expect(granted(await adoptChecks(project, { to: 1 }))).toEqual({ from: 0, to: 1 });
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "project.checksAdopted",
      data: { from: 0, to: 1 },
    });
    const { readiness, facts } = await getAssessment(project);
    expect(facts.checksVersion).toBe(1);
    const { revisions } = await listRevisions(project);
    expect(revisions[0]).toMatchObject({
      digest: readiness.projectDigest,
      score: readiness.score,
      difference: { other: ["checksVersion"] },
    });
    expect(await getUpgrade(project)).toMatchObject({ from: 1, to: 1, added: [], retired: [] });
  });

  it("carries answers over, and keeps those to retired checks in the history", async () => {
    granted(await publish(0, { checks: [rota, map] }));
    const project = await aProject(ada, { name: "History" });
    granted(await answer(project, "ws-on-call-rota", "pass"));
    granted(await answer(project, "ws-data-map", "fail"));
    granted(await publish(1, { checks: [rota] }));
    expect(await getUpgrade(project)).toMatchObject({
      carriedOver: [{ id: "ws-on-call-rota" }],
      retired: [{ id: "ws-data-map", answered: true }],
    });
    // Nothing moves before somebody says so.
    expect((await getReadiness(project)).items["ws-data-map"]?.counted).toBe("fail");

    granted(await adoptChecks(project, { to: 2 }));
    const { readiness, facts } = await getAssessment(project);
    expect(readiness.items["ws-on-call-rota"]?.counted).toBe("pass");
    expect(readiness.items["ws-data-map"]).toBeUndefined();
    expect(facts.items["ws-data-map"]?.answer).toEqual({ kind: "result", result: "fail" });
    expect(await answer(project, "ws-data-map", "pass", 1)).toMatchObject({
      reason: { code: "unknown-item" },
    });
  });

  it("does not outdate a scope the new version says nothing about", async () => {
    const project = await aProject(ada, { name: "Sealed" });
    const before = (await getReadiness(project)).scopeDigests;
    granted(await publish(0, { checks: [rota] }));
    granted(await adoptChecks(project, { to: 1 }));
    const after = (await getReadiness(project)).scopeDigests;
    expect(after["pre-launch"]).not.toBe(before["pre-launch"]);
    expect({ ...after, "pre-launch": "" }).toEqual({ ...before, "pre-launch": "" });
  });

  it("leaves past days as they were, in what is asked of them and in their snapshots", async () => {
    const eve = await atInstant("2026-03-02T09:00:00.000Z", () => aFounderOf("Days", "Eve Founder"));
    const project = await atInstant("2026-03-02T10:00:00.000Z", () => aProject(eve, { name: "Dated" }));
    await atInstant("2026-03-04T10:00:00.000Z", async () => {
      granted(await publishChecks(eve.scope, { basedOn: 0, checks: [rota], checklists: [] }));
      granted(await adoptChecks(project, { to: 1 }));
    });
    const versions = await atInstant("2026-03-06T10:00:00.000Z", async () => {
      await takeSnapshots(eve.scope.workspaceId);
      const days = ["2026-03-03", "2026-03-04", "2026-03-05"];
      const asked = await Promise.all(days.map((day) => getReadiness(project, day)));
      return asked.map((readiness) => readiness.catalogueVersion);
    });
    expect(versions).toEqual(["2026.11", "2026.11+ws1", "2026.11+ws1"]);
    const kept = await within(eve.scope, (tx) =>
      tx.selectFrom("snapshot").select("summary").orderBy("day").execute(),
    );
    expect(kept.map(({ summary }) => summary.catalogueVersion)).toEqual(["2026.11", ...versions]);
  });

  it("refuses a version nobody published and one the project has passed", async () => {
    granted(await publish(0, { checks: [rota] }));
    const project = await aProject(ada, { name: "Ahead" });
    expect(await adoptChecks(project, { to: 2 })).toMatchObject({
      reason: { code: "no-such-version", newest: 1 },
    });
    expect(await adoptChecks(project, { to: 1 })).toMatchObject({
      reason: { code: "already-under-it", version: 1 },
    });
  });

  it("is for founders of the project", async () => {
    const project = await aProject(ada, { name: "Guarded" });
    granted(await publish(0, { checks: [rota] }));
    const rob = await onProject(await aColleagueOf(ada, "member", "Rob Reviewer"), project, "reviewer");
    await expect(adoptChecks(rob, { to: 1 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of another workspace finds no such project", async () => {
    const project = await aProject(ada, { name: "Hers" });
    granted(await publish(0, { checks: [rota] }));
    const forged = await aForgedScopeOn(project);
    await expect(adoptChecks(forged, { to: 1 })).rejects.toMatchObject({ code: "not-found" });
    const row = await within(ada.scope, (tx) =>
      tx.selectFrom("project").select("checksVersion").executeTakeFirstOrThrow(),
    );
    expect(row.checksVersion).toBe(0);
  });
});
