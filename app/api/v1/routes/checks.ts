import { createRoute, z } from "@hono/zod-openapi";
import { checksDraft, workspaceCheck } from "@/lib/domain/checks/shape";
import { writeSource } from "@/lib/domain/checks/source";
import { publishChecks } from "@/lib/features/checks/commands/publish-checks";
import { dryRunChecks, getChecks, listVersions } from "@/lib/features/checks/queries";
import { publishChecksInput } from "@/lib/features/checks/schema";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import {
  answers,
  createdAnswer,
  idempotencyKey,
  instant,
  jsonBody,
  pageOfRows,
  pageQuery,
  uuid,
} from "../route-parts";

const person = z.object({ id: uuid, name: z.string().nullable() });
const entry = z
  .object({
    version: z.int(),
    publishedAt: instant,
    publishedBy: person,
    checks: z.int().openapi({ description: "How many." }),
    checklists: z.int().openapi({ description: "How many." }),
  })
  .openapi("ChecksVersionEntry");
const published = z
  .object({
    version: z.int().openapi({ description: "0 where nothing was ever published." }),
    checks: z
      .array(
        workspaceCheck.extend({
          revisedIn: z.int().openapi({ description: "The version that last changed it, or brought it in." }),
        }),
      )
      .readonly(),
    checklists: checksDraft.shape.checklists,
    published: z.object({ at: instant, by: person }).nullable(),
  })
  .openapi("ChecksVersion");

const ids = z.array(z.string()).readonly();
const difference = {
  added: ids,
  changed: z.array(z.object({ id: z.string(), fields: ids })).readonly(),
  carriedOver: ids,
  retired: ids,
};
const dryRunAnswer = z
  .discriminatedUnion("ok", [
    z.object({
      ok: z.literal(false),
      faults: z.array(z.object({ line: z.int(), column: z.int(), message: z.string() })).readonly(),
    }),
    z.object({ ok: z.literal(true), draft: checksDraft, basedOn: z.int(), ...difference }),
  ])
  .openapi("ChecksDryRun");

const tags = ["Workspace checks"];
const params = z.object({ version: z.coerce.number().int().min(0).openapi({ example: 3 }) });

const list = createRoute({
  method: "get",
  path: "/checks",
  operationId: "listChecks",
  tags,
  summary: "Read the workspace's own checks in force for new projects, and list every version",
  request: { query: pageQuery },
  responses: { 200: answers("The versions, newest first.", pageOfRows(entry).extend({ newest: published })) },
});
const read = createRoute({
  method: "get",
  path: "/checks/{version}",
  operationId: "getChecks",
  tags,
  summary: "Read a version of the workspace's checks",
  request: { params },
  responses: { 200: answers("A published version never changes.", published) },
});
const file = createRoute({
  method: "get",
  path: "/checks/{version}/file",
  operationId: "exportChecks",
  tags,
  summary: "Export a version as a file that can be imported again",
  request: { params, query: z.object({ format: z.enum(["yaml", "json"]).default("yaml") }) },
  responses: {
    200: {
      description: "The checks and checklists.",
      content: { "application/yaml": { schema: z.string() }, "application/json": { schema: z.unknown() } },
    },
  },
});
const dryRun = createRoute({
  method: "post",
  path: "/checks/dry-run",
  operationId: "dryRunChecks",
  tags,
  summary: "Try a file of checks, YAML or JSON as text, without storing anything",
  description: "Every fault is named with its line and column. A file may have at most 256 KB.",
  request: {
    headers: idempotencyKey,
    body: {
      required: true,
      content: { "application/yaml": { schema: z.string() }, "text/plain": { schema: z.string() } },
    },
  },
  responses: { 200: answers("What the file would be as a draft, or its faults.", dryRunAnswer) },
});
const publish = createRoute({
  method: "post",
  path: "/checks",
  operationId: "publishChecks",
  tags,
  summary: "Publish the next version; no project moves before somebody there says so",
  request: { headers: idempotencyKey, body: jsonBody(publishChecksInput) },
  responses: {
    201: createdAnswer(
      "The version and what it changes.",
      z.object({ version: z.int(), ...difference }).openapi("PublishedChecks"),
    ),
  },
});

export const checks = createRoutes();

checks.openapi(list, async (c) => {
  const scope = workspaceScope(c);
  const [newest, versions] = await Promise.all([getChecks(scope), listVersions(scope)]);
  const page = slicePage(versions, c.req.valid("query"), ({ version }) => String(version));
  return c.json({ newest, ...page }, 200);
});
checks.openapi(file, async (c) => {
  const { format } = c.req.valid("query");
  const scope = workspaceScope(c);
  const { version, ...content } = await getChecks(scope, c.req.valid("param").version);
  const draft = {
    checklists: content.checklists,
    checks: content.checks.map(({ revisedIn: _, ...check }) => check),
  };
  return c.body(writeSource(draft, version, format), 200, {
    "content-type": `application/${format}; charset=utf-8`,
    "content-disposition": `attachment; filename="${scope.slug}-checks-${version}.${format}"`,
  });
});
checks.openapi(read, async (c) =>
  c.json(await getChecks(workspaceScope(c), c.req.valid("param").version), 200),
);
checks.openapi(dryRun, async (c) => c.json(await dryRunChecks(workspaceScope(c), await c.req.text()), 200));
checks.openapi(publish, async (c) => {
  const value = settled(await publishChecks(workspaceScope(c), c.req.valid("json")));
  return c.json(value, 201, { Location: `/api/v1/checks/${value.version}` });
});
