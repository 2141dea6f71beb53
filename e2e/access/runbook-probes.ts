import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { recordDrill } from "@/lib/features/drills/commands/record-drill";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { savePlan } from "@/lib/features/runbook/commands/save-plan";
import type { Cell } from "./cells";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };
const written = { sections: [{ id: "own-door", title: "The door", edited: "Ask Bo.", generatedFrom: null }] };
const tried = { kind: "restore", outcome: "worked", performedAt: "2026-01-15T10:00:00.000Z" } as const;

/** What each permission on plans, drills and the rota is for, done by the person of the cell. */
export const runbookCommandProbes = {
  "runbook.edit": async (cell: Cell) =>
    granted(await savePlan(boasting(cell), { kind: "runbook", number: 0, ...written })),
  "drill.record": async (cell: Cell) => granted(await recordDrill(boasting(cell), tried)),
  "onCall.set": async (cell: Cell) =>
    granted(await setOnCall(boasting(cell), { version: 1, shifts: [aShift(cell)] })),
};

/** What a team does when something fails, and who does it. */
export const runbookProbes: Record<string, RestProbe> = {
  ...planProbes("runbook"),
  ...planProbes("rollback-plan"),
  "GET /projects/{id}/drills": onProject("project.read", "GET", "/drills"),
  "POST /projects/{id}/drills": onProject("drill.record", "POST", "/drills", { body: tried }),
  "GET /projects/{id}/drills/proposals": onProject("project.read", "GET", "/drills/proposals"),
  "GET /projects/{id}/on-call": onProject("project.read", "GET", "/on-call"),
  "PUT /projects/{id}/on-call": {
    needs: "onCall.set",
    call: (cell) =>
      cell.client("PUT", `/projects/${cell.projectId}/on-call`, {
        headers: any,
        body: { shifts: [aShift(cell)] },
      }),
  },
};

function planProbes(path: "runbook" | "rollback-plan"): Record<string, RestProbe> {
  const all = `/projects/{id}/${path}`;
  return {
    [`GET ${all}`]: onProject("project.read", "GET", `/${path}`),
    [`PUT ${all}`]: onProject("runbook.edit", "PUT", `/${path}`, { headers: any, body: written }),
    [`GET ${all}/versions`]: onProject("project.read", "GET", `/${path}/versions`),
    [`GET ${all}/versions/{number}`]: {
      needs: "project.read",
      call: async (cell) => {
        const kind = path === "runbook" ? "runbook" : "rollback";
        await savePlan(await asAda(cell), { kind, number: 0, ...written });
        return cell.client("GET", `/projects/${cell.projectId}/${path}/versions/1`);
      },
    },
    [`GET ${all}/markdown`]: onProject("project.read", "GET", `/${path}/markdown`),
  };
}

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client, projectId }) => client(method, `/projects/${projectId}${path}`, call) };
}

/** Far enough away to be a day to come on any clock. */
function aShift({ ada }: Pick<Cell, "ada">) {
  return { accountId: ada.accountId, fromDay: "2099-01-01", toDay: "2099-01-07", reachedBy: "phone" };
}

/** A plan in both kinds, a drill put right, and somebody on call. */
export async function aReadyTeam(cell: Pick<Cell, "ada" | "projectId">): Promise<void> {
  const scope = await asAda(cell);
  granted(await savePlan(scope, { kind: "runbook", number: 0, ...written }));
  granted(await savePlan(scope, { kind: "rollback", number: 0, sections: [] }));
  const { drillId } = granted(await recordDrill(scope, tried));
  granted(await recordDrill(scope, { ...tried, outcome: "failed", corrects: drillId }));
  granted(await setOnCall(scope, { version: 1, shifts: [aShift(cell)] }));
}

async function asAda({ ada, projectId }: Pick<Cell, "ada" | "projectId">): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}
