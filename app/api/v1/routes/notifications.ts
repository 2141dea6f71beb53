import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { NOTIFICATION_KINDS } from "@/lib/domain/inbox/kinds";
import { configureNotifications } from "@/lib/features/notifications/commands/configure-notifications";
import { listPreferences } from "@/lib/features/notifications/queries/preferences";
import { configureNotificationsInput } from "@/lib/features/notifications/schema";
import { workspaceScope } from "../caller";
import { requireSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { etag, ifMatch, jsonBody, taggedAnswer } from "../route-parts";

const preference = z
  .object({
    kind: z.enum(NOTIFICATION_KINDS),
    title: z.string(),
    explanation: z.string(),
    needsAction: z.boolean(),
    inApp: z.boolean(),
    inAppIsAChoice: z
      .boolean()
      .openapi({ description: "False where the inbox always shows this kind, or never does." }),
    mail: z.boolean(),
  })
  .openapi("NotificationPreference");
const preferences = z.object({ preferences: z.array(preference), etag }).openapi("NotificationPreferences");

const tags = ["Inbox"];
const standNow = taggedAnswer("Every kind, with what you get of it.", preferences);

const read = createRoute({
  method: "get",
  path: "/notification-preferences",
  operationId: "getNotificationPreferences",
  tags,
  summary: "Read what you are told of, in the inbox and by mail",
  responses: { 200: standNow },
});
const configure = createRoute({
  method: "put",
  path: "/notification-preferences",
  operationId: "configureNotifications",
  tags,
  summary: "Choose what you are told of; kinds left out stay as they are",
  request: { headers: ifMatch, body: jsonBody(configureNotificationsInput) },
  responses: { 200: standNow },
});

export const notifications = createRoutes();

notifications.openapi(read, async (c) => {
  const standing = await preferencesOf(workspaceScope(c));
  return c.json(standing, 200, { ETag: standing.etag });
});
notifications.openapi(configure, async (c) => {
  const scope = workspaceScope(c);
  requireSeen(c.req.valid("header")["If-Match"], await preferencesOf(scope));
  settled(await configureNotifications(scope, c.req.valid("json")));
  const standing = await preferencesOf(scope);
  return c.json(standing, 200, { ETag: standing.etag });
});

async function preferencesOf(scope: Scope) {
  return withTag({ preferences: await listPreferences(scope) });
}
