import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { COVERED_DAYS } from "@/lib/domain/operations/rota";
import { type Ending, foundersOfProject, liveProjects, type Today } from "./ending";

type Row = { id: string; day: string; begins: string | null; founders: string[] };

/**
 * The first day within the next seven that nobody is named for, in every project that keeps a rota. A gap is
 * known by the day it begins, so that nobody is told every morning anew while it lasts.
 */
export async function onCallGaps(tx: Tx, today: Today): Promise<readonly Ending[]> {
  const { rows } = await sql<Row>`
    select p."id", min(d."day")::date::text "day", ${foundersOfProject} "founders",
      (select (max(s."toDay") + 1)::text from on_call s where s."workspaceId" = p."workspaceId" and s."projectId" = p."id"
        and s."toDay" < min(d."day")::date) "begins"
    from project p, generate_series(${today.today}::date, ${today.today}::date + ${COVERED_DAYS}::int, interval '1 day') d("day")
    where ${liveProjects(today)}
      and exists (select from on_call s where s."workspaceId" = p."workspaceId" and s."projectId" = p."id")
      and not exists (
        select from on_call s
        join member m on m."workspaceId" = s."workspaceId" and m."accountId" = s."accountId" and m."disabledAt" is null
        left join project_member pm on pm."workspaceId" = s."workspaceId" and pm."projectId" = s."projectId"
          and pm."accountId" = s."accountId"
        where s."workspaceId" = p."workspaceId" and s."projectId" = p."id" and d."day" between s."fromDay" and s."toDay"
          and (m."role" in ('owner', 'manager') or pm."role" is not null))
    group by p."workspaceId", p."id"`.execute(tx);
  return rows.map(({ id, day, begins, founders }) => ({
    kind: "on-call-gap",
    subject: { day: begins ?? day },
    to: founders,
    key: `on-call-gap:${id}:${begins ?? "first"}`,
    projectId: id,
    since: today.now,
  }));
}
