import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "./connection";

/** Payloads hold ids only; a job re-enters the scope of its workspace before it reads anything. */
export type Job =
  | { name: "mail-invitation"; payload: { invitationId: string } }
  | { name: "purge-files"; payload: { storageKeys: readonly string[] } }
  | { name: "purge-workspace-files"; payload: Record<never, never> }
  | { name: "notify"; payload: { eventId: string } }
  | { name: "mail-review"; payload: { reviewId: string; accountId: string } }
  | { name: "send-letter"; payload: { deliveryId: string } };

/** Jobs that bear the same key before they ran are one: what a burst of events asks for is done once, a second on. */
export type Enqueued = Job & { once?: string };

/** Of many at once, after an import or a restore, the days are closed first and people told then. */
const PRIORITY: Partial<Record<Job["name"], number>> = { notify: 10 };

/** Enqueues inside the caller's transaction: the effect exists exactly when the write does. */
export async function enqueue(tx: Tx, workspaceId: string, jobs: readonly Enqueued[]): Promise<void> {
  if (jobs.length > 0) await queueing(workspaceId, jobs).execute(tx);
}

/** The same as a part of a statement that writes more; whoever ends the statement has to read from `queued`. */
export function jobPart(workspaceId: string, jobs: readonly Enqueued[]): RawBuilder<unknown> {
  return sql`queued as materialized (${jobs.length > 0 ? queueing(workspaceId, jobs) : sql`select 1`})`;
}

function queueing(workspaceId: string, jobs: readonly Enqueued[]): RawBuilder<unknown> {
  const rows = jobs.map(({ name, payload, once }) => ({
    name,
    payload: { workspaceId, ...payload },
    key: once ?? null,
    priority: PRIORITY[name] ?? 0,
  }));
  return sql`
    select (graphile_worker.add_job("name", payload => "payload", priority => "priority", job_key => "key", job_key_mode => 'preserve_run_at',
      run_at => case when "key" is null then now() else now() + interval '1 second' end)) is not null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j("name" text, "payload" json, "key" text, "priority" int)`;
}
