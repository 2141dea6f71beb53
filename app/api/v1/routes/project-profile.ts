import { createRoute, z } from "@hono/zod-openapi";
import { SYSTEM_PARTS } from "@/lib/domain/catalogue/vocabulary";
import { renameProject } from "@/lib/features/projects/commands/rename-project";
import { setScenarios } from "@/lib/features/projects/commands/set-scenarios";
import { setSignals } from "@/lib/features/projects/commands/set-signals";
import { setSystemPart } from "@/lib/features/projects/commands/set-system-part";
import { setTarget } from "@/lib/features/projects/commands/set-target";
import {
  renameProjectInput,
  setScenariosInput,
  setSignalsInput,
  setSystemPartInput,
  setTargetInput,
} from "@/lib/features/projects/schema";
import { versionTag } from "@/lib/http/preconditions";
import { projectScope } from "../caller";
import { changeProject } from "../change-project";
import { createRoutes } from "../create-routes";
import { settled } from "../refusals";
import { project } from "../resources/project";
import { ifMatch, jsonBody, projectParams, taggedAnswer } from "../route-parts";

/** What was said of a project as a whole. All of it shares the project's ETag. */
export const projectProfile = createRoutes();

const target = put(
  "/projects/{id}/target",
  "setTarget",
  "Set the stage to reach, and by when",
  setTargetInput,
);
projectProfile.openapi(target, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setTarget(scope, body, seen)),
  );
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

const scenarios = put(
  "/projects/{id}/scenarios",
  "setScenarios",
  "Say what the project is for; some scenarios make reviews mandatory",
  setScenariosInput,
);
projectProfile.openapi(scenarios, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setScenarios(scope, body, seen)),
  );
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

const signals = put(
  "/projects/{id}/signals",
  "setSignals",
  "Take the triage again; it moves no answer a person has given since",
  setSignalsInput,
);
projectProfile.openapi(signals, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setSignals(scope, body, seen)),
  );
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

const slug = put(
  "/projects/{id}/slug",
  "renameProject",
  "Give the project another address; the old one redirects",
  renameProjectInput,
);
projectProfile.openapi(slug, async (c) => {
  const scope = await projectScope(c, c.req.valid("param").id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) => {
    const renamed = await renameProject(scope, body, seen);
    if (renamed.ok || renamed.reason.code !== "unchanged") settled(renamed);
  });
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

const systemPart = createRoute({
  method: "put",
  path: "/projects/{id}/system-map/{part}",
  operationId: "setSystemPart",
  tags: ["Projects"],
  summary: "Say of a part of the system whether it is used, and who can reach it",
  request: {
    params: projectParams.extend({ part: z.enum(SYSTEM_PARTS) }),
    headers: ifMatch,
    body: jsonBody(setSystemPartInput.omit({ part: true })),
  },
  responses: { 200: taggedAnswer("The project as it stands now.", project) },
});
projectProfile.openapi(systemPart, async (c) => {
  const { id, part } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const body = c.req.valid("json");
  const now = await changeProject(scope, c.req.valid("header")["If-Match"], async (seen) =>
    settled(await setSystemPart(scope, { ...body, part }, seen)),
  );
  return c.json(now, 200, { ETag: versionTag(now.version) });
});

function put<const Path extends string, Schema extends z.ZodType>(
  path: Path,
  operationId: string,
  summary: string,
  body: Schema,
) {
  return createRoute({
    method: "put",
    path,
    operationId,
    tags: ["Projects"],
    summary,
    request: { params: projectParams, headers: ifMatch, body: jsonBody(body) },
    responses: { 200: taggedAnswer("The project as it stands now.", project) },
  });
}
