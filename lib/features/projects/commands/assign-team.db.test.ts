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
  type Person,
} from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { getProject } from "../queries";
import { assignTeam } from "./assign-team";

async function aTeam({ scope }: Person, name: string): Promise<string> {
  const id = uuidv7();
  await transaction("write", { workspaceId: scope.workspaceId }, (tx) =>
    tx.insertInto("team").values({ workspaceId: scope.workspaceId, id, name }).execute(),
  );
  return id;
}

describe("Giving a project to a team", () => {
  it("moves it there and out again, each with its event", async () => {
    const ada = await aFounderOf("Teams");
    const project = await aProject(ada, { name: "P" });
    const teamId = await aTeam(ada, "Care");

    granted(await assignTeam(project, { teamId }));
    expect(await getProject(project)).toMatchObject({ team: { name: "Care" } });
    granted(await assignTeam(project, { teamId: null }));
    expect(await getProject(project)).toMatchObject({ team: null });
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.edited",
      data: { fields: ["teamId"] },
    });
  });

  it("refuses a team that is not there, and the one it is in", async () => {
    const ada = await aFounderOf("Refused");
    const project = await aProject(ada, { name: "P" });
    const theirs = await aTeam(await aFounderOf("Elsewhere"), "Theirs");

    expect(await assignTeam(project, { teamId: theirs })).toEqual({
      ok: false,
      reason: { code: "unknown-team" },
    });
    expect(await assignTeam(project, { teamId: null })).toEqual({ ok: false, reason: { code: "unchanged" } });
  });

  it("is a manager's to do, and not a reviewer's", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const teamId = await aTeam(ada, "Care");
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(assignTeam(rae, { teamId })).rejects.toMatchObject({ code: "forbidden" });
    granted(await assignTeam(mia, { teamId }));
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(assignTeam(await aForgedScopeOn(project), { teamId: null })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
