import { sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { LAST_PAGE } from "@/lib/domain/portfolio/cursor";
import { PORTFOLIO_SORTS } from "@/lib/domain/portfolio/sorts";
import { portfolioFrame } from "@/lib/features/portfolio/queries/frame-sql";
import { listPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { type PortfolioQueryInput, portfolioQuery } from "@/lib/features/portfolio/schema";
import type { Reading } from "../budgets";
import { median } from "../load";
import { actAs, scopeOf, timeOf } from "./as-owner";
import type { Bench, Measure } from "./bench";

/** A word of three projects in ten thousand. */
const RARE_WORD = "zanzibar";

const WARM_UPS = 20;

type Query = { name: string; ask: (scope: Scope) => Promise<unknown> };

const firstPage: Query = { name: "first page", ask: (scope) => list(scope, {}) };
const lastPage: Query = { name: "last page", ask: (scope) => list(scope, { cursor: LAST_PAGE }) };
const search: Query = { name: "search", ask: (scope) => list(scope, { q: RARE_WORD }) };
const tiles: Query = {
  name: "tiles",
  ask: (scope) => within(scope, (tx) => sql`select (${portfolioFrame(scope)}) "frame"`.execute(tx)),
};

/** The queries of the portfolio themselves, without HTTP around them that would hide how they grow. */
export const growth: Measure = {
  reads: ["P7 first", "P7 last", "P7 tiles", "P7 search"],
  run: async (bench) => {
    const [small, large] = [await scopeOf(bench, 100), await scopeOf(bench, 10_000)];
    const growthOf = async (id: Reading["id"], { ask }: Query): Promise<Reading> => {
      const readings = await alternating(
        bench,
        () => ask(small),
        () => ask(large),
      );
      return { id, ...ratio(readings), note: note(readings) };
    };
    return [
      await growthOf("P7 first", firstPage),
      await growthOf("P7 last", lastPage),
      await growthOf("P7 tiles", tiles),
      await growthOf("P7 search", search),
    ];
  },
};

/**
 * The same queries with and without the policies. Without them means as the owner of tables that are not
 * forced: this cluster is thrown away afterwards.
 */
export const rowSecurity: Measure = {
  reads: ["P8"],
  run: async (bench) => {
    const queries: Query[] = [
      ...PORTFOLIO_SORTS.map(
        (sort): Query => ({ name: `by ${sort}`, ask: (scope) => list(scope, { sort }) }),
      ),
      lastPage,
      search,
      tiles,
    ];
    const scope = await scopeOf(bench, 10_000);
    const shares: { name: string; share: number }[] = [];
    await force(bench, false);
    try {
      for (const { name, ask } of queries)
        shares.push({ name, share: await shareKept(bench, () => ask(scope)) });
    } finally {
      await actAs(bench.app.appUrl);
      await force(bench, true);
    }
    const slowest = shares.toSorted((a, b) => a.share - b.share)[0];
    const all = shares.map(({ share }) => share);
    return [
      {
        id: "P8",
        value: slowest?.share ?? 0,
        spread: [Math.min(...all), Math.max(...all)],
        note: `slowest of ${shares.length}: ${slowest?.name}; median of all ${median(all).toFixed(2)}`,
      },
    ];
  },
};

async function shareKept(bench: Bench, ask: () => Promise<unknown>): Promise<number> {
  const { appUrl, ownerUrl } = bench.app;
  const readings = await alternating(bench, ask, ask, [appUrl, ownerUrl]);
  return median(readings.map(([on, off]) => off / on));
}

type Pair = readonly [first: number, second: number];

/** Milliseconds a call takes, in alternating pairs; each side as the role given for it. */
async function alternating(
  { quick, pairs: { pairs } }: Bench,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  roles?: readonly [string, string],
): Promise<Pair[]> {
  const calls = quick ? 60 : 300;
  const readings: Pair[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (roles) await actAs(roles[0]);
    const one = await timeOf(first, calls, WARM_UPS);
    if (roles) await actAs(roles[1]);
    readings.push([one, await timeOf(second, calls, WARM_UPS)]);
  }
  return readings;
}

function ratio(readings: readonly Pair[]) {
  const ratios = readings.map(([small, large]) => large / small);
  return { value: median(ratios), spread: [Math.min(...ratios), Math.max(...ratios)] as const };
}

function note(readings: readonly Pair[]): string {
  const [small, large] = [0, 1].map((side) => median(readings.map((pair) => pair[side] ?? 0)).toFixed(2));
  return `${small} ms and ${large} ms`;
}

function list(scope: Scope, input: PortfolioQueryInput) {
  return listPortfolio(scope, portfolioQuery.parse(input));
}

async function force({ owner }: Bench, forced: boolean): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `select quote_ident(relname) "table" from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  );
  for (const { table } of rows) {
    await owner.query(`alter table ${table} ${forced ? "force" : "no force"} row level security`);
  }
}
