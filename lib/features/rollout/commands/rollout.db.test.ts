import { describe, expect, it } from "vitest";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import type { Result } from "@/lib/result";
import { getRollout } from "../queries/get-rollout";
import { listTransitions } from "../queries/list-transitions";
import type { ShownPhase } from "../schema";
import { editPhase, editRollout } from "./edit-rollout";
import { addTask, editTask, removeTask } from "./edit-tasks";
import { finishTask } from "./finish-task";
import { lockPhase, unlockPhase } from "./lock-phase";
import { pauseRollout, resumeRollout } from "./pause-rollout";
import { planRollout } from "./plan-rollout";

async function aPlannedProject(name: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(name);
  const project = await aProject(ada, { name: "P" });
  granted(await planRollout(project, { templateId: "four-weeks", from: today() }));
  return { ada, project };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

async function versionOf(project: ProjectScope): Promise<number> {
  return (await getRollout(project)).version;
}

async function phaseOf(project: ProjectScope, number: number): Promise<ShownPhase> {
  const phase = (await getRollout(project)).phases[number - 1];
  if (!phase) throw new Error(`There is no phase ${number}.`);
  return phase;
}

async function taskOf(project: ProjectScope, phase: number, number = 1): Promise<string> {
  const task = (await phaseOf(project, phase)).tasks[number - 1];
  if (!task) throw new Error(`There is no task ${number}.`);
  return task.id;
}

async function asViewer(ada: Person, project: ProjectScope): Promise<ProjectScope> {
  return onProject(await aColleagueOf(ada, "member", "Vi Viewer"), project, "viewer");
}

async function asManager(ada: Person, project: ProjectScope): Promise<ProjectScope> {
  const mia = await aColleagueOf(ada, "manager", "Mia Manager");
  return (await openProject(mia.scope, project.projectId)).scope;
}

/** Closed to a role that may not, and to another workspace. */
async function expectClosed(
  act: (scope: ProjectScope) => Promise<Result<unknown, unknown>>,
  project: ProjectScope,
  stranger: ProjectScope,
) {
  await expect(act(stranger)).rejects.toMatchObject({ code: "forbidden" });
  await expect(act(await aForgedScopeOn(project))).rejects.toMatchObject({ code: "not-found" });
}

describe("Planning a rollout", () => {
  it("lays out the phases of a template, opens the first and keeps both in the history", async () => {
    const { ada, project } = await aPlannedProject("Planning");
    const rollout = await getRollout(project);
    expect(rollout).toMatchObject({
      templateId: "four-weeks",
      status: "running",
      plannedBy: { id: ada.accountId },
    });
    expect(rollout.phases.map(({ status }) => status)).toEqual(["open", "waiting", "waiting", "waiting"]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "rollout.moved",
      data: { opened: [rollout.currentPhaseId], regressed: [], done: false },
    });
    expect(await listTransitions(project)).toMatchObject([
      { kind: "opened", by: null },
      { kind: "planned", by: { id: ada.accountId }, because: ["Four weeks"] },
    ]);
  });

  it("refuses a second one, unless the plan that stands is named: it is kept in the history", async () => {
    const { project } = await aPlannedProject("Again");
    const from = today();
    const again = { templateId: "pilot", from } as const;
    const version = await versionOf(project);
    expect(await planRollout(project, again)).toMatchObject({ reason: { code: "rollout-exists", version } });
    expect(await planRollout(project, { ...again, replace: { version: 99 } })).toMatchObject({
      reason: { code: "changed-meanwhile", current: { version, by: null } },
    });
    granted(await planRollout(project, { ...again, replace: { version } }));
    expect((await getRollout(project)).phases).toHaveLength(2);
    const kept = (await listTransitions(project)).find(({ kind }) => kind === "replaced");
    expect(kept?.replaced).toMatchObject({ title: "Four weeks", phases: { length: 4 } });
  });

  it("refuses a beginning long past, and a template that is not there", async () => {
    const project = await aProject(await aFounderOf("Past"), { name: "P" });
    expect(await planRollout(project, { templateId: "pilot", from: "2020-01-01" })).toMatchObject({
      reason: { code: "from-too-early" },
    });
    const nobodys = "01920000-0000-7000-8000-000000000000";
    expect(await planRollout(project, { templateId: nobodys, from: today() })).toMatchObject({
      reason: { code: "no-such-template" },
    });
  });

  it("is closed to a manager, and to another workspace", async () => {
    const { ada, project } = await aPlannedProject("Closed plans");
    const from = today();
    await expectClosed(
      (scope) => planRollout(scope, { templateId: "pilot", from }),
      project,
      await asManager(ada, project),
    );
  });
});

