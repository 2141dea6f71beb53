import "server-only";
import { type RawBuilder, sql } from "kysely";
import { firstDays } from "@/lib/db/call-counts";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { holdsId } from "@/lib/domain/integrations/statistics-endpoint";
import {
  type CountedRow,
  countedRows,
  type Ledger,
  type PostedRow,
  type RowFault,
} from "@/lib/domain/integrations/statistics-faults";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import {
  countedDay,
  countedRow,
  MOST_FAULTS,
  type PostedStatistics,
  type PostStatisticsRefusal,
  postStatisticsInput,
} from "../schema";

type Posting = ProjectContext & { input: { integrationId?: string | undefined; rows: readonly unknown[] } };

/**
 * Keeps what was counted of calls, a row per endpoint and day; a row that is there already is replaced, so
 * posting twice changes nothing. Either every row is kept or none.
 */
export const postStatistics = projectCommand<
  typeof postStatisticsInput,
  PostedStatistics,
  PostStatisticsRefusal
>({
  permission: "statistics.post",
  input: postStatisticsInput,
  async run(context) {
    const read = readRows(context.input);
    const ledger = await ledgerFor(context, read.rows);
    const { counted, faults: told } = countedRows(read.rows, ledger);
    const faults = [...read.faults, ...told].toSorted((one, other) => one.row - other.row);
    if (faults.length > 0) {
      const first = faults.slice(0, MOST_FAULTS);
      return refuse({ code: "invalid-statistics", faults: first, faultCount: faults.length });
    }
    const integrationIds = [...new Set(counted.map(({ integrationId }) => integrationId))].toSorted();
    return {
      ok: true,
      value: {
        rows: counted.length,
        integrations: integrationIds.length,
        warnings: warningsOf(counted),
      },
      parts: [keptRows(context, counted)],
      event: { type: "integration.statisticsPosted", data: { integrationIds, rows: counted.length } },
    };
  },
});

/** The rows that have the right shape, and what is wrong with the others. */
function readRows({ integrationId, rows }: Posting["input"]): {
  rows: { row: number; posted: PostedRow }[];
  faults: RowFault[];
} {
  const faults: RowFault[] = [];
  const read = rows.flatMap((raw, row) => {
    const parsed = integrationId === undefined ? countedRow.safeParse(raw) : countedDay.safeParse(raw);
    if (parsed.success) return [{ row, posted: { integration: integrationId ?? "", ...parsed.data } }];
    for (const { path, message } of parsed.error.issues) {
      faults.push({ row, field: path.join("."), message });
    }
    return [];
  });
  return { rows: read, faults };
}

async function ledgerFor(context: Posting, rows: readonly { posted: PostedRow }[]): Promise<Ledger> {
  const { tx, scope, project, input } = context;
  const listed = await tx
    .selectFrom("integration")
    .select(["id", "name"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("projectId", "=", project.id)
    .where("deletedAt", "is", null)
    .execute();
  const ids = new Map(listed.flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]));
  if (input.integrationId !== undefined && !ids.has(input.integrationId)) {
    throw new AppError("not-found", "This project lists no such integration.");
  }
  const named = [...new Set(rows.flatMap(({ posted }) => ids.get(posted.integration) ?? []))];
  const known = await knownEndpoints(context, named);
  return {
    today: await latestDay(context),
    integration: (text) => ids.get(text) ?? null,
    endpoints: (id) => known.get(id) ?? NONE,
  };
}

async function knownEndpoints(
  { tx, scope: { workspaceId } }: Posting,
  integrationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const first = await firstDays(tx, { workspaceId, integrationIds });
  const grouped = Map.groupBy(first, ({ integrationId }) => integrationId);
  return new Map([...grouped].map(([id, own]) => [id, new Set(own.map(({ endpoint }) => endpoint))]));
}

const NONE: ReadonlySet<string> = new Set();

/** Collectors count days in UTC, people in their zone: a day that has begun in either can have calls. */
async function latestDay({ tx, scope, now }: Posting): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select greatest((${now}::timestamptz at time zone "timeZone")::date, (${now}::timestamptz at time zone 'UTC')::date) "today"
    from workspace where "workspaceId" = ${scope.workspaceId}::uuid`.execute(tx);
  return rows[0]?.today ?? now.slice(0, 10);
}

/** In the order of the key, so that two posts can never wait for each other. */
function keptRows({ scope }: Posting, counted: readonly CountedRow[]): RawBuilder<unknown> {
  return sql`kept as (
    insert into call_statistic as s ("workspaceId", "integrationId", "endpoint", "day", "calls", "errors", "latency")
    select ${scope.workspaceId}::uuid, r."integrationId", r."endpoint", r."day", r."calls", r."errors", r."latency"
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb)
      as r("integrationId" uuid, "endpoint" text, "day" date, "calls" bigint, "errors" bigint, "latency" bigint[])
    order by r."integrationId", r."endpoint", r."day"
    on conflict ("workspaceId", "integrationId", "endpoint", "day") do update
      set "calls" = excluded."calls", "errors" = excluded."errors", "latency" = excluded."latency")`;
}

const MOST_WARNINGS = 50;

function warningsOf(counted: readonly CountedRow[]): PostedStatistics["warnings"] {
  const endpoints = new Set(counted.map(({ endpoint }) => endpoint).filter(holdsId));
  return [...endpoints].slice(0, MOST_WARNINGS).map((endpoint) => ({
    endpoint,
    message: "This looks like the address of one thing. Put a template such as {id} where its id stands.",
  }));
}
