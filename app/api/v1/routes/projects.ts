import { createRoute } from "@hono/zod-openapi";
import { allows, openProject } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { deleteProject } from "@/lib/features/projects/commands/delete-project";
import { editProject } from "@/lib/features/projects/commands/edit-project";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { restoreProject } from "@/lib/features/projects/commands/restore-project";
import { unarchiveProject } from "@/lib/features/projects/commands/unarchive-project";
import { editProjectInput, registerProjectInput } from "@/lib/features/projects/schema";
import { versionTag } from "@/lib/http/preconditions";
import { projectScope, workspaceScope } from "../caller";
import { changeProject, currentProject, showProject } from "../change-project";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { project } from "../resources/project";
import {
  createdAnswer,
  done,
  idempotencyKey,
  ifMatch,
  jsonBody,
  projectParams,
  taggedAnswer,
} from "../route-parts";

const tags = ["Projects"];
const standsNow = taggedAnswer("The project as it stands now.", project);

const register = createRoute({
  method: "post",
  path: "/projects",
  operationId: "registerProject",
  tags,
  summary: "Register a project, with its two-minute triage",
  request: { headers: idempotencyKey, body: jsonBody(registerProjectInput) },
  responses: { 201: createdAnswer("The project.", project) },
});

const read = createRoute({
  method: "get",
  path: "/projects/{id}",
  operationId: "getProject",
  tags,
  summary: "Read one project; one in the trash too, for whoever may restore it",
  request: { params: projectParams },
  responses: { 200: taggedAnswer("The project.", project) },
});

const edit = createRoute({
  method: "patch",
  path: "/projects/{id}",
  operationId: "editProject",
  tags,
  summary: "Change a project's name, description, repository or team",
  request: {
    params: projectParams,
    headers: ifMatch,
    body: jsonBody(editProjectInput.omit({ version: true })),
  },
  responses: { 200: standsNow },
});

const remove = createRoute({
  method: "delete",
  path: "/projects/{id}",
  operationId: "deleteProject",
  tags,
  summary: "Move a project to the trash for thirty days",
  request: { params: projectParams, headers: ifMatch },
  responses: { 204: done },
});

const restore = step("/projects/{id}/restore", "restoreProject", "Bring a project back from the trash");
const archive = step("/projects/{id}/archive", "archiveProject", "Set a project aside; it stays readable");
const unarchive = step("/projects/{id}/unarchive", "unarchiveProject", "Take a project out of the archive");

export const projects = createRoutes();

projects.openapi(register, async (c) => {
  const scope = workspaceScope(c);
  const { projectId } = settled(await registerProject(scope, c.req.valid("json")));
  const created = await currentProject((await openProject(scope, projectId)).scope);
  return c.json(created, 201, {
    ETag: versionTag(created.version),
    Location: `/api/v1/projects/${created.id}`,
  });
});

projects.openapi(read, async (c) => {
  const { scope, deleted } = await openProject(workspaceScope(c), c.req.valid("param").id);
  if (deleted && !allows(scope, "project.delete"))
    throw new AppError("not-found", "There is no such project here.");
  return showProject(c, scope);
});

projects.openapi(edit, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (version) => {
    const edited = await editProject(scope, { ...body, version });
    // A PATCH that asks for what stands already has been carried out.
    if (edited.ok || edited.reason.code !== "unchanged") settled(edited);
  });
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

projects.openapi(remove, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  await changeProject(scope, c.req.valid("header")["If-Match"], (version) =>
    deleteProject(scope, {}, version),
  );
  return c.body(null, 204);
});

projects.openapi(restore, async (c) => {
  const { scope } = await openProject(workspaceScope(c), c.req.valid("param").id);
  settled(await restoreProject(scope, {}));
  return showProject(c, scope);
});

projects.openapi(archive, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  settled(await archiveProject(scope, {}));
  return showProject(c, scope);
});

projects.openapi(unarchive, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  settled(await unarchiveProject(scope, {}));
  return showProject(c, scope);
});

function step<const Path extends string>(path: Path, operationId: string, summary: string) {
  return createRoute({
    method: "post",
    path,
    operationId,
    tags,
    summary,
    request: { params: projectParams, headers: idempotencyKey },
    responses: { 200: standsNow },
  });
}
