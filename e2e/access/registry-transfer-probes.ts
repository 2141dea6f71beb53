import { openProject } from "@/lib/auth/access";
import { granted } from "@/lib/db/testing/world";
import { storeDocument } from "@/lib/features/integration-documents/commands/store-document";
import type { Cell } from "./cells";
import { anIntegration } from "./integration-probes";
import type { RestProbe } from "./rest-probes";

/** The documents of an integration, and the registry as a file. */
export const registryTransferProbes: Record<string, RestProbe> = {
  "POST /projects/{id}/integrations/import/dry-run": {
    needs: "integration.edit",
    call: ({ ada, client, projectId }) =>
      client("POST", `/projects/${projectId}/integrations/import/dry-run`, listed(ada.email)),
  },
  "POST /projects/{id}/integrations/import": {
    needs: "integration.edit",
    call: ({ ada, client, projectId }) =>
      client("POST", `/projects/${projectId}/integrations/import`, listed(ada.email)),
  },
  "GET /projects/{id}/integrations/export.csv": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/integrations/export.csv`),
  },
  "GET /projects/{id}/integrations/export.yaml": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/integrations/export.yaml`),
  },
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

const listed = (email: string) => ({
  headers: { "content-type": "text/csv" },
  body: `name,owner\r\nSearch,${email}\r\n`,
});

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
