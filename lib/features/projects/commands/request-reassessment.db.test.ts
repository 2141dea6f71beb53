import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { getProject, listReassessments } from "../queries";
import { requestReassessment } from "./request-reassessment";

describe("Asking for a new assessment", () => {
  it("keeps who asked, until when and why, and leaves one event without the note", async () => {
    const ada = await aFounderOf("Asked");
    const project = await aProject(ada, { name: "P" });
    const mia = await onProject(await aColleagueOf(ada, "manager", "Mia Manager"), project, "viewer");

    granted(await requestReassessment(mia, { dueOn: "2099-03-01", note: "Payments went live." }));

    expect(await listReassessments(project)).toMatchObject([
      { requestedBy: "Mia Manager", dueOn: "2099-03-01", note: "Payments went live." },
    ]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.reassessmentRequested",
      data: { dueOn: "2099-03-01" },
    });
  });

  it("may be repeated, and the last request comes first", async () => {
    const project = await aProject(await aFounderOf("Again"), { name: "P" });
    granted(await requestReassessment(project, { note: "First" }));
    granted(await requestReassessment(project, { note: "Second" }));

    expect((await listReassessments(project)).map(({ note }) => note)).toEqual(["Second", "First"]);
  });

  it("stands open on the project until something is submitted for review", async () => {
    const project = await aProject(await aFounderOf("Open"), { name: "P" });
    expect((await getProject(project)).openReassessment).toBeNull();
    granted(await requestReassessment(project, { dueOn: "2099-03-01", note: "Look again." }));
    expect((await getProject(project)).openReassessment).toMatchObject({
      requestedBy: "Ada Founder",
      dueOn: "2099-03-01",
      note: "Look again.",
    });

    const { workspaceId, projectId } = project;
    await transaction("write", { workspaceId }, (tx) =>
      sql`insert into submission ("workspaceId", "id", "projectId", "scope", "status", "digest", "submittedBy",
          "submittedAt", "statusAt")
        select ${workspaceId}::uuid, gen_random_uuid(), ${projectId}::uuid, 'scorecard', 'submitted', '', "ownerId",
          app_now(), app_now() from project where "id" = ${projectId}::uuid`.execute(tx),
    );
    expect((await getProject(project)).openReassessment).toBeNull();
  });

  it("refuses a day that is over everywhere", async () => {
    const project = await aProject(await aFounderOf("Too late"), { name: "P" });

    const asked = await atInstant("2099-03-02T13:00:00.000Z", () =>
      requestReassessment(project, { dueOn: "2099-03-01" }),
    );

    expect(asked).toEqual({ ok: false, reason: { code: "due-in-past", today: "2099-03-02" } });
  });

  it("is a manager's to ask, and not the founder's own", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const bo = await onProject(await aColleagueOf(ada, "member", "Bo Builder"), project, "founder");

    await expect(requestReassessment(bo, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(requestReassessment(await aForgedScopeOn(project), {})).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
