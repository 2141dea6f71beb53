import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { SCOPES } from "@/lib/domain/catalogue/types";
import { setQuorum } from "@/lib/features/signoffs/commands/set-quorum";
import { getQuorum } from "@/lib/features/signoffs/queries";
import { MOST_SIGNERS } from "@/lib/features/signoffs/schema";
import { versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { changeProject } from "../change-project";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { quorum } from "../resources/signoff";
import { ifMatch, jsonBody, projectParams, taggedAnswer } from "../route-parts";

const tags = ["Sign-offs"];
const standsNow = taggedAnswer("Signers per scope; the ETag is the project's.", quorum);
const wanted = z.strictObject({
  quorum: z
    .partialRecord(z.enum(SCOPES), z.int().min(1).max(MOST_SIGNERS))
    .openapi({ description: "A scope that is left out needs one signer.", example: { security: 2 } }),
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}/quorum",
  operationId: "getQuorum",
  tags,
  summary: "Read how many different reviewers must sign each scope",
  request: { params: projectParams },
  responses: { 200: standsNow },
});

const set = createRoute({
  method: "put",
  path: "/projects/{id}/quorum",
  operationId: "setQuorum",
  tags,
  summary: "Set how many different reviewers must sign each scope",
  request: { params: projectParams, headers: ifMatch, body: jsonBody(wanted) },
  responses: { 200: standsNow },
});

export const projectQuorum = createRoutes();

projectQuorum.openapi(read, async (c) => show(c, await projectScope(c, c.req.valid("param").id)));

projectQuorum.openapi(set, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const input = c.req.valid("json");
  await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setQuorum(scope, input, seen)),
  );
  return show(c, scope);
});

async function show(c: Context<ApiEnv>, scope: ProjectScope) {
  const { version, ...now } = await getQuorum(scope);
  return c.json(now, 200, { ETag: versionTag(version) });
}
