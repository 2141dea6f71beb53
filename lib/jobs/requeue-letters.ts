import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";
import { enqueue } from "@/lib/db/enqueue";
import { mailIsConfigured } from "@/lib/mail/transport";

/** By then the job of a letter has sent it, or given up: whatever is still queued has lost its job. */
const LOST_AFTER_HOURS = 1;
/** Nobody is written to about the day before yesterday. */
const TOO_LATE_HOURS = 48;

/**
 * Takes up letters that were left in the queue, because the mail server was taken out of the configuration
 * and came back, or a restore lost the job. Old ones are given up. @returns how many were taken up.
 */
export async function requeueLetters(workspaceId: string): Promise<number> {
  if (!mailIsConfigured()) return 0;
  return derive(systemScope(workspaceId, "requeue-letters"), async (tx) => {
    await sql`
      update delivery set "status" = 'skipped', "reason" = 'too-late', "updatedAt" = app_now()
      where "workspaceId" = ${workspaceId}::uuid and "status" = 'queued'
        and "createdAt" < app_now() - make_interval(hours => ${TOO_LATE_HOURS})`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      update delivery set "updatedAt" = app_now()
      where "workspaceId" = ${workspaceId}::uuid and "status" = 'queued'
        and "updatedAt" < app_now() - make_interval(hours => ${LOST_AFTER_HOURS})
      returning "id"`.execute(tx);
    await enqueue(
      tx,
      workspaceId,
      rows.map(({ id }) => ({ name: "send-letter", payload: { deliveryId: id } })),
    );
    return rows.length;
  });
}
