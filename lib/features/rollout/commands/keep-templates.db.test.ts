import { describe, expect, it } from "vitest";
import { mintScope } from "@/lib/auth/scope";
import { aColleagueOf, aFounderOf, aProject, granted, lastEventOf } from "@/lib/db/testing/world";
import { getRollout } from "../queries/get-rollout";
import { getTemplate, listTemplates } from "../queries/list-templates";
import { editPhase } from "./edit-rollout";
import { deleteTemplate, editTemplate, saveTemplate } from "./keep-templates";
import { planRollout } from "./plan-rollout";

const today = () => new Date().toISOString().slice(0, 10);
const pilot = { name: "Our pilot", copy: { templateId: "pilot" } } as const;

describe("A template for rollouts", () => {
  it("is a copy of another one, to be changed and planned from", async () => {
    const ada = await aFounderOf("Copies");
    const { templateId } = granted(await saveTemplate(ada.scope, pilot));
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "rollout.templateSaved",
      data: { templateId },
    });
    const { template } = await getTemplate(ada.scope, templateId);
    const shorter = { ...template, phases: template.phases.slice(0, 1) };
    granted(await editTemplate(ada.scope, { templateId, version: 1, changes: { template: shorter } }));
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "rollout.templateEdited" });

    const project = await aProject(ada, { name: "P" });
    granted(await planRollout(project, { templateId, from: today() }));
    expect((await getRollout(project)).phases).toHaveLength(1);

    granted(await deleteTemplate(ada.scope, { templateId, version: 2 }));
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "rollout.templateDeleted" });
    expect((await listTemplates(ada.scope)).map(({ id }) => id)).toEqual(["four-weeks", "pilot"]);
    expect((await getRollout(project)).phases).toHaveLength(1);
  });

  it("is what a project's rollout has become, without its dates", async () => {
    const ada = await aFounderOf("Becoming");
    const project = await aProject(ada, { name: "P" });
    const { projectId } = project;
    const name = "As P did it";
    expect(await saveTemplate(ada.scope, { name, copy: { projectId } })).toMatchObject({
      reason: { code: "no-rollout" },
    });
    granted(await planRollout(project, { templateId: "four-weeks", from: today() }));
    const { version, phases } = await getRollout(project);
    const changes = { title: "Stripe first", entryGate: ["on-call-named"] } as const;
    granted(await editPhase(project, { version, phaseId: phases[1]?.id ?? "", changes }));
    const { templateId } = granted(await saveTemplate(ada.scope, { name, copy: { projectId } }));
    const { template, days } = await getTemplate(ada.scope, templateId);
    expect(days).toBe(28);
    expect(template.phases[1]).toMatchObject({
      ...changes,
      days: 7,
      tasks: [{}, { after: [0], day: 3 }, {}],
    });
  });

  it("refuses a name that is taken, tasks in a circle, and an older version", async () => {
    const ada = await aFounderOf("Faults");
    const { templateId } = granted(await saveTemplate(ada.scope, pilot));
    expect(await saveTemplate(ada.scope, { ...pilot, name: "OUR PILOT" })).toMatchObject({
      reason: { code: "template-name-taken" },
    });
    const task = { title: "Ring", day: 1, days: 1, after: [0] };
    const phase = { title: "One", days: 7, entryGate: [], rollbackCriterion: "", tasks: [task] };
    const template = { title: "Round", phases: [phase], exitGate: [] };
    expect(await saveTemplate(ada.scope, { name: "Round", copy: { template } })).toMatchObject({
      reason: { code: "invalid-template", faults: [expect.stringContaining("“Ring” in “One”")] },
    });
    expect(await deleteTemplate(ada.scope, { templateId, version: 9 })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { version: 1 } },
    });
  });

  it("is kept by who steers: not by a member, and in no other workspace", async () => {
    const ada = await aFounderOf("Steering");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const stan = await aFounderOf("Elsewhere", "Stan Stranger");
    const { templateId } = granted(await saveTemplate(ada.scope, pilot));
    const forged = mintScope({ ...stan.scope, workspaceId: ada.scope.workspaceId });
    const attempts = [
      (scope: typeof forged) => saveTemplate(scope, { ...pilot, name: "Mine" }),
      (scope: typeof forged) => editTemplate(scope, { templateId, version: 1, changes: { name: "Mine" } }),
      (scope: typeof forged) => deleteTemplate(scope, { templateId, version: 1 }),
    ];
    for (const attempt of attempts) {
      await expect(attempt(bo.scope)).rejects.toMatchObject({ code: "forbidden" });
      await expect(attempt(forged)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await deleteTemplate(stan.scope, { templateId, version: 1 })).toMatchObject({
      reason: { code: "no-such-template" },
    });
  });
});
