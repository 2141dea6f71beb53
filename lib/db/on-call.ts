import "server-only";
import { type RawBuilder, sql } from "kysely";

/**
 * Whether whoever a shift names can still be on call: an active member who works on the project or steers all
 * of them. A shift of somebody who has left stays in the rota, and nobody is to count on it.
 *
 * @param shift the alias of the row of `on_call`.
 */
export function stillOnCall(shift: string): RawBuilder<boolean> {
  const of = sql.ref(shift);
  return sql`exists (select from member m
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${of}."projectId"
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${of}."workspaceId" and m."accountId" = ${of}."accountId" and m."disabledAt" is null
      and (m."role" in ('owner', 'manager') or pm."role" is not null))`;
}
