import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { PLAN_TITLES, planMarkdown } from "@/lib/domain/runbook/markdown";
import type { PlanKind } from "@/lib/domain/runbook/plan";
import { getProject } from "@/lib/features/projects/queries";
import { savePlan } from "@/lib/features/runbook/commands/save-plan";
import { getPlan } from "@/lib/features/runbook/queries/get-plan";
import { getPlanVersion, listPlanVersions } from "@/lib/features/runbook/queries/list-plan-versions";
import { planContent } from "@/lib/features/runbook/schema";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { type ApiEnv, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { numberedPage, numberOf } from "../numbered-page";
import { settled } from "../refusals";
import { plan, planVersion, planVersionLine } from "../resources/runbook";
import * as parts from "../route-parts";

const tags = ["Runbooks"];
const versionParams = parts.projectParams.extend({
  number: z.coerce.number().int().min(1).max(2_147_483_647).openapi({ description: "A version." }),
});

type Path = "runbook" | "rollback-plan";
type Noun = "Runbook" | "RollbackPlan";

/** How a plan is read and saved. */
function planDocs(kind: PlanKind, path: Path, noun: Noun) {
  const all = `/projects/{id}/${path}` as const;
  const title = PLAN_TITLES[kind].toLowerCase();
  const standsNow = parts.taggedAnswer("The plan as it reads now; the tag is its version.", plan);
  const read = createRoute({
    method: "get",
    path: all,
    operationId: `get${noun}`,
    tags,
    summary: `Read the ${title}: what is generated, what was written instead, and what is missing`,
    request: { params: parts.projectParams },
    responses: { 200: standsNow },
  });
  const save = createRoute({
    method: "put",
    path: all,
    operationId: `save${noun}`,
    tags,
    summary: `Save a new version of the ${title}`,
    description:
      "Send every section somebody wrote; what is left out stands as generated. `generatedFrom` is the `generatedDigest` you read: while it is the current one, the section is no conflict. A section of your own has an id of your choice and a title.",
    request: { params: parts.projectParams, headers: parts.ifMatch, body: parts.jsonBody(planContent) },
    responses: { 200: standsNow },
  });
  return { read, save };
}

/** What else can be had of a plan: its versions, and a document to take away. */
function keptDocs(kind: PlanKind, path: Path, noun: Noun) {
  const all = `/projects/{id}/${path}` as const;
  const title = PLAN_TITLES[kind].toLowerCase();
  const versions = createRoute({
    method: "get",
    path: `${all}/versions`,
    operationId: `list${noun}Versions`,
    tags,
    summary: `List the versions of the ${title}, newest first`,
    request: { params: parts.projectParams, query: parts.pageQuery },
    responses: { 200: parts.answers("A page of versions.", parts.pageOfRows(planVersionLine)) },
  });
  const version = createRoute({
    method: "get",
    path: `${all}/versions/{number}`,
    operationId: `get${noun}Version`,
    tags,
    summary: `Read a version of the ${title} as it was saved`,
    request: { params: versionParams },
    responses: { 200: parts.answers("The version, and the one before it.", planVersion) },
  });
  const markdown = createRoute({
    method: "get",
    path: `${all}/markdown`,
    operationId: `get${noun}Markdown`,
    tags,
    summary: `Take the ${title} away as one document`,
    request: { params: parts.projectParams },
    responses: {
      200: { description: "Markdown in UTF-8.", content: { "text/markdown": { schema: z.string() } } },
    },
  });
  return { versions, version, markdown };
}

/** The two plans of a project answer alike, each at its own address. */
function planRoutes(kind: PlanKind, path: Path, noun: Noun) {
  const { read, save } = planDocs(kind, path, noun);
  const { versions, version, markdown } = keptDocs(kind, path, noun);
  const routes = createRoutes();
  routes.openapi(read, async (c) => show(c, await projectScope(c, c.req.valid("param").id), kind));
  routes.openapi(save, async (c) => {
    const scope = await projectScope(c, c.req.valid("param").id);
    const wanted = parsePrecondition(c.req.valid("header")["If-Match"]);
    const number = await seenVersion(wanted, async () => (await getPlan(scope, kind)).number);
    const saved = await savePlan(scope, { kind, number, ...c.req.valid("json") });
    if (!saved.ok && saved.reason.code === "changed-meanwhile") {
      const current = await getPlan(scope, kind);
      throw staleProblem(current, versionTag(current.number));
    }
    settled(saved);
    return show(c, scope, kind);
  });
  routes.openapi(versions, async (c) => {
    const { limit, cursor } = c.req.valid("query");
    const scope = await projectScope(c, c.req.valid("param").id);
    const rows = await listPlanVersions(scope, kind, { before: numberOf(cursor), limit: limit + 1 });
    const page = rows.slice(0, limit);
    return c.json(numberedPage(page, rows.length > limit ? (page.at(-1)?.number ?? null) : null), 200);
  });
  routes.openapi(version, async (c) => {
    const { id, number } = c.req.valid("param");
    return c.json(await getPlanVersion(await projectScope(c, id), kind, number), 200);
  });
  routes.openapi(markdown, async (c) => {
    const scope = await projectScope(c, c.req.valid("param").id);
    const [project, found] = await Promise.all([getProject(scope), getPlan(scope, kind)]);
    const about = { project: project.name, number: found.number, day: found.today };
    return c.body(planMarkdown(kind, about, found.sections), 200, {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${path}-${project.slug}.md"`,
    });
  });
  return routes;
}

async function show(c: Context<ApiEnv>, scope: ProjectScope, kind: PlanKind) {
  const now = await getPlan(scope, kind);
  return c.json(now, 200, { ETag: versionTag(now.number) });
}

export const runbook = planRoutes("runbook", "runbook", "Runbook");
export const rollbackPlan = planRoutes("rollback", "rollback-plan", "RollbackPlan");
