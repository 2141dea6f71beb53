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
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { getFacts, getItemVersions, getReadiness } from "@/lib/features/readiness/queries";
import { setSignals } from "./set-signals";

describe("Taking triage again", () => {
  it("moves the answers the last triage gave, counts their versions up and leaves one event", async () => {
    const project = await aProject(await aFounderOf("Again"), {
      name: "P",
      signals: { latency: "demo", data: "demo" },
    });

    granted(await setSignals(project, { signals: { latency: "production" } }));

    const { items } = await getReadiness(project);
    expect(items["async-long-jobs"]?.result).toBe("pass");
    expect(items["response-schema-validation"]?.result).toBe("not-assessed");
    expect(await getItemVersions(project)).toEqual({ "async-long-jobs": 2, "response-schema-validation": 2 });
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.signalsSet",
      data: { signals: { latency: "production" }, previousSignals: { latency: "demo", data: "demo" } },
    });
  });

  it("never touches what a person has said since", async () => {
    const project = await aProject(await aFounderOf("Said"), {
      name: "P",
      signals: { latency: "production" },
    });
    granted(
      await recordAnswer(project, {
        itemId: "async-long-jobs",
        answer: { kind: "result", result: "partial" },
        version: 1,
      }),
    );

    granted(await setSignals(project, { signals: { latency: "demo" } }));

    expect((await getFacts(project)).items["async-long-jobs"]).toMatchObject({
      source: "person",
      answer: { kind: "result", result: "partial" },
    });
  });

  it("never lifts a project above Demo, whatever is picked", async () => {
    const project = await aProject(await aFounderOf("Triage alone"), { name: "P" });

    granted(
      await setSignals(project, {
        signals: {
          auth: "production",
          latency: "production",
          errors: "production",
          data: "production",
          agents: "production",
        },
      }),
    );

    expect((await getReadiness(project)).stage).toBe("demo");
  });

  it("refuses a signal nobody knows", async () => {
    const project = await aProject(await aFounderOf("Unknown"), { name: "P" });
    const made = JSON.parse(`{"signals":{"luck":"production"}}`);

    await expect(setSignals(project, made)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is closed to a viewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const vic = await onProject(await aColleagueOf(ada, "member", "Vic Viewer"), project, "viewer");

    await expect(setSignals(vic, { signals: {} })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(setSignals(await aForgedScopeOn(project), { signals: {} })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
