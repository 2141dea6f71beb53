import "server-only";
import { sql } from "kysely";
import type { SignedIn } from "@/lib/db/identity-command";
import { outsideWorkspaces } from "@/lib/db/within";
import type { WorkspaceRole } from "@/lib/domain/access/grants";

export type Profile = { accountId: string; name: string; email: string };
export type Membership = { slug: string; name: string; role: WorkspaceRole };

export async function getProfile(caller: Pick<SignedIn, "accountId">): Promise<Profile> {
  return outsideWorkspaces((tx) =>
    tx
      .selectFrom("account")
      .select(["id as accountId", "name", "email"])
      .where("id", "=", caller.accountId)
      .executeTakeFirstOrThrow(),
  );
}

/** The workspaces a person may switch to, by name. */
export async function listMemberships(caller: Pick<SignedIn, "accountId">): Promise<Membership[]> {
  return outsideWorkspaces(async (tx) => {
    const { rows } = await sql<Membership>`
      select "slug", "name", "role" from list_workspaces_of(${caller.accountId}::uuid)`.execute(tx);
    return rows;
  });
}
