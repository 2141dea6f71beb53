import "server-only";
import { sql } from "kysely";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { TokenScope } from "@/lib/domain/access/token-scopes";

export type TokenRow = {
  id: string;
  name: string;
  hint: string;
  scopes: TokenScope[];
  ownerName: string;
  own: boolean;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  expired: boolean;
};

type Stored = Omit<TokenRow, "createdAt" | "expiresAt" | "lastUsedAt" | "revokedAt"> & {
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** One's own tokens, or the whole workspace's for whoever may revoke any. Newest first. */
export async function listTokens(scope: Scope, open?: Tx): Promise<TokenRow[]> {
  const account = actorAccountId(scope.actor);
  const all = allows(scope, "token.revokeAny");
  const read = async (tx: Tx) => {
    const { rows: found } = await sql<Stored>`
      select t."id", t."name", t."hint", t."scopes", a."name" "ownerName", t."accountId" = ${account}::uuid "own",
        t."createdAt", t."expiresAt", t."lastUsedAt", t."revokedAt", t."expiresAt" <= app_now() "expired"
      from api_token t join account a on a."id" = t."accountId"
      where t."workspaceId" = ${scope.workspaceId}::uuid and (${all}::boolean or t."accountId" = ${account}::uuid)
      order by t."createdAt" desc, t."id" limit 500`.execute(tx);
    return found;
  };
  const rows = await within(scope, read, open);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}
