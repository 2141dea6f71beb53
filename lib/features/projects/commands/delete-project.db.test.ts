import { afterEach, describe, expect, it, vi } from "vitest";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { getProject, listTrash } from "../queries";
import { deleteProject } from "./delete-project";
import { renameProject } from "./rename-project";
import { restoreProject } from "./restore-project";
import { setTarget } from "./set-target";

afterEach(() => vi.unstubAllEnvs());

describe("Deleting a project", () => {
  it("moves it to the trash for thirty days, and restoring brings it back as it was", async () => {
    vi.stubEnv("LAUNCHWORTHY_TEST_CLOCK", "2026-03-01T09:00:00.000Z");
    const ada = await aFounderOf("Trash");
    const project = await aProject(ada, { name: "Clinic" });

    expect(granted(await deleteProject(project, {}))).toEqual({
      restorableUntil: "2026-03-31T09:00:00.000Z",
    });
    expect(await listTrash(ada.scope)).toEqual([
      {
        id: project.projectId,
        slug: "clinic",
        name: "Clinic",
        deletedAt: "2026-03-01T09:00:00.000Z",
        deletedBy: "Ada Founder",
        restorableUntil: "2026-03-31T09:00:00.000Z",
      },
    ]);
    expect(await lastEventOf(project)).toMatchObject({ type: "project.deleted", actorId: ada.accountId });

    expect(granted(await restoreProject(project, {}))).toEqual({ slug: "clinic" });
    expect((await getProject(project)).deletedAt).toBeNull();
    expect(await listTrash(ada.scope)).toEqual([]);
    expect(await lastEventOf(project)).toMatchObject({ type: "project.restored" });
  });

  it("closes it to every change, and keeps its address from others", async () => {
    const ada = await aFounderOf("Closed");
    const project = await aProject(ada, { name: "Clinic" });
    granted(await deleteProject(project, {}));

    await expect(setTarget(project, { targetStage: "demo", targetDate: null })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(deleteProject(project, {})).rejects.toMatchObject({ code: "not-found" });
    const other = await aProject(ada, { name: "Other" });
    expect(await renameProject(other, { slug: "clinic" })).toMatchObject({ reason: { code: "taken" } });
  });

  it("refuses to restore what is not in the trash, or has been there for thirty days", async () => {
    vi.stubEnv("LAUNCHWORTHY_TEST_CLOCK", "2026-03-01T09:00:00.000Z");
    const project = await aProject(await aFounderOf("Late"), { name: "P" });
    expect(await restoreProject(project, {})).toMatchObject({ reason: { code: "not-in-trash" } });

    granted(await deleteProject(project, {}));
    vi.stubEnv("LAUNCHWORTHY_TEST_CLOCK", "2026-03-31T09:00:00.000Z");
    expect(await restoreProject(project, {})).toMatchObject({ reason: { code: "too-late" } });
  });

  it("is closed to a manager and to a reviewer, whose trash is empty too", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(deleteProject(mia, {})).rejects.toMatchObject({ code: "forbidden" });
    granted(await deleteProject(project, {}));
    await expect(restoreProject(rae, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(await listTrash(mia)).toEqual([]);
    expect(await listTrash(rae)).toEqual([]);
  });

  it("finds no project of another workspace, and lists none in its trash", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const forged = await aForgedScopeOn(project);

    await expect(deleteProject(forged, {})).rejects.toMatchObject({ code: "not-found" });
    granted(await deleteProject(project, {}));
    await expect(restoreProject(forged, {})).rejects.toMatchObject({ code: "not-found" });
    expect(await listTrash(forged)).toEqual([]);
  });
});
