import "server-only";
import { sql } from "kysely";
import { allows, requirePermission } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { SavedView } from "./schema";

type ViewRow = Omit<SavedView, "editable" | "createdAt"> & { own: boolean; createdAt: Date };

/** The caller's own views and the shared ones, by name. */
export function listViews(scope: Scope): Promise<SavedView[]> {
  requirePermission(scope, "view.save");
  return within(scope, (tx) => viewsIn(tx, scope));
}

/** The same inside a transaction that is open already. */
export async function viewsIn(tx: Tx, scope: Scope): Promise<SavedView[]> {
  const account = sql`${actorAccountId(scope.actor)}::uuid`;
  const { rows } = await sql<ViewRow>`
    select v."id", v."name", v."shared", a."name" "ownerName", v."ownerId" = ${account} "own",
      coalesce(m."defaultViewId" = v."id", false) "isDefault", v."query", v."columns", v."version", v."createdAt"
    from saved_view v
    join account a on a."id" = v."ownerId"
    left join member m on m."workspaceId" = v."workspaceId" and m."accountId" = ${account}
    where v."workspaceId" = ${scope.workspaceId}::uuid and (v."shared" or v."ownerId" = ${account})
    order by lower(v."name"), v."id"`.execute(tx);
  const shares = allows(scope, "view.share");
  return rows.map(({ own, createdAt, ...row }) => ({
    ...row,
    editable: own || shares,
    createdAt: createdAt.toISOString(),
  }));
}
