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
import { within } from "@/lib/db/within";
import { getReadiness } from "@/lib/features/readiness/queries";
import { setScenarios } from "./set-scenarios";

describe("Saying what a project is for", () => {
  it("makes the reviews of a launch scenario mandatory and keeps what was there before", async () => {
    const project = await aProject(await aFounderOf("Launch"), { name: "P", scenarios: ["demand-test"] });

    granted(await setScenarios(project, { scenarios: ["payments", "medical", "payments"] }));

    expect((await getReadiness(project)).mandatoryReviews).toEqual([
      "security",
      "permission",
      "data-isolation",
      "pre-launch",
    ]);
    const revision = await within(project, (tx) =>
      tx
        .selectFrom("revision")
        .select(["key", "change", "previous"])
        .where("number", "=", 2)
        .executeTakeFirstOrThrow(),
    );
    expect(revision).toEqual({
      key: "profile:scenarios",
      change: { "profile:scenarios": ["medical", "payments"] },
      previous: { "profile:scenarios": ["demand-test"] },
    });
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.scenariosSet",
      data: { scenarios: ["medical", "payments"], previousScenarios: ["demand-test"] },
    });
  });

  it("asks for no review once every launch scenario is gone", async () => {
    const project = await aProject(await aFounderOf("Calm"), { name: "P", scenarios: ["medical"] });

    granted(await setScenarios(project, { scenarios: [] }));

    expect((await getReadiness(project)).mandatoryReviews).toEqual([]);
  });

  it("refuses a scenario the catalogue does not have", async () => {
    const project = await aProject(await aFounderOf("Unknown"), { name: "P" });
    const made = JSON.parse(`{"scenarios":["moon-landing"]}`);

    await expect(setScenarios(project, made)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is closed to a reviewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(setScenarios(rae, { scenarios: [] })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(setScenarios(await aForgedScopeOn(project), { scenarios: [] })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
