import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { postStatistics } from "@/lib/features/call-statistics/commands/post-statistics";
import type { Cell } from "./cells";
import { anIntegration } from "./integration-probes";
import type { RestProbe } from "./rest-probes";

const none = Array.from({ length: LATENCY_BUCKETS }, () => 0);

/** One quiet day of an endpoint. */
function aRow() {
  const day = now().toISOString().slice(0, 10);
  return { endpoint: "GET /v1/charges", day, calls: 0, errors: 0, latency: none };
}

/** Something counted of what Ada's project depends on. */
export async function someCalls({ ada, projectId }: Pick<Cell, "ada" | "projectId">, integrationId: string) {
  const { scope } = await openProject(ada.scope, projectId);
  granted(await postStatistics(scope, { integrationId, rows: [aRow()] }));
}

/** What each permission on counts is for, done by the person of the cell. */
export const statisticsCommandProbes = {
  "statistics.post": async (cell: Cell) => {
    const integrationId = await anIntegration(cell);
    return granted(await postStatistics(boasting(cell), { integrationId, rows: [aRow()] }));
  },
};

/** What is counted of calls, and what they are held to. */
export const statisticsProbes: Record<string, RestProbe> = {
  "GET /rotations": {
    needs: "portfolio.read",
    call: ({ client }) => client("GET", "/rotations"),
  },
  "GET /projects/{id}/statistics": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/statistics`),
  },
  "POST /projects/{id}/statistics": {
    needs: "statistics.post",
    call: async (cell) => {
      const rows = [{ ...aRow(), integration: await anIntegration(cell) }];
      return cell.client("POST", `/projects/${cell.projectId}/statistics`, { body: { rows } });
    },
  },
  "GET /projects/{id}/integrations/{integrationId}/statistics": onOne("project.read", "GET", "/statistics"),
  "POST /projects/{id}/integrations/{integrationId}/statistics": onOne(
    "statistics.post",
    "POST",
    "/statistics",
    { body: { rows: [aRow()] } },
  ),
  "GET /projects/{id}/integrations/{integrationId}/objective": onOne("project.read", "GET", "/objective"),
  "PUT /projects/{id}/integrations/{integrationId}/objective": onOne(
    "integration.edit",
    "PUT",
    "/objective",
    {
      headers: { "if-match": "*" },
      body: { availability: 99.5, p95Ms: null },
    },
  ),
};

function onOne(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const integrationId = await anIntegration(cell);
      return cell.client(method, `/projects/${cell.projectId}/integrations/${integrationId}${path}`, call);
    },
  };
}

function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}
