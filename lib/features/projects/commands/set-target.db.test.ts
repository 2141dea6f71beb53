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
import { getFacts } from "@/lib/features/readiness/queries";
import { getProject } from "../queries";
import { setTarget } from "./set-target";

describe("Setting the target of a project", () => {
  it("keeps stage and day, makes a revision of the stage and leaves one event", async () => {
    const project = await aProject(await aFounderOf("Targets"), { name: "P" });

    granted(await setTarget(project, { targetStage: "production", targetDate: "2027-03-12" }));

    expect(await getProject(project)).toMatchObject({
      targetStage: "production",
      targetDate: "2027-03-12",
      revision: 2,
    });
    expect((await getFacts(project)).targetStage).toBe("production");
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.targetSet",
      data: { targetStage: "production", targetDate: "2027-03-12" },
    });
  });

  it("makes no revision when only the day moves: readiness knows no target date", async () => {
    const project = await aProject(await aFounderOf("Days"), { name: "P", targetStage: "beta" });

    granted(await setTarget(project, { targetStage: "beta", targetDate: "2027-01-01" }));

    expect(await getProject(project)).toMatchObject({ targetDate: "2027-01-01", revision: 1 });
  });

  it("refuses a day that no calendar has", async () => {
    const project = await aProject(await aFounderOf("Calendar"), { name: "P" });

    await expect(setTarget(project, { targetStage: "beta", targetDate: "2027-02-30" })).rejects.toMatchObject(
      {
        code: "invalid",
        issues: [{ path: "targetDate" }],
      },
    );
  });

  it("is a manager's to set, and not a viewer's", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");
    const vic = await onProject(await aColleagueOf(ada, "member", "Vic Viewer"), project, "viewer");

    expect((await setTarget(mia, { targetStage: "beta", targetDate: null })).ok).toBe(true);
    await expect(setTarget(vic, { targetStage: "beta", targetDate: null })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(
      setTarget(await aForgedScopeOn(project), { targetStage: "demo", targetDate: null }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
