import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { createTeam, deleteTeam, editTeam } from "@/lib/features/teams/commands";
import { listTeams } from "@/lib/features/teams/queries";
import { createTeamInput, editTeamInput } from "@/lib/features/teams/schema";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { foundIn, ifSeen, withTag } from "../change-listed";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { createdAnswer, etag, idempotencyKey, ifMatch, jsonBody, taggedAnswer, uuid } from "../route-parts";

const team = z
  .object({
    id: uuid,
    name: z.string(),
    leadId: uuid.nullable(),
    leadName: z.string().nullable(),
    projectCount: z.int(),
    etag,
  })
  .openapi("Team");

const tags = ["Teams"];
const params = z.object({ id: uuid });

const { list, read, remove } = listedRoutes({
  tags,
  paths: { all: "/teams", one: "/teams/{id}" },
  params,
  row: team,
  list: { operationId: "listTeams", summary: "List the teams", order: "The teams by name." },
  read: { operationId: "getTeam", summary: "Read one team", answer: "The team." },
  remove: { operationId: "deleteTeam", summary: "Delete a team; its projects stay and belong to none" },
});
const create = createRoute({
  method: "post",
  path: "/teams",
  operationId: "createTeam",
  tags,
  summary: "Create a team",
  request: { headers: idempotencyKey, body: jsonBody(createTeamInput) },
  responses: { 201: createdAnswer("The team.", team) },
});
const edit = createRoute({
  method: "patch",
  path: "/teams/{id}",
  operationId: "editTeam",
  tags,
  summary: "Change a team's name or lead",
  request: { params, headers: ifMatch, body: jsonBody(editTeamInput.omit({ teamId: true })) },
  responses: { 200: taggedAnswer("The team as it stands now.", team) },
});

export const teams = createRoutes();

teams.openapi(list, async (c) => {
  const all = await allTeams(workspaceScope(c));
  return c.json(
    slicePage(all, c.req.valid("query"), ({ id }) => id),
    200,
  );
});
teams.openapi(create, async (c) => {
  const scope = workspaceScope(c);
  const { teamId } = settled(await createTeam(scope, c.req.valid("json")));
  const created = await teamOf(scope, teamId);
  return c.json(created, 201, { ETag: created.etag, Location: `/api/v1/teams/${teamId}` });
});
teams.openapi(read, async (c) => {
  const found = await teamOf(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: found.etag });
});
teams.openapi(edit, async (c) => {
  const scope = workspaceScope(c);
  const { id } = c.req.valid("param");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => teamOf(scope, id, tx));
  settled(await editTeam(scope, { teamId: id, ...c.req.valid("json") }, seen));
  const now = await teamOf(scope, id);
  return c.json(now, 200, { ETag: now.etag });
});
teams.openapi(remove, async (c) => {
  const scope = workspaceScope(c);
  const { id } = c.req.valid("param");
  const seen = ifSeen(c.req.valid("header")["If-Match"], (tx) => teamOf(scope, id, tx));
  settled(await deleteTeam(scope, { teamId: id }, seen));
  return c.body(null, 204);
});

async function allTeams(scope: Scope, open?: Tx) {
  return (await listTeams(scope, open)).map((row) => withTag(row, ["projectCount", "leadName"]));
}

async function teamOf(scope: Scope, id: string, open?: Tx) {
  return foundIn(await allTeams(scope, open), (each) => each.id === id, "There is no such team.");
}
