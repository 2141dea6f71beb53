import "server-only";
import { cache } from "react";
import type { z } from "zod";
import type { Scope } from "@/lib/auth/scope";
import type { AskedPortfolio } from "@/lib/domain/portfolio/asked";
import { AppError } from "@/lib/errors";
import { getFrame, getHeatMap } from "./queries/heat-map";
import { listGroups } from "./queries/list-groups";
import { getPortfolio } from "./queries/list-portfolio";
import {
  type HeatMapPage,
  heatMapQuery,
  type PortfolioFrame,
  type PortfolioGroup,
  type PortfolioPage,
  type PortfolioViews,
  portfolioQuery,
} from "./schema";

/** The heat map as its URL asks, with the filters around it. A cursor of no use opens the first page. */
export const loadHeatMap = cache(
  async (scope: Scope, asked: z.input<typeof heatMapQuery>): Promise<LoadedHeatMap> => {
    const parsed = heatMapQuery.safeParse(asked);
    const query = parsed.success ? parsed.data : heatMapQuery.parse({});
    const [frame, map] = await Promise.all([
      getFrame(scope),
      getHeatMap(scope, query).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "invalid") throw error;
        return getHeatMap(scope, { ...query, cursor: null });
      }),
    ]);
    return { frame, map };
  },
);

/** What filters offer: teams and people by name. */
export const loadFrame = cache((scope: Scope): Promise<PortfolioFrame> => getFrame(scope));

type LoadedHeatMap = { frame: PortfolioFrame; map: HeatMapPage };
type LoadedPortfolio = {
  frame: PortfolioFrame;
  views: PortfolioViews;
  page: PortfolioPage;
  /** In place of rows, where they are grouped: each group reads its own once it is opened. */
  groups: readonly PortfolioGroup[] | null;
  /** The cursor could not be used: the first page is shown. */
  restarted: boolean;
};

/** The portfolio as its URL asks. A link whose cursor is of no use any more opens at the first page. */
export const loadPortfolio = cache(async (scope: Scope, asked: AskedPortfolio): Promise<LoadedPortfolio> => {
  const parsed = portfolioQuery.safeParse(asked);
  const query = parsed.success ? parsed.data : portfolioQuery.parse({});
  if (asked.group !== null) {
    const [loaded, groups] = await Promise.all([
      getPortfolio(scope, { ...query, cursor: null, limit: 1 }),
      listGroups(scope, asked.group, query),
    ]);
    return { ...loaded, groups, restarted: !parsed.success };
  }
  try {
    return { ...(await getPortfolio(scope, query)), groups: null, restarted: !parsed.success };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const first = await getPortfolio(scope, { ...query, cursor: null });
    return { ...first, groups: null, restarted: true };
  }
});
