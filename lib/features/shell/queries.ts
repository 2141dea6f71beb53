import "server-only";
import { sql } from "kysely";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import { within } from "@/lib/db/within";

/** What the frame of every signed-in page names: the person, and where else they may go. */
export type Shell = {
  person: { name: string; email: string };
  workspace: { slug: string; name: string; demo: boolean };
  workspaces: readonly { slug: string; name: string; demo: boolean }[];
  /** What waits in the person's inbox. */
  inboxCount: number;
};

type ShellRow = {
  name: string;
  email: string;
  workspaces: { slug: string; name: string; demo: boolean }[];
  inboxCount: number;
};

/** Reads the frame in one statement. */
export async function getShell(scope: Scope): Promise<Shell> {
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<ShellRow>`
      select a."name", a."email",
        (select json_agg(json_build_object('slug', l."slug", 'name', l."name", 'demo', l."demo")
          order by lower(l."name"), l."slug") from list_workspaces_of(a."id") l) "workspaces",
        (select count(*)::int from inbox_item i
          left join project p on p."workspaceId" = i."workspaceId" and p."id" = i."projectId"
          where i."workspaceId" = ${scope.workspaceId}::uuid and i."accountId" = a."id" and i."doneAt" is null
            and (i."snoozedUntil" is null or i."snoozedUntil" <= app_now())
            and (i."projectId" is null
              or (p."deletedAt" is null and p."archivedAt" is null and ${visibleProjects(scope)}))) "inboxCount"
      from account a where a."id" = ${actorAccountId(scope.actor)}::uuid`.execute(tx);
    return rows[0];
  });
  const workspace = row?.workspaces.find((each) => each.slug === scope.slug);
  if (!row || !workspace) throw new Error("A scope without its account or workspace.");
  const { name, email, workspaces, inboxCount } = row;
  return { person: { name, email }, workspace, workspaces, inboxCount };
}
