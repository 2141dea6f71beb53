import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { MOST_TRANSFER_ROWS, type TransferFormat } from "@/lib/domain/integrations/transfer";
import { importIntegrations } from "@/lib/features/integrations/commands/import-integrations";
import { exportRegistry } from "@/lib/features/integrations/queries/export-registry";
import { dryRunImport } from "@/lib/features/integrations/queries/plan-import";
import { Problem } from "@/lib/http/problem";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { importDryRun, imported } from "../resources/registry-transfer";
import * as parts from "../route-parts";

const tags = ["Integrations"];
const all = "/projects/{id}/integrations";
const file = {
  required: true,
  content: { "text/csv": { schema: z.string() }, "application/yaml": { schema: z.string() } },
} as const;

const dryRun = createRoute({
  method: "post",
  path: `${all}/import/dry-run`,
  operationId: "dryRunIntegrationImport",
  tags,
  summary: "Try a file of integrations, CSV or YAML, without storing anything",
  description: `Every fault is named with its line. A row is matched by \`id\`, else by \`name\`; a column it leaves out stays as it is, an empty cell says that nothing is known. People are named by e-mail address. At most ${MOST_TRANSFER_ROWS} rows and 1 MB.`,
  request: { params: parts.projectParams, headers: parts.idempotencyKey, body: file },
  responses: { 200: parts.answers("What the file would do, or its faults.", importDryRun) },
});

const apply = createRoute({
  method: "post",
  path: `${all}/import`,
  operationId: "importIntegrations",
  tags,
  summary: "Take a file of integrations into the registry, all of it or nothing",
  request: {
    params: parts.projectParams,
    headers: parts.idempotencyKey,
    query: z.object({
      plan: z.string().max(64).optional().openapi({ description: "`plan` of the dry run you looked at." }),
    }),
    body: file,
  },
  responses: { 200: parts.answers("What was added and what was changed.", imported) },
});

const asCsv = createRoute({
  method: "get",
  path: `${all}/export.csv`,
  operationId: "exportIntegrations",
  tags,
  summary: "Export the registry as CSV; importing it again changes nothing",
  request: { params: parts.projectParams },
  responses: {
    200: { description: "UTF-8 with a byte order mark.", content: { "text/csv": { schema: z.string() } } },
  },
});

const asYaml = createRoute({
  method: "get",
  path: `${all}/export.yaml`,
  operationId: "exportIntegrationsYaml",
  tags,
  summary: "Export the registry as YAML; importing it again changes nothing",
  request: { params: parts.projectParams },
  responses: {
    200: { description: "What is known.", content: { "application/yaml": { schema: z.string() } } },
  },
});

export const registryImport = createRoutes();

registryImport.openapi(dryRun, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(await dryRunImport(scope, { format: formatOf(c), text: await c.req.text() }), 200);
});

registryImport.openapi(apply, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const sent = { format: formatOf(c), text: await c.req.text(), plan: c.req.valid("query").plan };
  return c.json(settled(await importIntegrations(scope, sent)), 200);
});

registryImport.openapi(asCsv, async (c) =>
  exported(c, await projectScope(c, c.req.valid("param").id), "csv"),
);
registryImport.openapi(asYaml, async (c) =>
  exported(c, await projectScope(c, c.req.valid("param").id), "yaml"),
);

const TYPES = { csv: "text/csv", yaml: "application/yaml" } as const;

async function exported(c: Context<ApiEnv>, scope: ProjectScope, format: TransferFormat) {
  return c.body(await exportRegistry(scope, format), 200, {
    "content-type": `${TYPES[format]}; charset=utf-8`,
    "content-disposition": `attachment; filename="integrations.${format}"`,
  });
}

/** JSON is YAML too. @throws Problem 415 for anything else */
function formatOf(c: Context<ApiEnv>): TransferFormat {
  const type = c.req.header("content-type") ?? "";
  if (/^text\/csv\b/i.test(type)) return "csv";
  if (/^(application|text)\/(x-)?(yaml|json)\b/i.test(type)) return "yaml";
  throw new Problem(415, "unsupported-media-type", "Send the file as text/csv or application/yaml.");
}