describe("Changing the plan of a rollout", () => {
  it("moves a phase and pushes what comes after it", async () => {
    const { ada, project } = await aPlannedProject("Moving");
    const { id, plannedFrom, plannedTo } = await phaseOf(project, 2);
    const next = (await phaseOf(project, 3)).plannedFrom;
    const longer = later(plannedTo, 3);
    granted(
      await editPhase(project, {
        version: await versionOf(project),
        phaseId: id,
        changes: {
          plannedFrom,
          plannedTo: longer,
          title: "Stripe first",
          rollbackCriterion: "Two red runs.",
        },
      }),
    );
    expect(await phaseOf(project, 2)).toMatchObject({ title: "Stripe first", plannedTo: longer });
    expect((await phaseOf(project, 3)).plannedFrom).toBe(later(next, 3));
    expect(await getRollout(project)).toMatchObject({ changed: { by: { id: ada.accountId } } });
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.edited", data: { phaseId: id } });
  });

  it("chooses the rules of a gate from the closed list, and of the end", async () => {
    const { project } = await aPlannedProject("Gates");
    const { id } = await phaseOf(project, 2);
    const version = await versionOf(project);
    granted(await editPhase(project, { version, phaseId: id, changes: { entryGate: ["on-call-named"] } }));
    expect((await phaseOf(project, 2)).entryGate).toEqual({
      holds: false,
      rules: [
        {
          rule: "on-call-named",
          holds: false,
          says: "Nobody is named on call from today on",
          fix: { place: "on-call" },
        },
      ],
    });
    const changes = { title: "Our way", exitGate: ["errors-safe"] } as const;
    granted(await editRollout(project, { version: version + 1, changes }));
    expect(await getRollout(project)).toMatchObject({ title: "Our way", exitGate: { rules: { length: 1 } } });
  });

  it("refuses what changes nothing, an older version, and days that run backwards", async () => {
    const { project } = await aPlannedProject("Refusals");
    const { id: phaseId, title, plannedFrom } = await phaseOf(project, 2);
    const version = await versionOf(project);
    const edit = (changes: Parameters<typeof editPhase>[1]["changes"], seen = version) =>
      editPhase(project, { version: seen, phaseId, changes });
    expect(await edit({ title })).toMatchObject({ reason: { code: "unchanged" } });
    expect(await edit({ title: "X" }, 99)).toMatchObject({ reason: { code: "changed-meanwhile" } });
    expect(await edit({ plannedTo: later(plannedFrom, -1) })).toMatchObject({
      reason: { code: "ends-before-it-begins" },
    });
    const changes = { title: "Four weeks" };
    expect(await editRollout(project, { version, changes })).toMatchObject({ reason: { code: "unchanged" } });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aPlannedProject("Closed edits");
    const { id: phaseId } = await phaseOf(project, 2);
    const vi = await asViewer(ada, project);
    const changes = { title: "X" };
    await expectClosed((scope) => editPhase(scope, { version: 1, phaseId, changes }), project, vi);
    await expectClosed((scope) => editRollout(scope, { version: 1, changes }), project, vi);
  });
});

describe("The tasks of a rollout", () => {
  it("are added with an owner and days, and moved, which pushes what depends on them", async () => {
    const { ada, project } = await aPlannedProject("Tasks");
    const phase = await phaseOf(project, 2);
    const first = await taskOf(project, 2);
    const { taskId } = granted(
      await addTask(project, {
        version: await versionOf(project),
        phaseId: phase.id,
        title: "Tell support",
        ownerId: ada.accountId,
        dependsOn: [first],
      }),
    );
    expect(await lastEventOf(project)).toMatchObject({
      type: "rollout.taskAssigned",
      data: { taskId, ownerId: ada.accountId },
    });
    const added = (await phaseOf(project, 2)).tasks.at(-1);
    expect(added).toMatchObject({ id: taskId, owner: { name: "Ada Founder" }, dependsOn: [first] });

    const days = { plannedFrom: phase.plannedFrom, plannedTo: phase.plannedTo };
    granted(await editTask(project, { version: await versionOf(project), taskId: first, changes: days }));
    const pushed = (await phaseOf(project, 2)).tasks.at(-1);
    expect(pushed?.plannedFrom).toBe(later(phase.plannedTo, 1));
  });

  it("refuses circles, strangers as owners, and phases that are not there", async () => {
    const { ada, project } = await aPlannedProject("Task faults");
    const [first, second] = [await taskOf(project, 1, 1), await taskOf(project, 1, 2)];
    const version = await versionOf(project);
    const edit = (changes: Parameters<typeof editTask>[1]["changes"]) =>
      editTask(project, { version, taskId: first, changes });
    expect(await edit({ dependsOn: [second] })).toMatchObject({ reason: { code: "depends-on-itself" } });
    const vi = await aColleagueOf(ada, "member", "Vi Viewer");
    expect(await edit({ ownerId: vi.accountId })).toMatchObject({
      reason: { code: "task-owner-cannot-finish" },
    });
    expect(await edit({ phaseId: first })).toMatchObject({ reason: { code: "no-such-phase" } });
    expect(await removeTask(project, { version, taskId: project.projectId })).toMatchObject({
      reason: { code: "no-such-task" },
    });
  });

  it("are taken out, and nothing depends on them any more", async () => {
    const { project } = await aPlannedProject("Removal");
    const first = await taskOf(project, 1);
    granted(await removeTask(project, { version: await versionOf(project), taskId: first }));
    expect((await phaseOf(project, 1)).tasks.flatMap(({ dependsOn }) => dependsOn)).toEqual([]);
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.edited" });
  });

  it("are finished by who owns them or may plan, and opened again", async () => {
    const { ada, project } = await aPlannedProject("Finishing");
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");
    const [first, second] = [await taskOf(project, 1, 1), await taskOf(project, 1, 2)];
    expect(await finishTask(rae, { taskId: first, done: true })).toMatchObject({
      reason: { code: "not-your-task" },
    });
    const raeId = rae.actor.kind === "person" ? rae.actor.accountId : null;
    const changes = { ownerId: raeId };
    granted(await editTask(project, { version: await versionOf(project), taskId: second, changes }));
    granted(await finishTask(rae, { taskId: second, done: true }));
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.taskDone", data: { done: true } });
    expect((await phaseOf(project, 1)).tasks[1]).toMatchObject({ doneBy: { id: raeId } });
    expect(await finishTask(rae, { taskId: second, done: true })).toMatchObject({
      reason: { code: "unchanged" },
    });
    granted(await finishTask(project, { taskId: second, done: false }));
    expect((await phaseOf(project, 1)).tasks[1]?.doneAt).toBeNull();
  });

  it("are closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aPlannedProject("Closed tasks");
    const phase = await phaseOf(project, 1);
    const taskId = await taskOf(project, 1);
    const vi = await asViewer(ada, project);
    const each: ((scope: ProjectScope) => Promise<Result<unknown, unknown>>)[] = [
      (scope) => addTask(scope, { version: 1, phaseId: phase.id, title: "X" }),
      (scope) => editTask(scope, { version: 1, taskId, changes: { title: "X" } }),
      (scope) => removeTask(scope, { version: 1, taskId }),
      (scope) => finishTask(scope, { taskId, done: true }),
    ];
    for (const act of each) await expectClosed(act, project, vi);
  });
});

