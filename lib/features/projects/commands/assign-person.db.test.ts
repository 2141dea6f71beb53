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
import { listPeople } from "../queries";
import { assignPerson } from "./assign-person";

describe("Assigning a person to a project", () => {
  it("gives a role, then another, then none, and records each", async () => {
    const ada = await aFounderOf("People");
    const project = await aProject(ada, { name: "P" });
    const { accountId } = await aColleagueOf(ada, "member", "Rae Reviewer");

    granted(await assignPerson(project, { accountId, role: "viewer" }));
    granted(await assignPerson(project, { accountId, role: "reviewer" }));
    expect(await listPeople(project)).toMatchObject([
      { name: "Ada Founder", role: "founder" },
      { name: "Rae Reviewer", role: "reviewer" },
    ]);

    granted(await assignPerson(project, { accountId, role: null }));
    expect(await listPeople(project)).toHaveLength(1);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.assigned",
      data: { accountId, role: null },
    });
  });

  it("keeps the owner a founder until the project is handed over", async () => {
    const ada = await aFounderOf("Owner");
    const project = await aProject(ada, { name: "P" });

    expect(await assignPerson(project, { accountId: ada.accountId, role: "viewer" })).toMatchObject({
      reason: { code: "owner-stays-founder" },
    });
    expect(await assignPerson(project, { accountId: ada.accountId, role: null })).toMatchObject({
      reason: { code: "owner-stays-founder" },
    });
  });

  it("refuses somebody who is not in the workspace, and taking off who is not on", async () => {
    const project = await aProject(await aFounderOf("Strangers"), { name: "P" });
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");

    expect(await assignPerson(project, { accountId: stranger.accountId, role: "viewer" })).toMatchObject({
      reason: { code: "not-a-member" },
    });
    expect(await assignPerson(project, { accountId: uuidv7(), role: null })).toMatchObject({
      reason: { code: "not-on-project" },
    });
  });

  it("is a manager's to do on any project, and not a reviewer's", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    const { accountId } = await aColleagueOf(ada, "member", "Vic Viewer");

    expect((await assignPerson(mia, { accountId, role: "viewer" })).ok).toBe(true);
    await expect(assignPerson(rae, { accountId, role: "founder" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const forged = await aForgedScopeOn(project);

    await expect(assignPerson(forged, { accountId: uuidv7(), role: "founder" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
