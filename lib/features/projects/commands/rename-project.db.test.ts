import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { renameProject } from "./rename-project";

describe("Giving a project another address", () => {
  it("moves it, keeps the old address leading to it, and records both", async () => {
    const ada = await aFounderOf("Moves");
    const project = await aProject(ada, { name: "Clinic" });

    expect(granted(await renameProject(project, { slug: "Front-Desk" }))).toEqual({ slug: "front-desk" });

    expect((await openProject(ada.scope, "clinic")).slug).toBe("front-desk");
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.renamed",
      data: { slug: "front-desk", previousSlug: "clinic" },
    });
  });

  it("lets a project return to an address of its own", async () => {
    const project = await aProject(await aFounderOf("Back"), { name: "Clinic" });
    granted(await renameProject(project, { slug: "front-desk" }));

    expect((await renameProject(project, { slug: "clinic" })).ok).toBe(true);
  });

  it("refuses an address that ever was another project's, one of our own pages, and the same again", async () => {
    const ada = await aFounderOf("Taken");
    const first = await aProject(ada, { name: "Clinic" });
    granted(await renameProject(first, { slug: "front-desk" }));
    const second = await aProject(ada, { name: "Other" });

    expect(await renameProject(second, { slug: "clinic" })).toMatchObject({ reason: { code: "taken" } });
    expect(await renameProject(second, { slug: "front-desk" })).toMatchObject({ reason: { code: "taken" } });
    expect(await renameProject(second, { slug: "trash" })).toMatchObject({ reason: { code: "reserved" } });
    expect(await renameProject(second, { slug: "other" })).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("never gives a new project the address of a page", async () => {
    const ada = await aFounderOf("Reserved");

    expect((await openProject(ada.scope, (await aProject(ada, { name: "New" })).projectId)).slug).toBe(
      "new-2",
    );
  });

  it("is closed to a reviewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(renameProject(rae, { slug: "mine" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(renameProject(await aForgedScopeOn(project), { slug: "mine" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
