import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { extrasFrom } from "@/lib/domain/portfolio/columns";
import type { PortfolioPosition } from "@/lib/domain/portfolio/cursor";
import type { Direction, PortfolioSort } from "@/lib/domain/portfolio/sorts";
import { wordsOf } from "@/lib/domain/projects/words";
import type { PortfolioQuery } from "../schema";
import { conditions, hasWord, startsWith } from "./conditions-sql";
import { extraCells } from "./extras-sql";

type Part = RawBuilder<unknown>;

/** Each sort column with the type its cursor key is read as; some may be null. */
const COLUMNS = {
  name: { column: sql`p."nameKey"`, type: sql`text` },
  stage: { column: sql`p."stageRank"`, type: sql`smallint` },
  score: { column: sql`p."score"`, type: sql`smallint` },
  blockers: { column: sql`p."blockers"`, type: sql`smallint` },
  stale: { column: sql`p."staleCount"`, type: sql`smallint` },
  updated: { column: sql`p."updatedAt"`, type: sql`timestamptz` },
  target: { column: sql`p."targetDate"`, type: sql`date`, nullable: true },
  review: { column: sql`p."lastReviewWeek"`, type: sql`text`, nullable: true },
  slip: { column: sql`p."rolloutSlipDays"`, type: sql`smallint`, nullable: true },
} as const satisfies Record<PortfolioSort, { column: Part; type: Part; nullable?: true }>;

const NEEDED = sql`p."workspaceId", p."id", p."slug", p."name", p."nameKey", p."stageRank", p."acceptedRisk", p."score",
  p."trustMix", p."spark", p."blockers", p."staleCount", p."expiringCount", p."nextStep", p."teamId", p."ownerId",
  p."updatedAt", p."targetStage", p."targetDate", p."archivedAt", p."reviewsFrom", p."lastReviewWeek", p."weeklyReviewStreak",
  p."rolloutSlipDays"`;

/** Which way the index is read: a page before a row, and the last page, are read backwards and turned. */
export function isReadBackwards(position: PortfolioPosition | null): boolean {
  return position !== null && position.way !== "after";
}

/**
 * A JSON array of `take` pairs at most, in reading order: the columns of `PortfolioRow`, and the sort key
 * of that row. The inner query stops in the index at the limit; names are joined to what is left.
 */
export function portfolioRows(
  scope: Scope,
  query: PortfolioQuery,
  position: PortfolioPosition | null,
  take: number,
): Part {
  const { column } = COLUMNS[query.sort];
  const words = wordsOf(query.q);
  const direction = isReadBackwards(position) ? opposite(query.dir) : query.dir;
  const page =
    words.length > 0
      ? foundRows(scope, query, words, take)
      : pageRows(scope, query, position, { direction, take });
  return sql`select json_agg("row") from (
    select json_build_array(json_build_array(p."id", p."slug", p."name", p."stageRank", p."acceptedRisk"::int, p."score", p."trustMix",
      p."spark", p."blockers", p."staleCount", p."expiringCount", p."nextStep", t."name", a."name",
      round(extract(epoch from p."updatedAt") * 1000), array_position(${[...STAGES]}::text[], p."targetStage") - 1,
      p."targetDate", (p."archivedAt" is not null)::int${extraCells(scope, extrasFrom(query.columns))}), ${column}) "row"
    from (${page}) p
    left join team t on t."workspaceId" = p."workspaceId" and t."id" = p."teamId"
    left join account a on a."id" = p."ownerId"
    order by ${column} is null ${isReadBackwards(position) ? sql`desc` : sql``}, ${column} ${word(direction)},
      p."id" ${word(direction)}) shown`;
}

/** Rows by the sort's index. Rows without a key come last both ways, so a page may span two ranges. */
function pageRows(
  scope: Scope,
  query: PortfolioQuery,
  position: PortfolioPosition | null,
  { direction, take }: { direction: Direction; take: number },
): Part {
  const { column } = COLUMNS[query.sort];
  const ranges = rangesOf(query.sort, position, direction).map(
    (range) => sql`(select ${NEEDED} from project p where ${conditions(scope, query)} and ${range}
      order by ${column} ${word(direction)}, p."id" ${word(direction)} limit ${take})`,
  );
  return ranges.length === 1 ? sql`${ranges[0]}` : sql`${sql.join(ranges, sql` union all `)} limit ${take}`;
}

/** The stretches of the index a page is read from, in reading order. */
function rangesOf(
  sort: PortfolioSort,
  position: PortfolioPosition | null,
  direction: Direction,
): readonly Part[] {
  const { column, type } = COLUMNS[sort];
  const beyond = direction === "asc" ? sql`>` : sql`<`;
  const start = position === null || position.way === "end" ? null : position;
  if (!("nullable" in COLUMNS[sort])) {
    return [
      start ? sql`(${column}, p."id") ${beyond} (${start.key}::${type}, ${start.id}::uuid)` : sql`true`,
    ];
  }
  const dated = sql`${column} is not null`;
  const undated = sql`${column} is null`;
  const inOrder = isReadBackwards(position) ? [undated, dated] : [dated, undated];
  if (!start) return inOrder;
  const own = start.key === null ? undated : dated;
  const rest =
    start.key === null
      ? sql`p."id" ${beyond} ${start.id}::uuid`
      : sql`(${column}, p."id") ${beyond} (${start.key}::${type}, ${start.id}::uuid)`;
  return [sql`${own} and ${rest}`, ...inOrder.slice(inOrder.indexOf(own) + 1)];
}

/**
 * Rows whose words begin with the typed ones. The longest word, as a rule the rarest, is walked as a
 * range of the word index until enough projects are found; a project found by two of its words counts
 * at the first.
 */
function foundRows(scope: Scope, query: PortfolioQuery, words: readonly string[], take: number): Part {
  const [leading = "", ...others] = words.toSorted((a, b) => b.length - a.length);
  const alsoMatches = others.map((typed) => sql`and ${hasWord(sql`w."projectId"`, scope, typed)}`);
  return sql`with found as materialized (
      select w."projectId" from project_word w
      join project p on p."workspaceId" = w."workspaceId" and p."id" = w."projectId"
      where w."workspaceId" = ${scope.workspaceId}::uuid and ${startsWith("w", leading)}
        and not exists (select 1 from project_word e where e."workspaceId" = w."workspaceId"
          and e."projectId" = w."projectId" and ${startsWith("e", leading)} and e."word" < w."word")
        ${sql.join(alsoMatches, sql` `)} and ${conditions(scope, query)}
      order by w."word", w."projectId" limit ${take})
    select ${NEEDED} from found f join project p on p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = f."projectId"`;
}

function opposite(direction: Direction): Direction {
  return direction === "asc" ? "desc" : "asc";
}

function word(direction: Direction): Part {
  return direction === "asc" ? sql`asc` : sql`desc`;
}
