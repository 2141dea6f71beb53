import { createRoute, z } from "@hono/zod-openapi";
import { INBOX_KINDS } from "@/lib/domain/inbox/kinds";
import { finishMatters, reopenMatters, snoozeMatters } from "@/lib/features/inbox/commands";
import { countInbox, getMatter, listInbox } from "@/lib/features/inbox/queries";
import { INBOX_STATES, mattersInput, snoozeInput } from "@/lib/features/inbox/schema";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { answers, idempotencyKey, instant, jsonBody, pageOfRows, pageQuery, uuid } from "../route-parts";

const matter = z
  .object({
    id: uuid,
    kind: z.enum(INBOX_KINDS),
    needsAction: z.boolean().openapi({ description: "Whether it is over only when somebody did something." }),
    title: z.string(),
    why: z.string(),
    since: instant,
    state: z.enum(INBOX_STATES),
    snoozedUntil: instant.nullable(),
    doneAt: instant.nullable(),
    doneBy: z
      .enum(["person", "resolved"])
      .nullable()
      .openapi({ description: "`resolved`: what it waited for happened." }),
    isNew: z.boolean().openapi({ description: "Not shown in the web app before." }),
    project: z.object({ id: uuid, slug: z.string(), name: z.string() }).nullable(),
    href: z.string().openapi({ description: "Where it is dealt with: a path of the web app." }),
    linkLabel: z.string(),
  })
  .openapi("Matter");
const changed = z.object({ ids: z.array(uuid) }).openapi("ChangedMatters");
const snoozed = changed.extend({ until: instant }).openapi("SnoozedMatters");

const tags = ["Inbox"];
const params = z.object({ id: uuid });
const snoozeBody = snoozeInput.pick({ until: true });
const standsNow = answers("The matter as it stands now.", matter);

const list = createRoute({
  method: "get",
  path: "/inbox",
  operationId: "listInbox",
  tags,
  summary: "List what waits for you: what needs you first, then newest first",
  request: { query: pageQuery.extend({ state: z.enum(INBOX_STATES).default("open") }) },
  responses: {
    200: answers(
      "A page of matters, and how many there are of each state.",
      pageOfRows(matter).extend({ counts: z.object({ open: z.int(), snoozed: z.int(), done: z.int() }) }),
    ),
  },
});
const read = createRoute({
  method: "get",
  path: "/inbox/{id}",
  operationId: "getMatter",
  tags,
  summary: "Read one matter of yours",
  request: { params },
  responses: { 200: standsNow },
});
const finishMany = createRoute({
  method: "post",
  path: "/inbox/done",
  operationId: "finishMatters",
  tags,
  summary: "Finish several matters",
  request: { headers: idempotencyKey, body: jsonBody(mattersInput) },
  responses: { 200: answers("Those that were open.", changed) },
});
const snoozeMany = createRoute({
  method: "post",
  path: "/inbox/snooze",
  operationId: "snoozeMatters",
  tags,
  summary: "Put several matters off",
  request: { headers: idempotencyKey, body: jsonBody(snoozeInput) },
  responses: { 200: answers("Those that were open, and when they are back.", snoozed) },
});
const reopenMany = createRoute({
  method: "post",
  path: "/inbox/reopen",
  operationId: "reopenMatters",
  tags,
  summary: "Bring several matters back",
  request: { headers: idempotencyKey, body: jsonBody(mattersInput) },
  responses: { 200: answers("Those that were finished or put off.", changed) },
});
const finish = createRoute({
  method: "post",
  path: "/inbox/{id}/done",
  operationId: "finishMatter",
  tags,
  summary: "Finish a matter",
  request: { params, headers: idempotencyKey },
  responses: { 200: standsNow },
});
const snooze = createRoute({
  method: "post",
  path: "/inbox/{id}/snooze",
  operationId: "snoozeMatter",
  tags,
  summary: "Put a matter off until the morning of a day",
  request: { params, headers: idempotencyKey, body: jsonBody(snoozeBody) },
  responses: { 200: standsNow },
});
const reopen = createRoute({
  method: "post",
  path: "/inbox/{id}/reopen",
  operationId: "reopenMatter",
  tags,
  summary: "Bring back what you finished or put off",
  request: { params, headers: idempotencyKey },
  responses: { 200: standsNow },
});

export const inbox = createRoutes();

inbox.openapi(list, async (c) => {
  const scope = workspaceScope(c);
  const [page, counts] = await Promise.all([listInbox(scope, c.req.valid("query")), countInbox(scope)]);
  return c.json({ ...page, counts }, 200);
});
inbox.openapi(finishMany, async (c) => {
  const { ids } = settled(await finishMatters(workspaceScope(c), c.req.valid("json")));
  return c.json({ ids: [...ids] }, 200);
});
inbox.openapi(snoozeMany, async (c) => {
  const { ids, until } = settled(await snoozeMatters(workspaceScope(c), c.req.valid("json")));
  return c.json({ ids: [...ids], until }, 200);
});
inbox.openapi(reopenMany, async (c) => {
  const { ids } = settled(await reopenMatters(workspaceScope(c), c.req.valid("json")));
  return c.json({ ids: [...ids] }, 200);
});
inbox.openapi(read, async (c) => c.json(await getMatter(workspaceScope(c), c.req.valid("param").id), 200));
inbox.openapi(finish, async (c) => {
  const { id } = c.req.valid("param");
  settled(await finishMatters(workspaceScope(c), { ids: [id] }));
  return c.json(await getMatter(workspaceScope(c), id), 200);
});
inbox.openapi(snooze, async (c) => {
  const { id } = c.req.valid("param");
  settled(await snoozeMatters(workspaceScope(c), { ids: [id], ...c.req.valid("json") }));
  return c.json(await getMatter(workspaceScope(c), id), 200);
});
inbox.openapi(reopen, async (c) => {
  const { id } = c.req.valid("param");
  settled(await reopenMatters(workspaceScope(c), { ids: [id] }));
  return c.json(await getMatter(workspaceScope(c), id), 200);
});
