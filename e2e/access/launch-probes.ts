import type { Call } from "@/app/api/v1/testing/client";
import type { Permission } from "@/lib/domain/access/grants";
import type { Cell } from "./cells";
import { aCondition, aMetCondition, aNoGo, aRequest, aRisk, aWaiver } from "./launch-cast";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** Which risks are accepted, and what is launched on those terms. */
export const launchProbes: Record<string, RestProbe> = {
  "GET /projects/{id}/waivers": onProject("project.read", "GET", "/waivers"),
  "POST /projects/{id}/waivers": onProject("waiver.request", "POST", "/waivers", { body: aRisk }),
  "GET /projects/{id}/waivers/{waiverId}": onWaiver("project.read", "GET", "", aRequest),
  "POST /projects/{id}/waivers/{waiverId}/approve": onWaiver("waiver.decide", "POST", "/approve", aRequest),
  "POST /projects/{id}/waivers/{waiverId}/reject": onWaiver("waiver.decide", "POST", "/reject", aRequest, {
    body: { note: "Fix it first." },
  }),
  "POST /projects/{id}/waivers/{waiverId}/withdraw": onWaiver(
    "waiver.withdraw",
    "POST",
    "/withdraw",
    aRequest,
  ),
  "POST /projects/{id}/waivers/{waiverId}/revoke": onWaiver("waiver.revoke", "POST", "/revoke", aWaiver, {
    body: { reason: "It has grown." },
  }),
  "GET /projects/{id}/waiver-budget": onProject("project.read", "GET", "/waiver-budget"),
  "PUT /projects/{id}/waiver-budget": onProject("project.setWaiverBudget", "PUT", "/waiver-budget", {
    headers: any,
    body: { budget: 5 },
  }),
  "GET /projects/{id}/decisions": onProject("project.read", "GET", "/decisions"),
  "GET /projects/{id}/decisions/proposal": onProject(
    "project.read",
    "GET",
    "/decisions/proposal?targetStage=beta",
  ),
  "POST /projects/{id}/decisions": onProject("decision.record", "POST", "/decisions", { body: aNoGo }),
  "GET /projects/{id}/decisions/{decisionId}": onCondition(
    "project.read",
    "GET",
    ({ decisionId }) => decisionId,
  ),
  "POST /projects/{id}/decisions/{decisionId}/conditions/{conditionId}/meet": onCondition(
    "decision.meetCondition",
    "POST",
    ({ decisionId, conditionId }) => `${decisionId}/conditions/${conditionId}/meet`,
  ),
  "POST /projects/{id}/decisions/{decisionId}/conditions/{conditionId}/reopen": onCondition(
    "decision.meetCondition",
    "POST",
    ({ decisionId, conditionId }) => `${decisionId}/conditions/${conditionId}/reopen`,
    aMetCondition,
  ),
};

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client, projectId }) => client(method, `/projects/${projectId}${path}`, call) };
}

function onWaiver(
  needs: Permission,
  method: string,
  path: string,
  make: (cell: Cell) => Promise<string>,
  call?: Call,
): RestProbe {
  return {
    needs,
    call: async (cell) =>
      cell.client(method, `/projects/${cell.projectId}/waivers/${await make(cell)}${path}`, call),
  };
}

function onCondition(
  needs: Permission,
  method: string,
  path: (made: { decisionId: string; conditionId: string }) => string,
  make = aCondition,
): RestProbe {
  return {
    needs,
    call: async (cell) =>
      cell.client(method, `/projects/${cell.projectId}/decisions/${path(await make(cell))}`),
  };
}
