import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";

/** The names of everybody who gave a word on an item of the project that still stands, by account id. */
export async function getReviewerNames(scope: ProjectScope): Promise<Readonly<Record<string, string>>> {
  const { rows } = await within(scope, (tx) =>
    sql<{ id: string; name: string }>`
      select a."id", a."name" from account a where a."id" in (
        select (i."approval"->>'by')::uuid from item_answer i
        where i."workspaceId" = ${scope.workspaceId}::uuid and i."projectId" = ${scope.projectId}::uuid
          and i."approval" is not null)`.execute(tx),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
