import { z } from "zod";
import { SCENARIOS, STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { PortfolioRow } from "@/lib/domain/portfolio/row";
import { DIRECTIONS, PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";

export const PAGE_SIZE = 50;

const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .or(z.boolean());

/** What the portfolio shows and in which order; the same names in the URL of the page and of the API. */
export const portfolioQuery = z.object({
  sort: z.enum(PORTFOLIO_SORTS).default("updated"),
  dir: z.enum(DIRECTIONS).default("desc"),
  /** Words of the name or description, each from its beginning; all must occur. */
  q: z.string().trim().max(200, "Search with at most 200 characters.").default(""),
  stage: z.enum(STAGES).nullable().default(null),
  team: z.uuid().nullable().default(null),
  owner: z.uuid().nullable().default(null),
  scenario: z.enum(SCENARIOS).nullable().default(null),
  /** Only projects with an open or unknown blocker. */
  blocked: flag.default(false),
  /** Only projects with stale evidence. */
  stale: flag.default(false),
  /** Only projects the caller has a role on. */
  mine: flag.default(false),
  show: z.enum(["active", "archived", "all"]).default("active"),
  /** `nextCursor` or `previousCursor` of a page in the same order, or "end" for the last page. */
  cursor: z.string().max(2_000).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
});
export type PortfolioQuery = z.output<typeof portfolioQuery>;
export type PortfolioQueryInput = z.input<typeof portfolioQuery>;

export type PortfolioPage = {
  rows: readonly PortfolioRow[];
  nextCursor: string | null;
  previousCursor: string | null;
  /** A search shows its first matches only; more words narrow it. */
  capped: boolean;
};

/** Counts over the projects the viewer sees, archived ones left out. */
export type PortfolioTally = {
  total: number;
  stages: readonly [demo: number, closedPilot: number, beta: number, production: number];
  blocked: number;
  stale: number;
  expiring: number;
};

export type Choice = readonly [id: string, name: string];

/** What stands around the table: counts, and what the filters offer. */
export type PortfolioFrame = {
  workspaceName: string;
  tally: PortfolioTally;
  teams: readonly Choice[];
  owners: readonly Choice[];
};
