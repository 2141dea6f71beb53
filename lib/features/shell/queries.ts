import "server-only";
import { sql } from "kysely";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";

/** What the frame of every signed-in page names: the person, and where else they may go. */
export type Shell = {
  person: { name: string; email: string };
  workspace: { slug: string; name: string; demo: boolean };
  workspaces: readonly { slug: string; name: string; demo: boolean }[];
};

type ShellRow = { name: string; email: string; workspaces: { slug: string; name: string; demo: boolean }[] };

/** Reads the frame in one statement. */
export async function getShell(scope: Scope): Promise<Shell> {
  const row = await within(scope, async (tx) => {
    const { rows } = await sql<ShellRow>`
      select a."name", a."email",
        (select json_agg(json_build_object('slug', l."slug", 'name', l."name", 'demo', l."demo")
          order by lower(l."name"), l."slug") from list_workspaces_of(a."id") l) "workspaces"
      from account a where a."id" = ${actorAccountId(scope.actor)}::uuid`.execute(tx);
    return rows[0];
  });
  const workspace = row?.workspaces.find((each) => each.slug === scope.slug);
  if (!row || !workspace) throw new Error("A scope without its account or workspace.");
  return { person: { name: row.name, email: row.email }, workspace, workspaces: row.workspaces };
}
