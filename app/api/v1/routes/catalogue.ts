import { createRoute, z } from "@hono/zod-openapi";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { layers } from "@/lib/domain/catalogue/layers";
import { PATTERNS, patterns } from "@/lib/domain/catalogue/patterns";
import { CAPABILITIES, EFFORTS, LAYERS, PRIORITIES, REVIEWS, STACKS } from "@/lib/domain/catalogue/types";
import { isWorkspaceCheckId } from "@/lib/domain/checks/compose";
import { AppError } from "@/lib/errors";
import { findCheck } from "@/lib/features/checks/queries";
import { slicePage } from "@/lib/http/cursor";
import { workspaceScope } from "../caller";
import { createRoutes } from "../create-routes";
import { answers, pageOfRows, pageQuery } from "../route-parts";

const texts = z.array(z.string()).readonly();
const shape = z.object({
  id: z.string(),
  kind: z.enum(["check", "question", "capability-check", "workspace-check"]),
  number: z.int(),
  title: z.string(),
  statement: z.string(),
  weight: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(5)]),
  severity: z.enum(["critical", "blocker", "major"]).nullable(),
  waivable: z.boolean(),
  capabilities: z.array(z.enum(CAPABILITIES)).readonly(),
  layers: z.array(z.enum(LAYERS)).readonly(),
  reviews: z.array(z.enum(REVIEWS)).readonly(),
  priority: z.enum(PRIORITIES),
  effort: z.enum(EFFORTS),
  evidence: z.object({ required: z.boolean(), freshDays: z.int() }),
  references: z
    .array(
      z.object({
        standard: z.enum(["AWS Well-Architected", "NIST AI RMF", "ISO/IEC 42001", "OWASP ASVS 5"]),
        id: z.string(),
        name: z.string(),
      }),
    )
    .readonly(),
  revisedIn: z
    .int()
    .optional()
    .openapi({ description: "Of a workspace's check: the version that last changed it." }),
  question: z
    .object({
      safe: z.enum(["yes", "no"]),
      parts: z.tuple([z.string(), z.string()]).readonly().optional(),
      scoping: z.literal(true).optional(),
    })
    .optional(),
});
const catalogueItem = shape.openapi("CatalogueItem");
const guidance = z
  .object({
    meaning: z.string(),
    ifSkipped: z.string(),
    test: z.string(),
    fixes: z.record(z.enum(STACKS), z.string()),
    prompt: z.string().openapi({ description: "Ready to paste into a coding agent." }),
    humanOnly: z.string(),
    goodEvidence: texts,
    badEvidence: texts,
  })
  .openapi("Guidance", { description: "Markdown without HTML, in founder language." });
const itemWithGuidance = shape.extend({ guidance }).openapi("CatalogueItemWithGuidance");

const frame = {
  version: z.string(),
  layers: z.record(z.enum(LAYERS), z.object({ title: z.string(), meaning: z.string() })),
  patterns: z.record(
    z.enum(PATTERNS),
    z.object({ title: z.string(), meaning: z.string(), fits: z.string(), limit: z.string() }),
  ),
};

const tags = ["Catalogue"];

const list = createRoute({
  method: "get",
  path: "/catalogue",
  operationId: "listCatalogue",
  tags,
  summary: "List the items of the catalogue in force, without their guidance",
  request: { query: pageQuery },
  responses: {
    200: answers(
      "The items in their order, and the vocabulary they use.",
      pageOfRows(catalogueItem).extend(frame),
    ),
  },
});
const read = createRoute({
  method: "get",
  path: "/catalogue/{itemId}",
  operationId: "getCatalogueItem",
  tags,
  summary: "Read one item with its guidance and its prompt for a coding agent",
  description: "A check of the workspace's own (`ws-…`) is read as its newest version has it.",
  request: {
    params: z.object({ itemId: z.string().min(1).max(100).openapi({ example: "secrets-not-in-git" }) }),
  },
  responses: { 200: answers("The item.", itemWithGuidance) },
});

export const catalogue = createRoutes();

const listed = currentCatalogue.items.map(({ guidance: _, ...item }) => item);

catalogue.openapi(list, (c) => {
  const page = slicePage(listed, c.req.valid("query"), ({ id }) => id);
  return c.json({ version: currentCatalogue.version, layers, patterns, ...page }, 200);
});
catalogue.openapi(read, async (c) => {
  const { itemId } = c.req.valid("param");
  const found = isWorkspaceCheckId(itemId)
    ? await findCheck(workspaceScope(c), itemId)
    : findItem(currentCatalogue, itemId);
  if (!found) throw new AppError("not-found", "The catalogue has no such item.");
  return c.json(found, 200);
});
