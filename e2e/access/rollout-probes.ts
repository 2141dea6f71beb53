import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope, type Scope } from "@/lib/auth/scope";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { addTask, editTask, removeTask } from "@/lib/features/rollout/commands/edit-tasks";
import { finishTask } from "@/lib/features/rollout/commands/finish-task";
import { deleteTemplate, editTemplate, saveTemplate } from "@/lib/features/rollout/commands/keep-templates";
import { lockPhase } from "@/lib/features/rollout/commands/lock-phase";
import { pauseRollout } from "@/lib/features/rollout/commands/pause-rollout";
import { planRollout } from "@/lib/features/rollout/commands/plan-rollout";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import type { ShownRollout } from "@/lib/features/rollout/schema";
import type { Cell } from "./cells";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };
const today = () => new Date().toISOString().slice(0, 10);

/** What each permission on rollouts is for, done by the person of the cell. */
export const rolloutCommandProbes = {
  "rollout.plan": async (cell: Cell) => {
    const { phases } = await aRollout(cell);
    const phaseId = phases[0]?.id ?? "";
    const { taskId } = granted(await addTask(boasting(cell), { phaseId, title: "Ring support" }));
    const { version } = await getRollout(await asAda(cell));
    granted(await editTask(boasting(cell), { version, taskId, changes: { title: "Ring them" } }));
    granted(await removeTask(boasting(cell), { version: version + 1, taskId }));
  },
  "rollout.steer": async (cell: Cell) => {
    await aRollout(cell);
    granted(await pauseRollout(boasting(cell), { reason: "Holidays" }));
  },
  "rollout.finishTask": async (cell: Cell) => {
    const taskId = await theirTask(cell);
    granted(await finishTask(boasting(cell), { taskId, done: true }));
  },
  "rolloutTemplate.manage": async (cell: Cell) => {
    const scope = { ...cell.actor.scope, role: "owner" } as const;
    const name = `Copy for ${cell.actor.accountId}`;
    const { templateId } = granted(await saveTemplate(scope, { name, copy: { templateId: "pilot" } }));
    granted(await editTemplate(scope, { templateId, version: 1, changes: { name: `${name}, changed` } }));
    granted(await deleteTemplate(scope, { templateId, version: 2 }));
  },
};

