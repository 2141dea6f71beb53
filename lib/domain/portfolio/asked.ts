import { SCENARIOS, type Scenario, STAGES, type Stage } from "../catalogue/vocabulary";
import { DIRECTIONS, type Direction, PORTFOLIO_SORTS, type PortfolioSort } from "./sorts";

export const SHOWN = ["active", "archived", "all"] as const;

/** What the URL of the portfolio asks for; the API takes the same names. */
export type AskedPortfolio = {
  sort: PortfolioSort;
  dir: Direction;
  q: string;
  stage: Stage | null;
  team: string | null;
  owner: string | null;
  scenario: Scenario | null;
  blocked: boolean;
  stale: boolean;
  mine: boolean;
  show: (typeof SHOWN)[number];
  cursor: string | null;
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
  mine: false,
  show: "active",
  cursor: null,
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
    scenario: oneOf(SCENARIOS, params.get("scenario")),
    blocked: params.get("blocked") === "true",
    stale: params.get("stale") === "true",
    mine: params.get("mine") === "true",
    show: oneOf(SHOWN, params.get("show")) ?? usual.show,
    cursor: params.get("cursor"),
  };
}

/** The query string that asks for it, "" for the usual; one spelling for each. */
export function writeAskedPortfolio(asked: AskedPortfolio): string {
  const params = new URLSearchParams();
  const usual: Readonly<Record<string, unknown>> = USUAL_PORTFOLIO;
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== usual[name]) params.set(name, String(value));
  }
  return params.size === 0 ? "" : `?${params}`;
}

/** The word when it is one of the list. */
export function oneOf<Word extends string>(words: readonly Word[], word: string | null): Word | null {
  return words.find((each) => each === word) ?? null;
}
