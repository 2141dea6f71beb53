import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { getRota } from "@/lib/features/on-call/queries/get-rota";
import { onCallContent } from "@/lib/features/on-call/schema";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { dayRange, person } from "../resources/runbook";
import * as parts from "../route-parts";

const tags = ["On-call"];
const answering = z.object({
  accountId: parts.uuid,
  name: z.string(),
  fromDay: parts.day,
  toDay: parts.day,
  reachedBy: z.string(),
});

const rota = z
  .object({
    version: z.int(),
    shifts: z
      .array(
        answering.extend({
          present: z
            .boolean()
            .openapi({ description: "False once the person can no longer read the project." }),
        }),
      )
      .readonly()
      .openapi({ description: "Shifts that are not over, in order." }),
    now: z.array(answering).readonly().openapi({ description: "Who answers today." }),
    gaps: z
      .array(dayRange)
      .readonly()
      .openapi({ description: "Days without anybody among today and the next seven." }),
    overlaps: z.array(dayRange.extend({ accountIds: z.array(parts.uuid).readonly() })).readonly(),
    people: z.array(person).readonly().openapi({ description: "Everybody who can be on call." }),
    today: parts.day,
  })
  .openapi("Rota");
const standsNow = parts.taggedAnswer("The rota from today on.", rota);

const read = createRoute({
  method: "get",
  path: "/projects/{id}/on-call",
  operationId: "getOnCall",
  tags,
  summary: "Read who is on call, and which days nobody is named for",
  request: { params: parts.projectParams },
  responses: { 200: standsNow },
});

const set = createRoute({
  method: "put",
  path: "/projects/{id}/on-call",
  operationId: "setOnCall",
  tags,
  summary: "Replace the rota from today on",
  description: "Shifts that are over stay what they were.",
  request: { params: parts.projectParams, headers: parts.ifMatch, body: parts.jsonBody(onCallContent) },
  responses: { 200: standsNow },
});

export const onCall = createRoutes();

onCall.openapi(read, async (c) => show(c, await projectScope(c, c.req.valid("param").id)));

onCall.openapi(set, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
  const version = await seenVersion(wanted, async () => (await getRota(scope)).version);
  const kept = await setOnCall(scope, { version, ...c.req.valid("json") });
  if (!kept.ok && kept.reason.code === "changed-meanwhile") {
    const current = await getRota(scope);
    throw staleProblem(current, versionTag(current.version));
  }
  settled(kept);
  return show(c, scope);
});

async function show(c: Context<ApiEnv>, scope: ProjectScope) {
  const now = await getRota(scope);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}
