import "server-only";
import { type RawBuilder, sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import { stages } from "@/lib/domain/catalogue/stages";
import { SCENARIOS, STAGES } from "@/lib/domain/catalogue/vocabulary";
import { type Grouping, NONE } from "@/lib/domain/portfolio/asked";
import type { PortfolioFilter, PortfolioGroup } from "../schema";
import { conditionsWithWords } from "./conditions-sql";

type Part = RawBuilder<unknown>;
type Counted = { key: string | null; name: string | null; count: number };

/**
 * The groups that a filter's projects fall into, with their counts, in one statement. A project of two
 * scenarios is in both. The rows of a group are a page of the portfolio with the group as its filter.
 */
export async function listGroups(
  scope: Scope,
  by: Grouping,
  filter: PortfolioFilter,
): Promise<readonly PortfolioGroup[]> {
  requirePermission(scope, "portfolio.read");
  const counted = await within(scope, async (tx) => {
    const read = sql<Counted>`${COUNTS[by](scope, filter)}`;
    return (await read.execute(tx)).rows;
  });
  return NAMED[by](counted);
}

const COUNTS: Record<Grouping, (scope: Scope, filter: PortfolioFilter) => Part> = {
  owner: (scope, filter) => sql`select g."key"::text, a."name", g."count" from (
      select p."ownerId" "key", count(*)::int "count" from project p where ${conditionsWithWords(scope, filter)} group by 1) g
    join account a on a."id" = g."key" order by lower(a."name"), g."key"`,
  team: (scope, filter) => sql`select g."key"::text, t."name", g."count" from (
      select p."teamId" "key", count(*)::int "count" from project p where ${conditionsWithWords(scope, filter)} group by 1) g
    left join team t on t."workspaceId" = ${scope.workspaceId}::uuid and t."id" = g."key"
    order by g."key" is null, lower(t."name"), g."key"`,
  stage: (scope, filter) => sql`select p."stage" "key", null "name", count(*)::int "count" from project p
    where ${conditionsWithWords(scope, filter)} group by 1`,
  scenario: (
    scope,
    filter,
  ) => sql`select s."scenario" "key", null "name", count(*)::int "count" from project p
    left join project_scenario s on s."workspaceId" = p."workspaceId" and s."projectId" = p."id"
    where ${conditionsWithWords(scope, filter)} ${onlyPicked(filter)} group by 1`,
};

/** A project of the picked scenario is in its others too; asked for one, the others are not asked for. */
function onlyPicked({ scenario }: PortfolioFilter): Part {
  return scenario === null || scenario === NONE ? sql`` : sql`and s."scenario" = ${scenario}`;
}

const NAMED: Record<Grouping, (counted: readonly Counted[]) => readonly PortfolioGroup[]> = {
  owner: (counted) => counted.map(({ key, name, count }) => ({ key: key ?? NONE, name: name ?? "", count })),
  team: (counted) =>
    counted.map(({ key, name, count }) => ({ key: key ?? NONE, name: name ?? "No team", count })),
  stage: (counted) => inOrder(STAGES, counted, (stage) => stages[stage].title),
  scenario: (counted) =>
    inOrder([...SCENARIOS, NONE], counted, (scenario) =>
      scenario === NONE ? "No launch scenario" : scenarios[scenario].title,
    ),
};

/** A vocabulary has an order of its own; what nobody is in is left out. */
function inOrder<Word extends string>(
  words: readonly Word[],
  counted: readonly Counted[],
  nameOf: (word: Word) => string,
): readonly PortfolioGroup[] {
  return words.flatMap((word) => {
    const found = counted.find(({ key }) => (key ?? NONE) === word);
    return found ? [{ key: word, name: nameOf(word), count: found.count }] : [];
  });
}
