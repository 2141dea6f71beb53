import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { mintScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, lastEventOf } from "@/lib/db/testing/world";
import { getAssessment } from "@/lib/features/readiness/queries";
import { getProject, listPeople } from "../queries";
import { registerProject } from "./register-project";

describe("Registering a project", () => {
  it("takes the triage as self-claimed answers, makes the caller founder and owner, and starts at Demo", async () => {
    const ada = await aFounderOf("Start");
    const project = await aProject(ada, {
      name: "Räume & Zeiten",
      scenarios: ["payments"],
      signals: { latency: "production", auth: "demo" },
    });

    const { facts, readiness } = await getAssessment(project);
    expect(readiness.stage).toBe("demo");
    expect(readiness.items["async-long-jobs"]).toMatchObject({ result: "pass", trust: "self-claimed" });
    expect(facts.targetStage).toBe("production");
    expect(await getProject(project)).toMatchObject({
      slug: "raume-zeiten",
      owner: { id: ada.accountId },
      revision: 1,
    });
    expect(await listPeople(project)).toMatchObject([{ accountId: ada.accountId, role: "founder" }]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.registered",
      data: {
        slug: "raume-zeiten",
        scenarios: ["payments"],
        signals: { latency: "production", auth: "demo" },
      },
    });
  });

  it("gives the second project of a name an address of its own", async () => {
    const ada = await aFounderOf("Twice");
    await aProject(ada, { name: "Clinic" });

    expect(granted(await registerProject(ada.scope, { name: "Clinic" })).slug).toBe("clinic-2");
  });

  it("refuses a team that is not of this workspace, and a project without a name", async () => {
    const ada = await aFounderOf("Refusals");

    expect(await registerProject(ada.scope, { name: "P", teamId: uuidv7() })).toMatchObject({
      reason: { code: "unknown-team" },
    });
    await expect(registerProject(ada.scope, { name: "  " })).rejects.toMatchObject({
      code: "invalid",
      issues: [{ path: "name" }],
    });
  });

  it("is closed to a manager, who assesses nothing", async () => {
    const mia = await aColleagueOf(await aFounderOf("Roles"), "manager", "Mia Manager");

    await expect(registerProject(mia.scope, { name: "P" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no workspace that is not the caller's, even with a forged scope", async () => {
    const { scope } = await aFounderOf("Theirs");
    const stranger = await aFounderOf("Mine", "Stan Stranger");
    const forged = mintScope({ ...scope, actor: stranger.scope.actor });

    await expect(registerProject(forged, { name: "P" })).rejects.toMatchObject({ code: "not-found" });
  });
});
