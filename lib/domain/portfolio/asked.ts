import { SCENARIOS, type Scenario, STAGES, type Stage } from "../catalogue/vocabulary";
import { columnsFrom, columnsText, extrasFrom } from "./columns";
import { DIRECTIONS, type Direction, PORTFOLIO_SORTS, type PortfolioSort } from "./sorts";

export const SHOWN = ["active", "archived", "all"] as const;

export const GROUPINGS = ["owner", "stage", "scenario", "team"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A team or scenario filter for the projects that have none. */
export const NONE = "none";

const SCENARIO_FILTERS = [...SCENARIOS, NONE] as const;

/** What the URL of the portfolio asks for; the API takes the same names. */
export type AskedPortfolio = {
  sort: PortfolioSort;
  dir: Direction;
  q: string;
  stage: Stage | null;
  team: string | null;
  owner: string | null;
  scenario: Scenario | typeof NONE | null;
  blocked: boolean;
  stale: boolean;
  missed: boolean;
  mine: boolean;
  show: (typeof SHOWN)[number];
  cursor: string | null;
  group: Grouping | null;
  /** Comma-separated; null is the usual columns. */
  columns: string | null;
  /** The saved view this began as, or "all" for none where one is the default. */
  view: string | null;
};

export const USUAL_PORTFOLIO: AskedPortfolio = {
  sort: "updated",
  dir: "desc",
  q: "",
  stage: null,
  team: null,
  owner: null,
  scenario: null,
  blocked: false,
  stale: false,
  missed: false,
  mine: false,
  show: "active",
  cursor: null,
  group: null,
  columns: null,
  view: null,
};

/** Reads a URL; what it does not understand counts as left out. */
export function readAskedPortfolio(params: Pick<URLSearchParams, "get">): AskedPortfolio {
  const usual = USUAL_PORTFOLIO;
  return {
    sort: oneOf(PORTFOLIO_SORTS, params.get("sort")) ?? usual.sort,
    dir: oneOf(DIRECTIONS, params.get("dir")) ?? usual.dir,
    q: params.get("q") ?? usual.q,
    stage: oneOf(STAGES, params.get("stage")),
    team: params.get("team"),
    owner: params.get("owner"),
    scenario: oneOf(SCENARIO_FILTERS, params.get("scenario")),
    blocked: params.get("blocked") === "true",
    stale: params.get("stale") === "true",
    missed: params.get("missed") === "true",
    mine: params.get("mine") === "true",
    show: oneOf(SHOWN, params.get("show")) ?? usual.show,
    cursor: params.get("cursor"),
    group: oneOf(GROUPINGS, params.get("group")),
    columns: columnsText(columnsFrom(params.get("columns"))),
    view: params.get("view"),
  };
}

/** The query string that asks for it, "" for the usual; one spelling for each. */
export function writeAskedPortfolio(asked: Partial<AskedPortfolio>): string {
  const params = new URLSearchParams();
  const usual: Readonly<Record<string, unknown>> = USUAL_PORTFOLIO;
  for (const [name, value] of Object.entries({ ...USUAL_PORTFOLIO, ...asked })) {
    if (value !== null && value !== usual[name]) params.set(name, String(value));
  }
  // A comma needs no escape in a query, and a list of columns is read by people too.
  return params.size === 0 ? "" : `?${params}`.replaceAll("%2C", ",");
}

/** What the API is asked for the rows: how they are shown, and under which name, is the page's own business. */
export function rowsRequest(asked: AskedPortfolio): string {
  const extras = extrasFrom(asked.columns).join(",");
  return writeAskedPortfolio({ ...asked, group: null, view: null, columns: extras === "" ? null : extras });
}

/** What a saved view keeps: neither the page one was on, nor the view it began as. */
export function viewQuery(asked: AskedPortfolio): string {
  return writeAskedPortfolio({ ...asked, cursor: null, view: null });
}

/** What follows the path of the portfolio, for a view; "?" asks for no view and for nothing special. */
export function addressOf(query: string, viewId: string | null): string {
  if (viewId === null) return query === "" ? "?" : query;
  return `${query}${query === "" ? "?" : "&"}view=${viewId}`;
}

/** The filter that shows one group of a grouping. */
export function groupFilter(group: Grouping, key: string): Partial<AskedPortfolio> {
  switch (group) {
    case "owner":
      return { owner: key };
    case "team":
      return { team: key };
    case "stage":
      return { stage: oneOf(STAGES, key) };
    case "scenario":
      return { scenario: oneOf(SCENARIO_FILTERS, key) };
    default:
      return group satisfies never;
  }
}

/** The word when it is one of the list. */
export function oneOf<Word extends string>(words: readonly Word[], word: string | null): Word | null {
  return words.find((each) => each === word) ?? null;
}
