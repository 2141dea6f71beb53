import "server-only";
import { sql } from "kysely";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";

export type TeamRow = {
  id: string;
  name: string;
  leadId: string | null;
  leadName: string | null;
  projectCount: number;
};

/** The workspace's teams by name, with how many live projects each has. */
export async function listTeams(scope: Scope, open?: Tx): Promise<TeamRow[]> {
  const read = async (tx: Tx) => {
    const { rows } = await sql<TeamRow>`
      select t."id", t."name", t."leadId", a."name" "leadName",
        (select count(*) from project p where p."workspaceId" = t."workspaceId" and p."teamId" = t."id"
          and p."deletedAt" is null) "projectCount"
      from team t left join account a on a."id" = t."leadId"
      where t."workspaceId" = ${scope.workspaceId}::uuid and t."deletedAt" is null
      order by lower(t."name")`.execute(tx);
    return rows;
  };
  return within(scope, read, open);
}
