import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { createFeed } from "@/lib/features/calendars/commands/create-feed";
import { revokeFeed } from "@/lib/features/calendars/commands/revoke-feed";
import { listFeeds } from "@/lib/features/calendars/queries/list-feeds";
import { createFeedInput, feedPath } from "@/lib/features/calendars/schema";
import { baseUrl } from "@/lib/http/base-url";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { foundIn, ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { createdAnswer, etag, idempotencyKey, instant, jsonBody, uuid } from "../route-parts";

const shape = z.object({
  id: uuid,
  project: z
    .object({ id: uuid, slug: z.string(), name: z.string() })
    .nullable()
    .openapi({ description: "Null: everything its person may read." }),
  hint: z.string().openapi({ description: "The last characters of the address before `.ics`." }),
  createdAt: instant,
  etag,
});
const feed = shape.openapi("CalendarFeed");
const createdFeed = shape
  .extend({ address: z.url().openapi({ description: "Whoever holds it reads the dates. Shown this once." }) })
  .openapi("CreatedCalendarFeed");

const tags = ["Calendars"];

const { list, read, remove } = listedRoutes({
  tags,
  paths: { all: "/calendar-feeds", one: "/calendar-feeds/{id}" },
  params: z.object({ id: uuid }),
  row: feed,
  list: {
    operationId: "listCalendarFeeds",
    summary: "List one's own private calendar addresses in force",
    order: "Newest first.",
  },
  read: { operationId: "getCalendarFeed", summary: "Read one calendar address", answer: "The calendar." },
  remove: {
    operationId: "revokeCalendarFeed",
    summary: "Revoke a calendar address; it is gone from the next look on",
  },
});
const create = createRoute({
  method: "post",
  path: "/calendar-feeds",
  operationId: "createCalendarFeed",
  tags,
  summary: "Make a private calendar address (ICS); only a signed-in person can",
  request: { headers: idempotencyKey, body: jsonBody(createFeedInput) },
  responses: { 201: createdAnswer("The calendar with its address.", createdFeed) },
});

export const calendarFeeds = createRoutes();

calendarFeeds.openapi(list, async (c) => {
  const all = await allFeeds(workspaceScope(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
calendarFeeds.openapi(create, async (c) => {
  const scope = workspaceScope(c);
  const { feedId, secret } = settled(await createFeed(scope, c.req.valid("json")));
  const made = await feedOf(scope, feedId);
  const address = `${baseUrl()}${feedPath(secret)}`;
  const Location = `/api/v1/calendar-feeds/${feedId}`;
  return c.json({ ...made, address }, 201, { ETag: made.etag, Location });
});
calendarFeeds.openapi(read, async (c) => {
  const found = await feedOf(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
calendarFeeds.openapi(remove, async (c) => {
  const scope = workspaceScope(c);
  const { id } = c.req.valid("param");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => feedOf(scope, id, tx));
  settled(await revokeFeed(scope, { feedId: id }, seen));
  return c.body(null, 204);
});

async function allFeeds(scope: Scope, open?: Tx) {
  return (await listFeeds(scope, open)).map((row) => withTag(row, ["project"]));
}

async function feedOf(scope: Scope, id: string, open?: Tx) {
  return foundIn(await allFeeds(scope, open), (each) => each.id === id, "You have no such calendar.");
}
