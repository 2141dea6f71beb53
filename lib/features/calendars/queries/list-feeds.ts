import "server-only";
import { sql } from "kysely";
import { requirePermission } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { CalendarFeed } from "../schema";

type Row = {
  id: string;
  hint: string;
  createdAt: Date;
  projectId: string | null;
  slug: string | null;
  name: string | null;
};

/** One's own private addresses that are in force, newest first. */
export async function listFeeds(scope: Scope, open?: Tx): Promise<CalendarFeed[]> {
  requirePermission(scope, "calendar.create");
  const account = actorAccountId(scope.actor);
  const read = async (tx: Tx) => {
    const { rows: found } = await sql<Row>`
      select f."id", f."hint", f."createdAt", p."id" "projectId", p."slug", p."name"
      from calendar_feed f
      left join project p on p."workspaceId" = f."workspaceId" and p."id" = f."projectId"
      where f."workspaceId" = ${scope.workspaceId}::uuid and f."accountId" = ${account}::uuid and f."revokedAt" is null
        and (p."id" is null or ${visibleProjects(scope)})
      order by f."createdAt" desc, f."id"`.execute(tx);
    return found;
  };
  return (await within(scope, read, open)).map(({ id, hint, createdAt, projectId, slug, name }) => ({
    id,
    hint,
    createdAt: createdAt.toISOString(),
    project: projectId === null ? null : { id: projectId, slug: slug ?? "", name: name ?? "" },
  }));
}

const MOST_CHOICES = 500;

/** The projects a calendar can be made of, by name: those the person may read. */
export async function listCalendarProjects(scope: Scope): Promise<{ id: string; name: string }[]> {
  return within(scope, async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select p."id", p."name" from project p
      where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
        and ${visibleProjects(scope)}
      order by lower(p."name"), p."id" limit ${MOST_CHOICES}`.execute(tx);
    return rows;
  });
}
