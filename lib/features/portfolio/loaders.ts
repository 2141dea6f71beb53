import "server-only";
import { cache } from "react";
import type { Scope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { getPortfolio } from "./queries/list-portfolio";
import { type PortfolioFrame, type PortfolioPage, type PortfolioQueryInput, portfolioQuery } from "./schema";

type LoadedPortfolio = {
  frame: PortfolioFrame;
  page: PortfolioPage;
  /** The cursor could not be used: the first page is shown. */
  restarted: boolean;
};

/** The portfolio as its URL asks. A link whose cursor is of no use any more opens at the first page. */
export const loadPortfolio = cache(
  async (scope: Scope, asked: PortfolioQueryInput): Promise<LoadedPortfolio> => {
    const parsed = portfolioQuery.safeParse(asked);
    const query = parsed.success ? parsed.data : portfolioQuery.parse({});
    try {
      return { ...(await getPortfolio(scope, query)), restarted: !parsed.success };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid") throw error;
      return { ...(await getPortfolio(scope, { ...query, cursor: null })), restarted: true };
    }
  },
);
