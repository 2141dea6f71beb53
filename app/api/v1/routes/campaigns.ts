import { createRoute, z } from "@hono/zod-openapi";
import type { Scope } from "@/lib/auth/scope";
import { closeCampaign, createCampaign, editCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import { setCampaignProjects } from "@/lib/features/campaigns/commands/set-campaign-projects";
import {
  getCampaign,
  listCampaignProjects,
  listCampaigns,
} from "@/lib/features/campaigns/queries/list-campaigns";
import {
  type CampaignChoice,
  campaignFields,
  campaignMatch,
  createCampaignInput,
  MOST_PROJECTS,
} from "@/lib/features/campaigns/schema";
import { slicePage } from "@/lib/http/cursor";
import { parsePrecondition, requireMatch, versionTag } from "@/lib/http/preconditions";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { listedRoutes } from "../listed-routes";
import { settled } from "../refusals";
import { forecast } from "../resources/history";
import { stage } from "../resources/readiness";
import {
  answers,
  createdAnswer,
  day,
  idempotencyKey,
  ifMatch,
  instant,
  jsonBody,
  pageOfRows,
  pageQuery,
  taggedAnswer,
  uuid,
} from "../route-parts";

const count = z.int();
const campaign = z
  .object({
    id: uuid,
    name: z.string(),
    targetStage: stage,
    dueOn: day,
    note: z.string(),
    createdBy: z.string().nullable(),
    createdAt: instant,
    closedAt: instant.nullable(),
    version: count,
    progress: z.object({
      projects: count,
      counts: z.object({
        reached: count,
        "on-course": count,
        slipping: count,
        stuck: count,
        "no-pace": count,
      }),
      reachedPercent: count,
      daysLate: count.nullable().openapi({ description: "Of the latest project; null when none is late." }),
    }),
  })
  .openapi("Campaign");

const campaignProject = z
  .object({
    id: uuid,
    slug: z.string(),
    name: z.string(),
    owner: z.string(),
    stage,
    stageAtStart: stage,
    score: count,
    weeks: z.array(count).readonly(),
    blockers: count,
    forecast,
  })
  .openapi("CampaignProject");

const chosen = z.union([
  z.strictObject({ projectIds: z.array(z.uuid()).max(MOST_PROJECTS) }),
  z.strictObject({ matching: campaignMatch }),
]);

const tags = ["Campaigns"];
const params = z.object({ id: z.uuid() });

const {
  list,
  read,
  remove: close,
} = listedRoutes({
  tags,
  paths: { all: "/campaigns", one: "/campaigns/{id}" },
  params,
  row: campaign,
  list: {
    operationId: "listCampaigns",
    summary: "List the campaigns with their progress",
    order: "Open ones first, by the day they are due.",
  },
  read: { operationId: "getCampaign", summary: "Read one campaign", answer: "The campaign." },
  remove: { operationId: "closeCampaign", summary: "Close a campaign; it stays to be read" },
});
const create = createRoute({
  method: "post",
  path: "/campaigns",
  operationId: "createCampaign",
  tags,
  summary: "Begin a campaign: a stage that many projects are to reach by a day",
  request: { headers: idempotencyKey, body: jsonBody(createCampaignInput) },
  responses: { 201: createdAnswer("The campaign.", campaign) },
});
const edit = createRoute({
  method: "patch",
  path: "/campaigns/{id}",
  operationId: "editCampaign",
  tags,
  summary: "Change a campaign's name, stage, day or note",
  request: { params, headers: ifMatch, body: jsonBody(campaignFields) },
  responses: { 200: taggedAnswer("The campaign as it stands now.", campaign) },
});
const listProjects = createRoute({
  method: "get",
  path: "/campaigns/{id}/projects",
  operationId: "listCampaignProjects",
  tags,
  summary: "List a campaign's projects and where each will be on the due day",
  request: { params, query: pageQuery },
  responses: { 200: answers("Those that most need somebody first.", pageOfRows(campaignProject)) },
});
const choose = createRoute({
  method: "put",
  path: "/campaigns/{id}/projects",
  operationId: "setCampaignProjects",
  tags,
  summary: "Choose a campaign's projects, by a list or by what they are",
  description: "If-Match takes the campaign's ETag. Projects that stay keep the stage they came in with.",
  request: { params, headers: ifMatch, body: jsonBody(chosen) },
  responses: { 200: taggedAnswer("The campaign as it stands now.", campaign) },
});

export const campaigns = createRoutes();

campaigns.openapi(list, async (c) =>
  c.json(
    slicePage(await listCampaigns(workspaceScope(c)), c.req.valid("query"), ({ id }) => id),
    200,
  ),
);
campaigns.openapi(create, async (c) => {
  const scope = workspaceScope(c);
  const { campaignId } = settled(await createCampaign(scope, c.req.valid("json")));
  const { found, etag } = await tagged(scope, campaignId);
  return c.json(found, 201, { ETag: etag, Location: `/api/v1/campaigns/${campaignId}` });
});
campaigns.openapi(read, async (c) => {
  const { found, etag } = await tagged(workspaceScope(c), c.req.valid("param").id);
  return c.json(found, 200, { ETag: etag });
});
campaigns.openapi(edit, async (c) => {
  const scope = workspaceScope(c);
  const seen = await seenCampaign(scope, c.req.valid("param").id, c.req.valid("header")["If-Match"]);
  settled(await editCampaign(scope, { ...seen, ...c.req.valid("json") }));
  const { found, etag } = await tagged(scope, seen.campaignId);
  return c.json(found, 200, { ETag: etag });
});
campaigns.openapi(close, async (c) => {
  const scope = workspaceScope(c);
  const seen = await seenCampaign(scope, c.req.valid("param").id, c.req.valid("header")["If-Match"]);
  settled(await closeCampaign(scope, seen));
  return c.body(null, 204);
});
campaigns.openapi(listProjects, async (c) => {
  const scope = workspaceScope(c);
  const { found } = await tagged(scope, c.req.valid("param").id);
  return c.json(
    slicePage(await listCampaignProjects(scope, found.id), c.req.valid("query"), ({ id }) => id),
    200,
  );
});
campaigns.openapi(choose, async (c) => {
  const scope = workspaceScope(c);
  const seen = await seenCampaign(scope, c.req.valid("param").id, c.req.valid("header")["If-Match"]);
  const body = c.req.valid("json");
  const choice: CampaignChoice =
    "matching" in body
      ? { kind: "replace-matching", matching: body.matching }
      : { kind: "replace", projectIds: body.projectIds };
  settled(await setCampaignProjects(scope, { ...seen, choice }));
  const { found, etag } = await tagged(scope, seen.campaignId);
  return c.json(found, 200, { ETag: etag });
});

async function tagged(scope: Scope, id: string) {
  const found = await getCampaign(scope, id);
  return { found, etag: versionTag(found.version) };
}

/** The campaign in the version the caller saw; the command proves again that it still stands. */
async function seenCampaign(scope: Scope, id: string, header: string) {
  const { found, etag } = await tagged(scope, id);
  requireMatch(parsePrecondition(header), etag, found);
  return { campaignId: id, version: found.version };
}
