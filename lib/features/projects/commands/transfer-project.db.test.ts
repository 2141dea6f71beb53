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
import { getProject, listPeople } from "../queries";
import { transferProject } from "./transfer-project";

describe("Handing a project over", () => {
  it("makes the other person owner and founder, keeps the first as founder and records both", async () => {
    const ada = await aFounderOf("Handing over");
    const project = await aProject(ada, { name: "P" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, project, "reviewer");

    granted(await transferProject(project, { accountId: bo.accountId }));

    expect((await getProject(project)).owner).toEqual({ id: bo.accountId, name: "Bo Builder" });
    expect(await listPeople(project)).toMatchObject([
      { name: "Ada Founder", role: "founder" },
      { name: "Bo Builder", role: "founder" },
    ]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.transferred",
      data: { from: ada.accountId, to: bo.accountId },
    });
  });

  it("refuses to hand it to its owner, or to somebody from elsewhere", async () => {
    const ada = await aFounderOf("Refusals");
    const project = await aProject(ada, { name: "P" });
    const stranger = await aFounderOf("Elsewhere", "Stan Stranger");

    expect(await transferProject(project, { accountId: ada.accountId })).toMatchObject({
      reason: { code: "already-theirs" },
    });
    expect(await transferProject(project, { accountId: stranger.accountId })).toMatchObject({
      reason: { code: "not-a-member" },
    });
  });

  it("is closed to a viewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const vic = await aColleagueOf(ada, "member", "Vic Viewer");
    const asViewer = await onProject(vic, project, "viewer");

    await expect(transferProject(asViewer, { accountId: vic.accountId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("finds no project of another workspace", async () => {
    const ada = await aFounderOf("Theirs");
    const project = await aProject(ada, { name: "P" });

    await expect(
      transferProject(await aForgedScopeOn(project), { accountId: ada.accountId }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
