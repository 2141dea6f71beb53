import "server-only";
import { sql } from "kysely";
import type { Tx } from "./connection";

/** Payloads hold ids only; a job re-enters the scope of its workspace before it reads anything. */
export type Job =
  | { name: "mail-invitation"; payload: { invitationId: string } }
  | { name: "purge-files"; payload: { storageKeys: readonly string[] } }
  | { name: "notify"; payload: { eventId: string } }
  | { name: "send-letter"; payload: { deliveryId: string } };

/** Enqueues inside the caller's transaction: the effect exists exactly when the write does. */
export async function enqueue(tx: Tx, workspaceId: string, jobs: readonly Job[]): Promise<void> {
  for (const { name, payload } of jobs) {
    await sql`select graphile_worker.add_job(${name}, payload => ${JSON.stringify({ workspaceId, ...payload })}::json)`.execute(
      tx,
    );
  }
}
