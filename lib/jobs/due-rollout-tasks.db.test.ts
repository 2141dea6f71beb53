import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { addTask, editTask } from "@/lib/features/rollout/commands/edit-tasks";
import { finishTask } from "@/lib/features/rollout/commands/finish-task";
import { planRollout } from "@/lib/features/rollout/commands/plan-rollout";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import { remind } from "./remind";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

const START = "2026-03-02T09:00:00.000Z";

describe("A task of a rollout", () => {
  it("is told to whoever owns it, reminds of its day, and leaves the inbox when it is done", async () => {
    const { ada, rae, project, taskId } = await atInstant(START, async () => {
      const founder = await aFounderOf("Tasks");
      const opened = await aProject(founder, { name: "P" });
      const reviewer = await aColleagueOf(founder, "member", "Rae Reviewer");
      await onProject(reviewer, opened, "reviewer");
      granted(await planRollout(opened, { templateId: "four-weeks", from: "2026-03-02" }));
      const phaseId = (await getRollout(opened)).phases[0]?.id ?? "";
      const task = { phaseId, title: "Ring support", plannedTo: "2026-03-08", ownerId: reviewer.accountId };
      const added = granted(await addTask(opened, task));
      await tellEverybody(founder.scope);
      return { ada: founder, rae: reviewer, project: opened, ...added };
    });
    expect(await inboxOf(rae.scope)).toContain("“Ring support” is yours");
    const remindAt = (at: string) =>
      atInstant(at, async () => {
        await remind(ada.scope.workspaceId);
        return (await inboxOf(rae.scope)).filter((title) => title.includes(" due on "));
      });
    expect(await remindAt("2026-03-07T08:00:00.000Z")).toEqual(["“Ring support” is due on 8 Mar 2026"]);
    expect(await remindAt("2026-03-09T08:00:00.000Z")).toEqual(["“Ring support” was due on 8 Mar 2026"]);

    const theirs = (await openProject(rae.scope, project.projectId)).scope;
    await atInstant("2026-03-09T09:00:00.000Z", async () => {
      granted(await finishTask(theirs, { taskId, done: true }));
      await tellEverybody(ada.scope);
    });
    expect(await inboxOf(rae.scope)).toEqual([]);
  });

  it("that changes hands is told to its new owner alone", async () => {
    const ada = await aFounderOf("Hands");
    const project = await aProject(ada, { name: "P" });
    const [rae, bo] = [
      await aColleagueOf(ada, "member", "Rae Reviewer"),
      await aColleagueOf(ada, "member", "Bo Builder"),
    ];
    for (const each of [rae, bo]) await onProject(each, project, "founder");
    const from = new Date().toISOString().slice(0, 10);
    granted(await planRollout(project, { templateId: "pilot", from }));
    const phaseId = (await getRollout(project)).phases[0]?.id ?? "";
    const task = { phaseId, title: "Ring support", ownerId: rae.accountId };
    const { taskId } = granted(await addTask(project, task));
    const { version } = await getRollout(project);
    granted(await editTask(project, { version, taskId, changes: { ownerId: bo.accountId } }));
    await tellEverybody(ada.scope);
    expect(await inboxOf(rae.scope)).not.toContain("“Ring support” is yours");
    expect(await inboxOf(bo.scope)).toContain("“Ring support” is yours");
  });
});
