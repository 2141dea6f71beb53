import { z } from "@hono/zod-openapi";
import { GROUPINGS } from "@/lib/domain/portfolio/asked";
import { EXTRA_COLUMNS } from "@/lib/domain/portfolio/columns";
import { PORTFOLIO_COLUMNS } from "@/lib/domain/portfolio/row";
import { day, instant, uuid } from "../route-parts";
import { stage } from "./readiness";

const whole = z.int();

/** A project as the portfolio lists it. */
export const listedProject = z
  .object({
    id: uuid,
    slug: z.string(),
    name: z.string(),
    stage,
    acceptedRisk: z.boolean(),
    score: whole,
    trustMix: z.array(whole).readonly().openapi({
      description: "Items per label: none, self-claimed, evidence-backed, tool-verified, reviewer-verified.",
    }),
    spark: z
      .array(whole)
      .readonly()
      .openapi({ description: "Score at the end of each of the last weeks, oldest first." }),
    blockers: whole,
    staleCount: whole,
    expiringCount: whole,
    nextStep: z
      .string()
      .nullable()
      .openapi({ description: "An item's id, `inventory`, or null when nothing is left." }),
    team: z.string().nullable(),
    owner: z.string(),
    updatedAt: instant,
    targetStage: stage,
    targetDate: day.nullable(),
    archived: z.boolean(),
  })
  .openapi("ListedProject");

const flag = z.union([z.literal(0), z.literal(1)]);
const small = z.array(whole).readonly();

/** The same as a tuple in the order of `columns`: names travel once, not once a row. */
export const portfolioRow = z
  .tuple([
    uuid,
    z.string(),
    z.string(),
    whole,
    flag,
    whole,
    small,
    small,
    whole,
    whole,
    whole,
    z.string().nullable(),
    z.string().nullable(),
    z.string(),
    z.number(),
    whole,
    day.nullable(),
    flag,
  ])
  .rest(z.union([whole, z.array(z.string()).readonly(), z.null()]))
  .readonly();

const choices = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

export const portfolioPage = z
  .object({
    columns: z
      .array(z.enum([...PORTFOLIO_COLUMNS, ...EXTRA_COLUMNS]))
      .readonly()
      .openapi({
        description:
          "Points won in 7 and 30 days, waivers that expire within 30 days, the last decision (release, outcome, standing), the last review (week, whether the last one was missed), the streak of reviews, the rollout (state, phase, phases), its slip in days, the next rotation (day, integration) and scenarios stand at the end, where `columns` asks for them.",
      }),
    data: z.array(portfolioRow).readonly(),
    nextCursor: z.string().nullable(),
    previousCursor: z.string().nullable(),
    capped: z.boolean().openapi({ description: "A search shows its first matches only." }),
    frame: z
      .object({
        workspaceName: z.string(),
        tally: z.object({
          total: whole,
          stages: z.tuple([whole, whole, whole, whole]).readonly(),
          blocked: whole,
          stale: whole,
          expiring: whole,
          missed: whole,
        }),
        teams: choices,
        owners: choices,
        today: day.openapi({ description: "In the workspace's zone." }),
      })
      .nullable()
      .openapi({ description: "Counts and choices around the table; with the first page only." }),
  })
  .openapi("PortfolioPage");

export const portfolioGroups = z
  .object({
    by: z.enum(GROUPINGS),
    groups: z
      .array(
        z.object({
          key: z.string().openapi({ description: "The value of the filter that shows this group." }),
          name: z.string(),
          count: whole,
        }),
      )
      .readonly(),
  })
  .openapi("PortfolioGroups");

export const portfolioSelection = z
  .object({
    ids: z.array(uuid).readonly(),
    capped: z.boolean().openapi({ description: "There are more than the ten thousand listed." }),
  })
  .openapi("PortfolioSelection");
