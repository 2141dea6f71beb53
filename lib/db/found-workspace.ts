import "server-only";
import { sql } from "kysely";
import { RESERVED_SLUGS, slugOf } from "@/lib/domain/projects/slugs";
import { startChain } from "./audit-chain";
import type { Tx } from "./connection";

type Founding = {
  workspaceId: string;
  ownerId: string;
  name: string;
  timeZone: string;
  now: string;
  demo?: boolean;
};

/** Writes a new workspace with its owner and its audit chain. @returns the slug it got. */
export async function foundWorkspace(tx: Tx, founding: Founding): Promise<string> {
  const { workspaceId, ownerId, name, timeZone, now, demo = false } = founding;
  const slug = await claimSlug(tx, slugOf(name, "workspace"));
  await tx
    .insertInto("workspace")
    .values({ workspaceId, slug, name, timeZone, demo, createdAt: now })
    .execute();
  await tx.insertInto("workspace_slug").values({ workspaceId, slug }).execute();
  await tx
    .insertInto("member")
    .values({ workspaceId, accountId: ownerId, role: "owner", joinedAt: now })
    .execute();
  await startChain(tx, workspaceId);
  return slug;
}

/** A free slug near the wanted one. Founders who want the same at one moment take their turn until COMMIT. */
async function claimSlug(tx: Tx, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${wanted}, 0))`.execute(tx);
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (RESERVED_SLUGS.has(slug)) continue;
    const { rows } = await sql`select 1 from slug_taken(${slug}) t where t`.execute(tx);
    if (rows.length === 0) return slug;
  }
}
