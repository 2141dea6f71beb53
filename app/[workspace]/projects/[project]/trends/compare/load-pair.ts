import type { ProjectScope } from "@/lib/auth/scope";
import { USUAL_PORTFOLIO } from "@/lib/domain/portfolio/asked";
import { readPortfolioRow } from "@/lib/domain/portfolio/row";
import { loadPortfolio } from "@/lib/features/portfolio/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadReadiness } from "@/lib/features/readiness/loaders";
import { findComparable, loadLine } from "@/lib/features/trends/loaders";
import type { TrendRange } from "@/lib/features/trends/schema";

const OFFERED = 12;

/** The other project somebody asked for, or those that fit the words instead. */
export async function loadPair(scope: ProjectScope, asked: string, range: TrendRange) {
  const other = asked === "" ? null : await findComparable(scope, asked);
  if (other !== null && other.projectId !== scope.projectId) {
    const [first, second] = await Promise.all([loadSide(scope, range), loadSide(other, range)]);
    return { pair: { first, second }, matches: null };
  }
  const { page } = await loadPortfolio(scope, {
    ...USUAL_PORTFOLIO,
    q: asked.slice(0, 200),
    sort: "name",
    dir: "asc",
  });
  const matches = page.rows
    .map(readPortfolioRow)
    .filter(({ id }) => id !== scope.projectId)
    .slice(0, OFFERED);
  return { pair: null, matches: asked === "" && matches.length === 0 ? null : matches };
}

async function loadSide(scope: ProjectScope, range: TrendRange) {
  const [project, { points }, readiness] = await Promise.all([
    loadProject(scope),
    loadLine(scope, range),
    loadReadiness(scope),
  ]);
  return { name: project.name, points, readiness };
}