describe("Pausing a rollout", () => {
  it("says why, and resuming on the same day moves nothing", async () => {
    const { ada, project } = await aPlannedProject("Pausing");
    const mia = await asManager(ada, project);
    granted(await pauseRollout(mia, { version: await versionOf(project), reason: "The vendor is down." }));
    expect(await getRollout(project)).toMatchObject({
      status: "paused",
      pause: { reason: "The vendor is down.", by: { name: "Mia Manager" } },
    });
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.paused" });
    expect(granted(await resumeRollout(mia, { version: await versionOf(project) }))).toEqual({ days: 0 });
    expect(await listTransitions(project)).toMatchObject([
      { kind: "resumed" },
      { kind: "paused", because: ["The vendor is down."] },
      {},
      {},
    ]);
  });

  it("refuses to pause twice, and to resume what runs", async () => {
    const { project } = await aPlannedProject("Twice");
    expect(await resumeRollout(project, { version: await versionOf(project) })).toMatchObject({
      reason: { code: "not-paused" },
    });
    granted(await pauseRollout(project, { version: await versionOf(project), reason: "Holidays" }));
    expect(await pauseRollout(project, { version: await versionOf(project), reason: "Again" })).toMatchObject(
      { reason: { code: "rollout-paused" } },
    );
    const none = await aProject(await aFounderOf("None"), { name: "P" });
    expect(await pauseRollout(none, { version: 1, reason: "x" })).toMatchObject({
      reason: { code: "no-rollout" },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aPlannedProject("Closed pauses");
    const vi = await asViewer(ada, project);
    await expectClosed((scope) => pauseRollout(scope, { version: 1, reason: "x" }), project, vi);
    await expectClosed((scope) => resumeRollout(scope, { version: 1 }), project, vi);
  });
});

describe("Locking a phase", () => {
  it("keeps it as it is, with a reason, until it is unlocked", async () => {
    const { project } = await aPlannedProject("Locking");
    const { id: phaseId } = await phaseOf(project, 1);
    granted(await lockPhase(project, { version: await versionOf(project), phaseId, reason: "Audit" }));
    expect(await phaseOf(project, 1)).toMatchObject({
      lock: { reason: "Audit", by: { name: "Ada Founder" } },
    });
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.locked", data: { phaseId } });
    expect(
      await lockPhase(project, { version: await versionOf(project), phaseId, reason: "x" }),
    ).toMatchObject({ reason: { code: "phase-locked" } });
    granted(await unlockPhase(project, { version: await versionOf(project), phaseId }));
    expect(await lastEventOf(project)).toMatchObject({ type: "rollout.unlocked", data: { phaseId } });
    expect(await unlockPhase(project, { version: await versionOf(project), phaseId })).toMatchObject({
      reason: { code: "phase-not-locked" },
    });
  });

  it("is closed to a viewer, and to another workspace", async () => {
    const { ada, project } = await aPlannedProject("Closed locks");
    const { id: phaseId } = await phaseOf(project, 1);
    const vi = await asViewer(ada, project);
    await expectClosed((scope) => lockPhase(scope, { version: 1, phaseId, reason: "x" }), project, vi);
    await expectClosed((scope) => unlockPhase(scope, { version: 1, phaseId }), project, vi);
  });
});

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
