import type { inferParserType } from "nuqs";
import type { portfolioParams } from "./portfolio-params";

export type AskedPortfolio = inferParserType<typeof portfolioParams>;

/** Changes part of what is asked; null clears everything. A new filter starts at the first page. */
export type AskPortfolio = (
  change: Partial<{ [Key in keyof AskedPortfolio]: AskedPortfolio[Key] | null }> | null,
  options?: { history?: "push" | "replace"; scroll?: boolean },
) => unknown;
