import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
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
import { getProject } from "../queries";
import { editProject } from "./edit-project";

describe("Editing a project", () => {
  it("changes what was given, is found by its new words and says which fields moved", async () => {
    const ada = await aFounderOf("Edits");
    const project = await aProject(ada, { name: "Old name", description: "for dentists" });

    const edited = granted(
      await editProject(project, {
        name: "Appointment book",
        repositoryUrl: "https://example.com/repo",
        version: 2,
      }),
    );

    expect(edited).toEqual({
      name: "Appointment book",
      description: "for dentists",
      repositoryUrl: "https://example.com/repo",
      teamId: null,
      version: 3,
    });
    expect(await getProject(project)).toMatchObject({ name: "Appointment book", version: 3, revision: 1 });
    const words = await within(project, (tx) =>
      tx.selectFrom("project_word").select("word").orderBy("word").execute(),
    );
    expect(words.map((row) => row.word)).toEqual(["appointment", "book", "dentists", "for"]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.edited",
      actorId: ada.accountId,
      data: { fields: ["name", "repositoryUrl"] },
    });
  });

  it("shows the second of two editors what the first wrote, and overwrites nothing", async () => {
    const project = await aProject(await aFounderOf("Race"), { name: "P" });

    const outcomes = await Promise.all([
      editProject(project, { name: "First", version: 2 }),
      editProject(project, { name: "Second", version: 2 }),
    ]);

    expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
    const winner = (await getProject(project)).name;
    expect(outcomes.find((each) => !each.ok)).toMatchObject({
      reason: { code: "changed-meanwhile", current: { name: winner, version: 3 } },
    });
  });

  it("refuses a team that is not of this workspace, and an edit that changes nothing", async () => {
    const project = await aProject(await aFounderOf("Teams"), { name: "P" });

    expect(await editProject(project, { teamId: uuidv7(), version: 2 })).toMatchObject({
      reason: { code: "unknown-team" },
    });
    expect(await editProject(project, { name: "P", version: 2 })).toMatchObject({
      reason: { code: "unchanged" },
    });
  });

  it("refuses an address of a repository that is none, naming the field", async () => {
    const project = await aProject(await aFounderOf("Address"), { name: "P" });

    await expect(
      editProject(project, { repositoryUrl: "javascript:alert(1)", version: 2 }),
    ).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "repositoryUrl" }],
    });
  });

  it("is closed to a manager, who steers and edits nothing, and to a viewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");

    await expect(editProject(mia, { name: "Mine", version: 2 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(editProject(await aForgedScopeOn(project), { name: "Q", version: 2 })).rejects.toMatchObject(
      {
        code: "not-found",
      },
    );
  });
});
