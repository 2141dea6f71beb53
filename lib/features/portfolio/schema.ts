import { z } from "zod";
import { SCENARIOS, STAGES } from "@/lib/domain/catalogue/vocabulary";
import { GROUPINGS, NONE } from "@/lib/domain/portfolio/asked";
import { BULK_LIMIT, bulkChange } from "@/lib/domain/portfolio/bulk";
import { isColumnList } from "@/lib/domain/portfolio/columns";
import type { PortfolioRow } from "@/lib/domain/portfolio/row";
import { DIRECTIONS, PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import { HEAT_VIEWS, type HeatColumn, type HeatRow, type HeatView } from "@/lib/domain/steering/heat-map";

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
  /** "none" is the projects without a team. */
  team: z.uuid().or(z.literal(NONE)).nullable().default(null),
  owner: z.uuid().nullable().default(null),
  /** "none" is the projects without a launch scenario. */
  scenario: z
    .enum([...SCENARIOS, NONE])
    .nullable()
    .default(null),
  /** Only projects with an open or unknown blocker. */
  blocked: flag.default(false),
  /** Only projects with stale evidence. */
  stale: flag.default(false),
  /** Only projects that did not hold the weekly review of the last week that is over. */
  missed: flag.default(false),
  /** Only projects the caller has a role on. */
  mine: flag.default(false),
  show: z.enum(["active", "archived", "all"]).default("active"),
  /** Comma-separated. What is not in every row anyway is added to each, at its end. */
  columns: z
    .string()
    .max(300)
    .refine(isColumnList, "Name columns of the portfolio, separated by commas.")
    .nullable()
    .default(null),
  /** `nextCursor` or `previousCursor` of a page in the same order, or "end" for the last page. */
  cursor: z.string().max(2_000).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
});
export type PortfolioQuery = z.output<typeof portfolioQuery>;
export type PortfolioQueryInput = z.input<typeof portfolioQuery>;

/** What is shown, whatever its order and its page. */
export type PortfolioFilter = Pick<
  PortfolioQuery,
  "q" | "stage" | "team" | "owner" | "scenario" | "blocked" | "stale" | "missed" | "mine" | "show"
>;

export const portfolioFilter = portfolioQuery.omit({
  sort: true,
  dir: true,
  columns: true,
  cursor: true,
  limit: true,
});

export const groupsQuery = portfolioFilter.extend({ group: z.enum(GROUPINGS) });

/** The projects that share an owner, a stage, a scenario or a team. */
export type PortfolioGroup = {
  /** An id, a word of the vocabulary, or "none". */
  key: string;
  name: string;
  count: number;
};

export const bulkInput = z.strictObject({
  change: bulkChange,
  projectIds: z
    .array(z.uuid())
    .min(1, "Name at least one project.")
    .max(BULK_LIMIT, `At most ${BULK_LIMIT} projects at once.`)
    .transform((ids) => [...new Set(ids)]),
});

/** A saved view as the page shows it. */
export type ViewTab = {
  id: string;
  name: string;
  shared: boolean;
  /** The person may rename, change and delete it. */
  editable: boolean;
  /** The address it stands for, columns and all; "" is the usual portfolio. */
  query: string;
  version: number;
};
export type PortfolioViews = { tabs: readonly ViewTab[]; defaultId: string | null };

export type PortfolioPage = {
  rows: readonly PortfolioRow[];
  nextCursor: string | null;
  previousCursor: string | null;
  /** A search shows its first matches only; more words narrow it. */
  capped: boolean;
};

/** The same projects in the same order, against the columns of a view. */
export const heatMapQuery = portfolioQuery.extend({ of: z.enum(HEAT_VIEWS).default("checks") });
export type HeatMapQuery = z.output<typeof heatMapQuery>;
export type HeatMapPage = Omit<PortfolioPage, "rows"> & {
  of: HeatView;
  rows: readonly HeatRow[];
  /** How each column stands over every project that matches. */
  columns: readonly HeatColumn[];
};

/** Counts over the projects the viewer sees, archived ones left out. */
export type PortfolioTally = {
  total: number;
  stages: readonly [demo: number, closedPilot: number, beta: number, production: number];
  blocked: number;
  stale: number;
  expiring: number;
  /** Projects that did not hold the review of the last week that is over. */
  missed: number;
};

export type Choice = readonly [id: string, name: string];

/** What stands around the table: counts, and what the filters offer. */
export type PortfolioFrame = {
  workspaceName: string;
  tally: PortfolioTally;
  teams: readonly Choice[];
  owners: readonly Choice[];
  /** Today in the workspace's zone: what a target date is late against. */
  today: string;
};
