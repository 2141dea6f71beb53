import { describe, expect, it } from "vitest";
import { mintProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { recordAnswer } from "./commands/record-answer";
import { getAnswerSheet } from "./queries";

const pass = { kind: "result", result: "pass" } as const;

describe("The answers of a project", () => {
  it("come with the version to save on, their author's name and the instant", async () => {
    const ada = await aFounderOf("Sheet");
    const project = await aProject(ada, { name: "P" });
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }));
    granted(await recordAnswer(project, { itemId: "safe-errors", note: "mapped", version: 1 }));

    const { answers, names } = await getAnswerSheet(project);
    expect(answers).toEqual([
      {
        itemId: "safe-errors",
        version: 2,
        answer: pass,
        note: "mapped",
        source: "person",
        by: ada.accountId,
        at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
      },
    ]);
    expect(names[ada.accountId]).toBe("Ada Founder");
  });

  it("tell what the registration's triage filled in from what a person answered", async () => {
    const project = await aProject(await aFounderOf("Triage"), {
      name: "P",
      signals: { latency: "production" },
    });

    const { answers } = await getAnswerSheet(project);
    expect(answers.find((answer) => answer.itemId === "async-long-jobs")).toMatchObject({
      source: "triage",
      version: 1,
    });
  });

  it("name everybody who might save next, and nobody who only reads", async () => {
    const ada = await aFounderOf("Names");
    const project = await aProject(ada, { name: "P" });
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const rae = await aColleagueOf(ada, "member", "Rae Reviewer");
    await onProject(bo, project, "founder");
    await onProject(rae, project, "reviewer");

    const { names } = await getAnswerSheet(project);
    expect(Object.values(names).sort()).toEqual(["Ada Founder", "Bo Builder"]);
  });

  it("read the same for a viewer", async () => {
    const ada = await aFounderOf("Viewer");
    const project = await aProject(ada, { name: "P" });
    granted(await recordAnswer(project, { itemId: "safe-errors", answer: pass, version: 0 }));
    const vic = await onProject(await aColleagueOf(ada, "member", "Vic Viewer"), project, "viewer");

    expect(await getAnswerSheet(vic)).toEqual(await getAnswerSheet(project));
  });

  it("stay inside their workspace, even with a forged scope", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });
    granted(
      await recordAnswer(project, { itemId: "safe-errors", answer: pass, note: "secret plan", version: 0 }),
    );
    const stranger = await aFounderOf("Mine");
    const forged = mintProjectScope(stranger.scope, { projectId: project.projectId, projectRole: "founder" });

    expect(await getAnswerSheet(forged)).toEqual({ answers: [], names: {} });
  });
});
