import { createRoute, z } from "@hono/zod-openapi";
import { PROJECT_ROLES } from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { transferProject } from "@/lib/features/projects/commands/transfer-project";
import { listPeople } from "@/lib/features/projects/queries";
import { transferProjectInput } from "@/lib/features/projects/schema";
import { slicePage } from "@/lib/http/cursor";
import { projectScope } from "../caller";
import { changeProject, showProject } from "../change-project";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { project, projectPerson } from "../resources/project";
import {
  answers,
  done,
  idempotencyKey,
  ifMatch,
  jsonBody,
  pageOfRows,
  pageQuery,
  projectParams,
  taggedAnswer,
  uuid,
} from "../route-parts";

const tags = ["Projects"];
const personParams = projectParams.extend({ accountId: uuid });

const list = createRoute({
  method: "get",
  path: "/projects/{id}/people",
  operationId: "listPeople",
  tags,
  summary: "List who has a role on the project",
  request: { params: projectParams, query: pageQuery },
  responses: { 200: answers("Founders first, then reviewers and viewers.", pageOfRows(projectPerson)) },
});

const assign = createRoute({
  method: "put",
  path: "/projects/{id}/people/{accountId}",
  operationId: "assignPerson",
  tags,
  summary: "Give a member of the workspace a role on the project",
  description: "If-Match takes the project's ETag.",
  request: {
    params: personParams,
    headers: ifMatch,
    body: jsonBody(z.strictObject({ role: z.enum(PROJECT_ROLES) })),
  },
  responses: { 200: answers("The person with the role.", projectPerson) },
});

const takeOff = createRoute({
  method: "delete",
  path: "/projects/{id}/people/{accountId}",
  operationId: "removePerson",
  tags,
  summary: "Take a person off the project",
  description: "If-Match takes the project's ETag.",
  request: { params: personParams, headers: ifMatch },
  responses: { 204: done },
});

const transfer = createRoute({
  method: "post",
  path: "/projects/{id}/transfer",
  operationId: "transferProject",
  tags,
  summary: "Hand the project to another member, who becomes its owner",
  request: { params: projectParams, headers: idempotencyKey, body: jsonBody(transferProjectInput) },
  responses: { 200: taggedAnswer("The project as it stands now.", project) },
});

export const projectPeople = createRoutes();

projectPeople.openapi(list, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  return c.json(
    slicePage(await listPeople(scope), c.req.valid("query"), ({ accountId }) => accountId),
    200,
  );
});

projectPeople.openapi(assign, async (c) => {
  const { id, accountId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const { role } = c.req.valid("json");
  await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await assignPerson(scope, { accountId, role }, seen)),
  );
  const person = (await listPeople(scope)).find((each) => each.accountId === accountId);
  if (!person) throw new AppError("not-found", "This person has no role on the project.");
  return c.json(person, 200);
});

projectPeople.openapi(takeOff, async (c) => {
  const { id, accountId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await assignPerson(scope, { accountId, role: null }, seen)),
  );
  return c.body(null, 204);
});

projectPeople.openapi(transfer, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  settled(await transferProject(scope, c.req.valid("json")));
  return showProject(c, scope);
});
