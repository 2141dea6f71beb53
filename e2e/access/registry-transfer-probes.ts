import { openProject } from "@/lib/auth/access";
import { granted } from "@/lib/db/testing/world";
import { storeDocument } from "@/lib/features/integration-documents/commands/store-document";
import type { Cell } from "./cells";
import { anIntegration } from "./integration-probes";
import type { RestProbe } from "./rest-probes";

/** The documents of an integration, and the registry as a file. */
export const registryTransferProbes: Record<string, RestProbe> = {
  "GET /projects/{id}/integrations/{integrationId}/documents": onDocuments("GET", ""),
  "POST /projects/{id}/integrations/{integrationId}/documents": {
    needs: "integration.edit",
    call: async (cell) =>
      cell.client("POST", documents(cell, await anIntegration(cell)), {
        body: { kind: "payload", text: '{"id":"ch_1"}' },
      }),
  },
  "POST /projects/{id}/integrations/{integrationId}/documents/suggested-schema": {
    needs: "project.read",
    call: async (cell) =>
      cell.client("POST", `${documents(cell, await anIntegration(cell))}/suggested-schema`, {
        body: { text: '{"id":"ch_1"}' },
      }),
  },
  "GET /projects/{id}/integrations/{integrationId}/documents/{kind}/drift": onDocuments(
    "GET",
    "/payload/drift?from=1&to=1",
  ),
  "GET /projects/{id}/integrations/{integrationId}/documents/{kind}/{number}": onDocuments(
    "GET",
    "/payload/1",
  ),
};

function onDocuments(method: string, path: string): RestProbe {
  return {
    needs: "project.read",
    call: async (cell) =>
      cell.client(method, `${documents(cell, await anIntegrationWithPayload(cell))}${path}`),
  };
}

function documents({ projectId }: Pick<Cell, "projectId">, integrationId: string): string {
  return `/projects/${projectId}/integrations/${integrationId}/documents`;
}

/** Something Ada's project depends on, with an example of what it answers. */
export async function anIntegrationWithPayload(cell: Pick<Cell, "ada" | "projectId">): Promise<string> {
  const integrationId = await anIntegration(cell);
  const { scope } = await openProject(cell.ada.scope, cell.projectId);
  granted(await storeDocument(scope, { integrationId, kind: "payload", text: '{"id":"ch_1"}' }));
  return integrationId;
}
