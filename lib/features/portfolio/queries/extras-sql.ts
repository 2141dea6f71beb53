import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ExtraColumn } from "@/lib/domain/portfolio/columns";

type Part = RawBuilder<unknown>;

const EXPIRING_DAYS = 30;

/** Each is a cell of a row that is shown: it is worked out for a page of rows, never for the portfolio. */
const CELLS = {
  delta7: since(7),
  delta30: since(30),
  waivers: sql`(select count(*)::int from waiver w where w."workspaceId" = p."workspaceId" and w."projectId" = p."id"
    and w."decision" = 'approved' and w."revokedAt" is null and w."expiresAt" > app_now()
    and w."expiresAt" <= app_now() + make_interval(days => ${sql.lit(EXPIRING_DAYS)}))`,
  decision: sql`(select json_build_array(d."release", d."outcome", d."standing") from decision d
    where d."workspaceId" = p."workspaceId" and d."projectId" = p."id" order by d."decidedAt" desc, d."id" desc limit 1)`,
  scenarios: sql`(select coalesce(json_agg(s."scenario"), '[]') from project_scenario s
    where s."workspaceId" = p."workspaceId" and s."projectId" = p."id")`,
} as const satisfies Record<ExtraColumn, Part>;

/** The cells to add at the end of a row's JSON array, each after a comma. */
export function extraCells(extras: readonly ExtraColumn[]): Part {
  return sql.join(
    extras.map((extra) => sql`, ${CELLS[extra]}`),
    sql``,
  );
}

/** The score won since a day: against its snapshot, or the last one before it where a day was missed. */
function since(days: number): Part {
  return sql`(p."score" - (select s."score" from snapshot s where s."workspaceId" = p."workspaceId" and s."projectId" = p."id"
    and s."day" <= (app_now() - make_interval(days => ${sql.lit(days)}))::date order by s."day" desc limit 1))`;
}
