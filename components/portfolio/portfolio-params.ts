import {
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { SCENARIOS, STAGES } from "@/lib/domain/catalogue/vocabulary";
import { DIRECTIONS, PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";

/** What the URL of the portfolio holds; an unknown value counts as left out. The API takes the same names. */
export const portfolioParams = {
  sort: parseAsStringLiteral(PORTFOLIO_SORTS).withDefault("updated"),
  dir: parseAsStringLiteral(DIRECTIONS).withDefault("desc"),
  q: parseAsString.withDefault(""),
  stage: parseAsStringLiteral(STAGES),
  team: parseAsString,
  owner: parseAsString,
  scenario: parseAsStringLiteral(SCENARIOS),
  blocked: parseAsBoolean.withDefault(false),
  stale: parseAsBoolean.withDefault(false),
  mine: parseAsBoolean.withDefault(false),
  show: parseAsStringLiteral(["active", "archived", "all"]).withDefault("active"),
  cursor: parseAsString,
};

/** Columns that are not shown: of the page alone, the API sends them all. */
export const hiddenColumns = parseAsArrayOf(parseAsString).withDefault(["team", "target"]);

/** The query of the API for what the URL asks. */
export const serializePortfolio = createSerializer(portfolioParams);
