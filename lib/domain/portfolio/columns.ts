/** The columns of the portfolio, in their order. */
export const PORTFOLIO_COLUMN_IDS = [
  "name",
  "stage",
  "score",
  "trend",
  "delta7",
  "delta30",
  "blockers",
  "stale",
  "waivers",
  "decision",
  "review",
  "streak",
  "rollout",
  "slip",
  "rotation",
  "step",
  "scenarios",
  "team",
  "owner",
  "target",
  "updated",
] as const;
export type PortfolioColumnId = (typeof PORTFOLIO_COLUMN_IDS)[number];

/** Columns a row carries only when they are asked for: most cost a look at other tables. */
export const EXTRA_COLUMNS = [
  "delta7",
  "delta30",
  "waivers",
  "decision",
  "review",
  "streak",
  "rollout",
  "slip",
  "rotation",
  "scenarios",
] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

const USUAL: readonly PortfolioColumnId[] = [
  "name",
  "stage",
  "score",
  "trend",
  "blockers",
  "stale",
  "step",
  "owner",
  "updated",
];

/** The columns a comma-separated list names, in their order; null is the usual ones. A project always has its name. */
export function columnsFrom(text: string | null): readonly PortfolioColumnId[] {
  if (text === null) return USUAL;
  const named = text.split(",");
  return PORTFOLIO_COLUMN_IDS.filter((id) => id === "name" || named.includes(id));
}

/** The same list as text; null for the usual ones, so that an address says only what is special. */
export function columnsText(columns: readonly PortfolioColumnId[]): string | null {
  const text = PORTFOLIO_COLUMN_IDS.filter((id) => columns.includes(id)).join(",");
  return text === USUAL.join(",") ? null : text;
}

/** Whether a text names columns only. */
export function isColumnList(text: string): boolean {
  return text.split(",").every((id) => PORTFOLIO_COLUMN_IDS.some((known) => known === id));
}

/** Which of the columns a list names have to be asked for. */
export function extrasFrom(text: string | null): readonly ExtraColumn[] {
  if (text === null) return [];
  const named = text.split(",");
  return EXTRA_COLUMNS.filter((id) => named.includes(id));
}
