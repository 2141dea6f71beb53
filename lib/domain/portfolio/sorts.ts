/** What the portfolio can be sorted by; each has an index that starts with the workspace. */
export const PORTFOLIO_SORTS = [
  "name",
  "stage",
  "score",
  "blockers",
  "stale",
  "updated",
  "target",
  "review",
  "slip",
] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

export const DIRECTIONS = ["asc", "desc"] as const;
export type Direction = (typeof DIRECTIONS)[number];
