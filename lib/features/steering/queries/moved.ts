import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import type { Day } from "@/lib/domain/readiness/facts";
import type { ReadinessSummary } from "@/lib/domain/readiness/summary";
import { type Cause, causesBetween, type RecordedChange } from "@/lib/domain/trends/causes";
import { LIST_LENGTH, type Moved } from "../schema";
import { living } from "./living";

type MoveRow = {
  id: string;
  slug: string;
  name: string;
  score: number;
  scoreBefore: number;
  stage: Stage;
  stageBefore: Stage;
};
type MovedRow = Omit<Moved, "since" | "rows"> & { rows: readonly MoveRow[] | null };

/**
 * What stands differently from a week ago. The day is read through an index that holds score and stage,
 * so that no summary is touched but those of the few projects that are shown.
 */
export async function readMoved(tx: Tx, workspaceId: string, today: Day): Promise<Moved> {
  const since = await dayToCompare(tx, workspaceId, today);
  if (since === null) return { since, up: 0, down: 0, stageUp: 0, stageDown: 0, registered: 0, rows: [] };
  const rank = sql`array_position(${[...STAGES]}::text[], m."stageBefore") - 1`;
  const { rows } = await sql<MovedRow>`
    with moved as materialized (
      select p."id", p."slug", p."name", p."score", s."score" "scoreBefore", p."stage", s."stage" "stageBefore", p."stageRank"
      from snapshot s join project p on p."workspaceId" = s."workspaceId" and p."id" = s."projectId"
      where s."workspaceId" = ${workspaceId}::uuid and s."day" = ${since}::date and ${living}
        and (p."score" <> s."score" or p."stage" <> s."stage")
    )
    select count(*) filter (where m."score" > m."scoreBefore")::int "up",
      count(*) filter (where m."score" < m."scoreBefore")::int "down",
      count(*) filter (where m."stageRank" > ${rank})::int "stageUp",
      count(*) filter (where m."stageRank" < ${rank})::int "stageDown",
      (select count(*)::int from project p join workspace w using ("workspaceId") where p."workspaceId" = ${workspaceId}::uuid
        and ${living} and (p."createdAt" at time zone w."timeZone")::date > ${since}::date) "registered",
      (select json_agg(top) from (select "id", "slug", "name", "score", "scoreBefore", "stage", "stageBefore" from moved
        order by abs("score" - "scoreBefore") desc, "id" limit ${LIST_LENGTH}) top) "rows"
    from moved m`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("An aggregate gave no row.");
  const causes = await causesOf(tx, workspaceId, since, row.rows ?? []);
  return {
    ...row,
    since,
    rows: (row.rows ?? []).map(({ id, slug, name, ...at }) => ({
      ...{ id, slug, name },
      score: { before: at.scoreBefore, after: at.score },
      stage: { before: at.stageBefore, after: at.stage },
      causes: causes.get(id) ?? [],
    })),
  };
}

/** A week ago, or the last day before that was closed; in a young workspace the first that was. */
async function dayToCompare(tx: Tx, workspaceId: string, today: Day): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select coalesce((select max("day") from snapshot where "workspaceId" = ${workspaceId}::uuid and "day" <= ${today}::date - 7),
      (select min("day") from snapshot where "workspaceId" = ${workspaceId}::uuid)) "day"`.execute(tx);
  return rows[0]?.day ?? null;
}

const SHOWN_CAUSES = 3;
/** More changes than this in a week, and the latest explain it. */
const MOST_CHANGES = 200;

type StoryRow = {
  id: string;
  before: ReadinessSummary;
  lastDay: ReadinessSummary;
  lastSaved: ReadinessSummary | null;
  changes: readonly RecordedChange[] | null;
};

async function causesOf(
  tx: Tx,
  workspaceId: string,
  since: Day,
  moved: readonly MoveRow[],
): Promise<ReadonlyMap<string, readonly Cause[]>> {
  if (moved.length === 0) return new Map();
  const of = (table: "s" | "r") =>
    sql`${sql.ref(`${table}.workspaceId`)} = ${workspaceId}::uuid and ${sql.ref(`${table}.projectId`)} = m.id`;
  const { rows } = await sql<StoryRow>`
    select m.id, (select s."summary" from snapshot s where ${of("s")} and s."day" = ${since}::date) "before",
      (select s."summary" from snapshot s where ${of("s")} order by s."day" desc limit 1) "lastDay",
      (select r."summary" from revision r where ${of("r")} order by r."number" desc limit 1) "lastSaved",
      (select json_agg(c) from (select * from (select r."number", r."change", r."previous" from revision r
        join workspace w using ("workspaceId")
        where ${of("r")} and r."at" >= (${since}::date + 1)::timestamp at time zone w."timeZone"
        order by r."number" desc limit ${MOST_CHANGES}) latest order by "number") c) "changes"
    from unnest(${moved.map(({ id }) => id)}::uuid[]) m(id)`.execute(tx);
  return new Map(
    rows.map(({ id, before, lastDay, lastSaved, changes }) => {
      const now = moved.find((row) => row.id === id);
      // What stands now was kept by the last save, or, where time alone moved it since, at the end of a day.
      const kept = [lastSaved, lastDay].find(
        (each) => each?.score === now?.score && each?.stage === now?.stage,
      );
      const causes = causesBetween(before, kept ?? lastSaved ?? lastDay, changes ?? []);
      return [id, causes.slice(0, SHOWN_CAUSES)];
    }),
  );
}
