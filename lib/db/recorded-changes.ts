import "server-only";
import { sql } from "kysely";
import type { RecordedChange } from "@/lib/domain/signoffs/authors";
import type { Tx } from "./connection";

/**
 * What every revision of a project changed about its items and its evidence, and by whom, from the first
 * to the last: what authorship is worked out from.
 */
export async function loadRecordedChanges(
  tx: Tx,
  workspaceId: string,
  projectId: string,
): Promise<readonly RecordedChange[]> {
  const { rows } = await sql<RecordedChange>`
    select r."actorId", r."change", r."previous" from revision r
    where r."workspaceId" = ${workspaceId}::uuid and r."projectId" = ${projectId}::uuid
      and exists (select from jsonb_object_keys(r."change") k where k like 'item:%' or k like 'evidence:%')
    order by r."number"`.execute(tx);
  return rows;
}
