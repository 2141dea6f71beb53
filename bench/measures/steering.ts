import type { Scope } from "@/lib/auth/scope";
import { sumUp, withCells } from "@/lib/features/portfolio/queries/heat-map";
import { listPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { heatMapQuery, portfolioQuery } from "@/lib/features/portfolio/schema";
import { listReviewQueue } from "@/lib/features/reviews/queries/list-queue";
import { getSteering } from "@/lib/features/steering/queries/get-steering";
import type { BudgetId, Reading } from "../budgets";
import { scopeOf } from "./as-owner";
import type { Bench, Measure } from "./bench";
import { timedRatio } from "./timed-ratio";

const WARM_UPS = 10;

type Ask = () => Promise<unknown>;

/**
 * What looks at all projects at once. A page of the map and of the queue must not grow with the portfolio; its
 * sums and the steering page read every project by their nature, and are held against one page of the portfolio.
 */
export const steering: Measure = {
  reads: ["P17 map", "P17 queue", "P17 sums", "P17 steering"],
  run: async (bench) => {
    const [small, large] = [await scopeOf(bench, 100), await scopeOf(bench, 10_000)];
    const page = () => mapPage(large);
    return [
      await ratioOf(bench, "P17 map", () => mapPage(small), page),
      await ratioOf(
        bench,
        "P17 queue",
        () => queue(small),
        () => queue(large),
      ),
      await ratioOf(bench, "P17 sums", page, () => sumUp(large, heatMapQuery.parse({}))),
      await ratioOf(bench, "P17 steering", page, () => getSteering(large, 30)),
    ];
  },
};

async function mapPage(scope: Scope): Promise<unknown> {
  const { rows } = await listPortfolio(scope, portfolioQuery.parse({}));
  return withCells(scope, "checks", rows);
}

function queue(scope: Scope): Promise<unknown> {
  return listReviewQueue(scope, { limit: 51 });
}

function ratioOf(bench: Bench, id: BudgetId, first: Ask, second: Ask): Promise<Reading> {
  return timedRatio(bench, id, { first, second, calls: bench.quick ? 20 : 100, warmUps: WARM_UPS });
}
