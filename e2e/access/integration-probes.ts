import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { approveIntegration } from "@/lib/features/integrations/commands/approve-integration";
import { deleteIntegration } from "@/lib/features/integrations/commands/delete-integration";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import type { Cell } from "./cells";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What each permission on the registry is for, done by the person of the cell. */
export const integrationCommandProbes = {
  "integration.add": async (cell: Cell) =>
    granted(await addIntegration(boasting(cell), { name: "Mail", ownerId: cell.ada.accountId })),
  "integration.edit": async (cell: Cell) =>
    granted(
      await editIntegration(boasting(cell), {
        integrationId: await anIntegration(cell),
        version: 1,
        changes: { purpose: "Takes money." },
      }),
    ),
  "integration.delete": async (cell: Cell) =>
    granted(
      await deleteIntegration(boasting(cell), { integrationId: await anIntegration(cell), version: 1 }),
    ),
  "integration.approve": async (cell: Cell) =>
    granted(await approveIntegration(boasting(cell), { integrationId: await theirIntegration(cell) })),
};

/** What the app depends on. */
export const integrationProbes: Record<string, RestProbe> = {
  "GET /integration-templates": {
    needs: "own",
    call: ({ client }) => client("GET", "/integration-templates"),
  },
  "GET /projects/{id}/integrations": onProject("project.read", "GET", ""),
  "POST /projects/{id}/integrations": {
    needs: "integration.add",
    call: ({ ada, client, projectId }) =>
      client("POST", `/projects/${projectId}/integrations`, {
        body: { name: "Mail", ownerId: ada.accountId },
      }),
  },
  "GET /projects/{id}/integrations/proposals": onProject("project.read", "GET", "/proposals"),
  "GET /projects/{id}/integrations/{integrationId}": onOne("project.read", "GET", ""),
  "PATCH /projects/{id}/integrations/{integrationId}": onOne("integration.edit", "PATCH", "", {
    headers: any,
    body: { purpose: "Takes money." },
  }),
  "DELETE /projects/{id}/integrations/{integrationId}": onOne("integration.delete", "DELETE", "", {
    headers: any,
  }),
  "POST /projects/{id}/integrations/{integrationId}/approve": {
    needs: "integration.approve",
    call: async (cell) => {
      const integrationId = await theirIntegration(cell);
      return cell.client("POST", `/projects/${cell.projectId}/integrations/${integrationId}/approve`);
    },
  },
  "POST /projects/{id}/integrations/{integrationId}/restore": {
    needs: "integration.delete",
    call: async (cell) => {
      const integrationId = await anIntegration(cell);
      granted(await deleteIntegration(await asAda(cell), { integrationId, version: 1 }));
      return cell.client("POST", `/projects/${cell.projectId}/integrations/${integrationId}/restore`);
    },
  },
  "GET /projects/{id}/integrations/{integrationId}/revisions": onOne("project.read", "GET", "/revisions"),
  "GET /projects/{id}/integrations/{integrationId}/note": onOne("project.read", "GET", "/note"),
};

function onProject(needs: Permission, method: string, path: string): RestProbe {
  return {
    needs,
    call: ({ client, projectId }) => client(method, `/projects/${projectId}/integrations${path}`),
  };
}

function onOne(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) =>
      cell.client(
        method,
        `/projects/${cell.projectId}/integrations/${await anIntegration(cell)}${path}`,
        call,
      ),
  };
}

/** Something Ada's project depends on. */
export async function anIntegration(cell: Pick<Cell, "ada" | "projectId">): Promise<string> {
  return granted(await addIntegration(await asAda(cell), { name: "Payments" })).integrationId;
}

/** The same, owned by the person of the cell where they may own it: only its owner approves one. */
async function theirIntegration(cell: Cell): Promise<string> {
  const theirs = { name: "Theirs", ownerId: cell.actor.accountId };
  const added = await addIntegration(await asAda(cell), theirs);
  return added.ok ? added.value.integrationId : anIntegration(cell);
}

async function asAda({ ada, projectId }: Pick<Cell, "ada" | "projectId">): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}
