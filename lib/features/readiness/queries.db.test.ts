import { afterEach, describe, expect, it, vi } from "vitest";
import { mintProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { summarise } from "@/lib/domain/readiness/summary";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { setSignals } from "@/lib/features/projects/commands/set-signals";
import { setSystemPart } from "@/lib/features/projects/commands/set-system-part";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import { getAssessment, getFacts, getItemVersions, getReadiness } from "./queries";

const pass = { kind: "result", result: "pass" } as const;
const fail = { kind: "result", result: "fail" } as const;

afterEach(() => vi.unstubAllEnvs());

function at(instant: string): void {
  vi.stubEnv("LAUNCHWORTHY_TEST_CLOCK", instant);
}

describe("Readiness of a project", () => {
  it("is what the project's head, the portfolio's row, says", async () => {
    const project = await aProject(await aFounderOf("Head"), {
      name: "Clinic",
      scenarios: ["medical"],
      signals: { auth: "production", errors: "demo" },
    });
    granted(await recordAnswer(project, { itemId: "rate-limits-tested", answer: pass, version: 0 }));
    granted(
      await recordAnswer(project, {
        itemId: "user-isolation",
        answer: { kind: "replies", replies: ["no"] },
        version: 0,
      }),
    );

    const readiness = await getReadiness(project);
    const head = await within(project, (tx) =>
      tx.selectFrom("project").selectAll().where("id", "=", project.projectId).executeTakeFirstOrThrow(),
    );
    expect(head).toMatchObject({
      score: readiness.score,
      stage: readiness.stage,
      stageRank: STAGES.indexOf(readiness.stage),
      acceptedRisk: readiness.acceptedRisk,
      blockers: summarise(readiness).blockers,
      staleCount: readiness.staleCount,
      expiringCount: readiness.expiringCount,
      trustMix: summarise(readiness).trustMix,
      // Nothing is listed yet, so the inventory comes before every item.
      nextStep: "inventory",
      digest: readiness.projectDigest,
    });
  });

  it("folds from the revisions to exactly the facts that are recorded", async () => {
    at("2026-03-02T09:00:00.000Z");
    const project = await aProject(await aFounderOf("Fold"), {
      name: "P",
      signals: { auth: "production", data: "demo" },
    });
    granted(await setScenarios(project, { scenarios: ["payments", "long-running-jobs"] }));
    granted(await setTarget(project, { targetStage: "production", targetDate: "2027-03-01" }));
    granted(await setSystemPart(project, { part: "database", use: "used", exposure: "open" }));
    granted(await setSystemPart(project, { part: "cache", use: "unused", exposure: "unchecked" }));
    granted(
      await recordAnswer(project, { itemId: "safe-errors", answer: fail, note: "raw dump", version: 0 }),
    );
    granted(await setSignals(project, { signals: { auth: "demo", errors: "production" } }));

    const recorded = await getAssessment(project);
    const folded = await getAssessment(project, "2026-03-02");
    expect(folded.facts).toEqual(recorded.facts);
    expect(folded.readiness.projectDigest).toBe(recorded.readiness.projectDigest);
  });

  it("as of a past day knows what was recorded by its end in the workspace's zone, and nothing later", async () => {
    at("2026-03-01T09:00:00.000Z");
    const ada = await aFounderOf("Yesterday");
    await transaction("write", { workspaceId: ada.scope.workspaceId }, (tx) =>
      tx.updateTable("workspace").set({ timeZone: "Pacific/Auckland" }).execute(),
    );
    const project = await aProject(ada, { name: "P" });
    // Ten in the evening of 1 March in Auckland, then one in the morning of 2 March.
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }));
    at("2026-03-01T12:00:00.000Z");
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: fail, version: 1 }));
    at("2026-03-05T12:00:00.000Z");

    expect((await getReadiness(project, "2026-03-01")).items["safe-errors"]?.result).toBe("pass");
    expect((await getReadiness(project, "2026-03-01")).asOf).toBe("2026-03-01T10:59:59.999Z");
    expect((await getReadiness(project, "2026-03-02")).items["safe-errors"]?.result).toBe("fail");
    expect((await getReadiness(project)).asOf).toBe("2026-03-05T12:00:00.000Z");
  });

  it("does not exist before the registration, nor on a day that has not begun", async () => {
    at("2026-03-02T09:00:00.000Z");
    const project = await aProject(await aFounderOf("Edges"), { name: "P" });

    await expect(getReadiness(project, "2026-03-01")).rejects.toMatchObject({ code: "not-found" });
    await expect(getReadiness(project, "2026-03-03")).rejects.toMatchObject({ code: "invalid" });
    expect((await getReadiness(project, "2026-03-02")).stage).toBe("demo");
  });

  it("is read with the version of every item that was touched", async () => {
    const project = await aProject(await aFounderOf("Versions"), { name: "P", signals: { latency: "demo" } });
    granted(await recordAnswer(project, { itemId: "async-long-jobs", answer: pass, version: 1 }));

    expect(await getItemVersions(project)).toEqual({ "async-long-jobs": 2 });
  });

  it("shows nothing of another workspace's project, even with a forged scope", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });

    await expect(getFacts(forged)).rejects.toThrow();
    expect(await getItemVersions(forged)).toEqual({});
    await expect(getReadiness(forged, "2026-01-01")).rejects.toMatchObject({ code: "not-found" });
  });

  it("is the same for everybody who may read the project", async () => {
    const ada = await aFounderOf("Readers");
    const project = await aProject(ada, { name: "P" });
    const vic = await onProject(await aColleagueOf(ada, "member", "Vic Viewer"), project, "viewer");

    expect((await getReadiness(vic)).projectDigest).toBe((await getReadiness(project)).projectDigest);
  });
});
