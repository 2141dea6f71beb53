import { afterEach, describe, expect, it, vi } from "vitest";
import { systemProjectScope } from "@/lib/auth/access";
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
import { verifyAudit } from "@/lib/features/audit/queries";
import { listTrash } from "../queries";
import { deleteProject } from "./delete-project";
import { purgeProject } from "./purge-project";
import { restoreProject } from "./restore-project";

const clock = (instant: string) => vi.stubEnv("LAUNCHWORTHY_TEST_CLOCK", instant);
afterEach(() => vi.unstubAllEnvs());

async function aTrashedProject(workspace: string) {
  clock("2026-03-01T09:00:00.000Z");
  const ada = await aFounderOf(workspace);
  const project = await aProject(ada, { name: "Clinic" });
  const { digest } = await within(project, (tx) =>
    tx.selectFrom("project").select("digest").where("id", "=", project.projectId).executeTakeFirstOrThrow(),
  );
  granted(await deleteProject(project, {}));
  return { ada, project, digest };
}

describe("Purging a project", () => {
  it("removes it for good, and the chain keeps its id, its last revision and its digest", async () => {
    const { ada, project, digest } = await aTrashedProject("Purged project");
    clock("2026-03-31T09:00:00.000Z");
    const job = systemProjectScope(project.workspaceId, project.projectId, "test");

    expect(granted(await purgeProject(job, {}))).toEqual({ fileCount: 0 });

    expect(await lastEventOf(project)).toMatchObject({
      type: "project.purged",
      actorId: null,
      projectId: project.projectId,
      data: { revision: 1, digest, fileCount: 0 },
    });
    expect(await listTrash(ada.scope)).toEqual([]);
    await expect(restoreProject(project, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(purgeProject(job, {})).rejects.toMatchObject({ code: "not-found" });
    expect(await verifyAudit(ada.scope)).toMatchObject({ broken: null });
    expect(await aProject(ada, { name: "Clinic" })).toBeDefined();
  });

  it("refuses what is not in the trash, and what has been there for less than thirty days", async () => {
    const { ada, project } = await aTrashedProject("Too early to purge");
    clock("2026-03-31T08:59:59.000Z");
    const notDue = { ok: false, reason: { code: "not-due" } };
    expect(await purgeProject(project, {})).toEqual(notDue);
    expect(await purgeProject(await aProject(ada, { name: "Live" }), {})).toEqual(notDue);
  });

  it("is closed to a manager and to a reviewer", async () => {
    const { ada, project } = await aTrashedProject("Closed purge");
    clock("2026-04-01T09:00:00.000Z");
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    for (const person of [mia, rae]) {
      await expect(purgeProject(person, {})).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("finds no project of another workspace", async () => {
    const { project } = await aTrashedProject("Foreign purge");
    clock("2026-04-01T09:00:00.000Z");
    await expect(purgeProject(await aForgedScopeOn(project), {})).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
