import { createRoute, z } from "@hono/zod-openapi";
import { breakInWords } from "@/lib/domain/events/break-words";
import { chainLine } from "@/lib/domain/events/chain-export";
import { listAudit } from "@/lib/features/activity/queries/list-activity";
import { activityFilter } from "@/lib/features/activity/schema";
import { eachChainBatch, getCheckpoint, verifyAudit } from "@/lib/features/audit/queries";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { numberedPage, numberOf } from "../numbered-page";
import { activityEntry } from "../resources/activity";
import { answers, instant, pageOfRows, pageQuery, uuid } from "../route-parts";
import { textStream } from "../text-stream";

const tags = ["Audit"];

const list = createRoute({
  method: "get",
  path: "/audit",
  operationId: "listAudit",
  tags,
  summary: "List what happened in the whole workspace, newest first",
  request: { query: pageQuery.extend(activityFilter.shape) },
  responses: { 200: answers("One page of events as sentences.", pageOfRows(activityEntry)) },
});

const verify = createRoute({
  method: "get",
  path: "/audit/verification",
  operationId: "verifyAudit",
  tags,
  summary: "Walk the whole chain and say up to where it holds",
  responses: {
    200: answers(
      "Events 1 to `seq` hold.",
      z.object({
        seq: z.int(),
        head: z.string(),
        at: instant,
        intact: z.boolean(),
        broken: z.object({ kind: z.string(), seq: z.int(), detail: z.string() }).nullable(),
      }),
    ),
  },
});

const checkpoint = createRoute({
  method: "get",
  path: "/audit/checkpoint",
  operationId: "getAuditCheckpoint",
  tags,
  summary: "Read the chain's head, to be kept outside: without it a cut tail cannot be noticed",
  responses: {
    200: answers(
      "Keep it where the chain's keepers cannot reach it.",
      z.object({ workspaceId: uuid, seq: z.int(), head: z.string(), at: instant }),
    ),
  },
});

const exported = createRoute({
  method: "get",
  path: "/audit/export.jsonl",
  operationId: "exportAudit",
  tags,
  summary: "Export the chain, one event a line, for `npm run audit:verify`",
  responses: {
    200: {
      description: "Each line holds seq, prev, hash and body; hash = SHA-256(prev:seq:body).",
      content: { "application/octet-stream": { schema: z.string() } },
    },
  },
});

export const audit = createRoutes();

audit.openapi(list, async (c) => {
  const { limit, cursor, ...filter } = c.req.valid("query");
  const page = await listAudit(workspaceScope(c), filter, { before: numberOf(cursor), limit });
  return c.json(numberedPage(page.entries, page.before), 200);
});

audit.openapi(verify, async (c) => {
  const { broken, ...rest } = await verifyAudit(workspaceScope(c));
  const named = broken && { kind: broken.kind, seq: broken.seq, detail: breakInWords(broken) };
  return c.json({ ...rest, intact: broken === null, broken: named }, 200);
});

audit.openapi(checkpoint, async (c) => c.json(await getCheckpoint(workspaceScope(c)), 200));

audit.openapi(exported, async (c) => {
  const scope = workspaceScope(c);
  const batches = eachChainBatch(scope);
  // The first batch decides the status: a refusal after the headers could only break the download off.
  const first = await batches.next();
  const lines = textStream(chainLines(first, batches));
  const disposition = `attachment; filename="${scope.slug}-audit.jsonl"`;
  return new Response(lines, {
    headers: { "content-type": "application/octet-stream", "content-disposition": disposition },
  });
});

type Entries = Parameters<typeof chainLine>[0];

async function* chainLines(
  first: IteratorResult<readonly Entries[]>,
  batches: AsyncGenerator<readonly Entries[]>,
): AsyncGenerator<string> {
  const linesOf = (batch: readonly Entries[]) => batch.map((entry) => `${chainLine(entry)}\n`).join("");
  if (!first.done) yield linesOf(first.value);
  for await (const batch of batches) yield linesOf(batch);
}
