import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { coveredDays, gapsOf, onCallOn, overlapsOf, type Shift } from "@/lib/domain/operations/rota";
import { AppError } from "@/lib/errors";
import type { Rota } from "../schema";

type Person = { id: string; name: string };
type ShiftRow = Shift & { name: string | null };

/** The rota of a project from today on. */
export async function getRota(scope: ProjectScope): Promise<Rota> {
  return within(scope, async (tx) => {
    const { today, version } = await headOf(tx, scope);
    const people = await peopleOnCall(tx, scope);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const rows = await shiftsFrom(tx, scope, today);
    const shifts = rows.map(({ name, ...shift }) => ({
      ...shift,
      name: name ?? "somebody who has left",
      present: names.has(shift.accountId),
    }));
    const answering = shifts.filter(({ present }) => present);
    return {
      ...{ version, shifts, people, today },
      now: onCallOn(answering, today).map((shift) => ({
        ...shift,
        name: names.get(shift.accountId) ?? "",
      })),
      gaps: gapsOf(answering, coveredDays(today)),
      overlaps: overlapsOf(shifts),
    };
  });
}

/** Everybody who can be on call: whoever works on the project or steers all of them. */
export async function peopleOnCall(tx: Tx, { workspaceId, projectId }: Ids): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select a."id", a."name" from member m join account a on a."id" = m."accountId"
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${projectId}::uuid
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${workspaceId}::uuid and m."disabledAt" is null
      and (m."role" in ('owner', 'manager') or pm."role" is not null)
    order by lower(a."name"), a."id"`.execute(tx);
  return rows;
}

type Ids = { workspaceId: string; projectId: string };

async function headOf(tx: Tx, { workspaceId, projectId }: Ids): Promise<{ today: string; version: number }> {
  const { rows } = await sql<{ today: string; version: number }>`
    select (app_now() at time zone w."timeZone")::date::text "today", p."onCallVersion" "version"
    from project p join workspace w using ("workspaceId")
    where p."workspaceId" = ${workspaceId}::uuid and p."id" = ${projectId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("not-found", "There is no such project here.");
  return row;
}

/** The shifts that are not over on a day, in order. */
export async function shiftsFrom(
  tx: Tx,
  { workspaceId, projectId }: Ids,
  today: string,
): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    select s."accountId", a."name", s."fromDay"::text "fromDay", s."toDay"::text "toDay", s."reachedBy"
    from on_call s left join account a on a."id" = s."accountId"
    where s."workspaceId" = ${workspaceId}::uuid and s."projectId" = ${projectId}::uuid and s."toDay" >= ${today}::date
    order by s."fromDay", s."toDay", s."id"`.execute(tx);
  return rows;
}
