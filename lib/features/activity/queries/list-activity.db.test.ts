import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  onProject,
} from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { activityFilter } from "../schema";
import { eachActivityPage, listActivity, listActors, listAudit } from "./list-activity";

const pass = { kind: "result", result: "pass" } as const;
const all = activityFilter.parse({});

async function aProjectWithHistory() {
  const ada = await aFounderOf("History");
  const project = await atInstant("2026-03-01T09:00:00.000Z", () =>
    aProject(ada, { name: "Commute report" }),
  );
  const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");
  await atInstant("2026-03-02T23:30:00.000Z", async () => {
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }));
  });
  await atInstant("2026-03-04T09:00:00.000Z", async () => {
    granted(await recordAnswer(bo, { itemId: "async-long-jobs", answer: pass, version: 0 }));
  });
  return { ada, project, bo };
}

describe("The activity of a project", () => {
  it("reads newest first, as sentences with the names of today", async () => {
    const { project } = await aProjectWithHistory();
    const { entries, before } = await listActivity(project, all);
    expect(before).toBeNull();
    expect(entries.map(({ actor, sentence }) => `${actor?.name} ${sentence}`)).toEqual([
      expect.stringMatching(/^Bo Builder answered “.+”: passed$/),
      expect.stringMatching(/^Ada Founder answered “.+”: passed$/),
      "Ada Founder registered the project",
    ]);
  });

  it("is filtered by kind, person and day in the workspace's zone", async () => {
    const { ada, project, bo } = await aProjectWithHistory();
    const count = async (filter: Partial<typeof all>) =>
      (await listActivity(project, { ...all, ...filter })).entries.length;
    expect(await count({ kind: "answers" })).toBe(2);
    expect(await count({ kind: "evidence" })).toBe(0);
    expect(await count({ person: ada.accountId })).toBe(2);
    expect(await count({ from: "2026-03-02", to: "2026-03-02" })).toBe(1);
    expect(await count({ from: "2026-03-05" })).toBe(0);
    expect((await listActors(project)).map((person) => person.name)).toEqual(["Ada Founder", "Bo Builder"]);
    expect(bo.projectId).toBe(project.projectId);
  });

  it("comes in pages without gap or repetition, and whole in an export", async () => {
    const { project } = await aProjectWithHistory();
    const first = await listActivity(project, all, { limit: 2 });
    const second = await listActivity(project, all, { limit: 2, before: first.before });
    const whole = await listActivity(project, all);
    expect([...first.entries, ...second.entries]).toEqual(whole.entries);
    expect(second.before).toBeNull();
    const exported = [];
    for await (const entries of eachActivityPage(project, all)) exported.push(...entries);
    expect(exported).toEqual(whole.entries);
  });

  it("shows nothing of another workspace's project, even with a forged scope", async () => {
    const { project } = await aProjectWithHistory();
    expect((await listActivity(await aForgedScopeOn(project), all)).entries).toEqual([]);
  });

  it("is, for the whole workspace, open to owner and manager alone", async () => {
    const { ada, bo } = await aProjectWithHistory();
    const max = await aColleagueOf(ada, "manager", "Max Manager");
    expect((await listAudit(max.scope, all)).entries.at(-1)?.sentence).toBe("founded the workspace");
    await expect(listAudit(bo, all)).rejects.toMatchObject({ code: "forbidden" });
  });
});