/** The way of a project to its users. */
export const rolloutProbes: Record<string, RestProbe> = {
  "GET /projects/{id}/rollout": onRollout("project.read", "GET", ""),
  "POST /projects/{id}/rollout": {
    needs: "rollout.plan",
    call: ({ client, projectId }) =>
      client("POST", `/projects/${projectId}/rollout`, { body: { templateId: "pilot", from: today() } }),
  },
  "PATCH /projects/{id}/rollout": onRollout("rollout.plan", "PATCH", "", {
    headers: any,
    body: { title: "Our way" },
  }),
  "GET /projects/{id}/rollout/history": onRollout("project.read", "GET", "/history"),
  "POST /projects/{id}/rollout/pause": onRollout("rollout.steer", "POST", "/pause", {
    body: { reason: "Holidays" },
  }),
  "POST /projects/{id}/rollout/resume": {
    needs: "rollout.steer",
    call: async (cell) => {
      await aRollout(cell);
      granted(await pauseRollout(await asAda(cell), { reason: "Holidays" }));
      return cell.client("POST", `/projects/${cell.projectId}/rollout/resume`, { body: {} });
    },
  },
  "PATCH /projects/{id}/rollout/phases/{phaseId}": onPhase("rollout.plan", "PATCH", "", {
    headers: any,
    body: { title: "First things" },
  }),
  "POST /projects/{id}/rollout/phases/{phaseId}/lock": onPhase("rollout.steer", "POST", "/lock", {
    body: { reason: "Audit" },
  }),
  "POST /projects/{id}/rollout/phases/{phaseId}/unlock": {
    needs: "rollout.steer",
    call: async (cell) => {
      const phaseId = (await aRollout(cell)).phases[0]?.id ?? "";
      granted(await lockPhase(await asAda(cell), { phaseId, reason: "Audit" }));
      const address = `/projects/${cell.projectId}/rollout/phases/${phaseId}/unlock`;
      return cell.client("POST", address, { body: {} });
    },
  },
  "POST /projects/{id}/rollout/tasks": {
    needs: "rollout.plan",
    call: async (cell) => {
      const { phases } = await aRollout(cell);
      const body = { phaseId: phases[0]?.id, title: "Ring support" };
      return cell.client("POST", `/projects/${cell.projectId}/rollout/tasks`, { body });
    },
  },
  "PATCH /projects/{id}/rollout/tasks/{taskId}": {
    needs: "rollout.finishTask",
    call: async (cell) => {
      const taskId = await theirTask(cell);
      const sent = { headers: any, body: { done: true } };
      return cell.client("PATCH", `/projects/${cell.projectId}/rollout/tasks/${taskId}`, sent);
    },
  },
  "DELETE /projects/{id}/rollout/tasks/{taskId}": {
    needs: "rollout.plan",
    call: async (cell) => {
      const taskId = await theirTask(cell);
      return cell.client("DELETE", `/projects/${cell.projectId}/rollout/tasks/${taskId}`, { headers: any });
    },
  },
  "GET /rollout-templates": {
    needs: "own",
    call: ({ client }) => client("GET", "/rollout-templates"),
  },
  "GET /rollout-templates/{templateId}": {
    needs: "own",
    call: ({ client }) => client("GET", "/rollout-templates/four-weeks"),
  },
  "POST /rollout-templates": {
    needs: "rolloutTemplate.manage",
    call: ({ client, actor }) =>
      client("POST", "/rollout-templates", {
        body: { name: `Copy for ${actor.accountId}`, copy: { templateId: "pilot" } },
      }),
  },
  "PATCH /rollout-templates/{templateId}": onTemplate("PATCH", ({ projectId }) => ({
    body: { name: `Changed beside ${projectId}` },
  })),
  "DELETE /rollout-templates/{templateId}": onTemplate("DELETE", () => ({})),
};

function onRollout(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      await aRollout(cell);
      return cell.client(method, `/projects/${cell.projectId}/rollout${path}`, call);
    },
  };
}

function onPhase(needs: Permission, method: string, path: string, call: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const { phases } = await aRollout(cell);
      const address = `/projects/${cell.projectId}/rollout/phases/${phases[0]?.id}${path}`;
      return cell.client(method, address, call);
    },
  };
}

function onTemplate(method: string, sent: (cell: Cell) => Call): RestProbe {
  return {
    needs: "rolloutTemplate.manage",
    call: async (cell) => {
      const templateId = await aTemplate(cell.ada.scope, `Kept beside ${cell.projectId}`);
      return cell.client(method, `/rollout-templates/${templateId}`, { headers: any, ...sent(cell) });
    },
  };
}

/** A template that Ada keeps. */
export async function aTemplate(scope: Scope, name: string): Promise<string> {
  return granted(await saveTemplate(scope, { name, copy: { templateId: "pilot" } })).templateId;
}

/** The rollout of Ada's project, planned by her. */
export async function aRollout(cell: Pick<Cell, "ada" | "projectId">): Promise<ShownRollout> {
  const scope = await asAda(cell);
  granted(await planRollout(scope, { templateId: "four-weeks", from: today() }));
  return getRollout(scope);
}

/** A task owned by the person of the cell where they may own one. */
async function theirTask(cell: Cell): Promise<string> {
  const { phases } = await aRollout(cell);
  const scope = await asAda(cell);
  const task = { phaseId: phases[0]?.id ?? "", title: "Ring support" };
  const theirs = await addTask(scope, { ...task, ownerId: cell.actor.accountId });
  return theirs.ok ? theirs.value.taskId : granted(await addTask(scope, task)).taskId;
}

async function asAda({ ada, projectId }: Pick<Cell, "ada" | "projectId">): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}
