import "server-only";
import { sql } from "kysely";
import type { Tx } from "./connection";

/** Work that follows an account's command. The link's secret is derived again when the mail is written. */
export type IdentityJob = { name: "mail-account-link"; payload: { linkId: string } };

export async function enqueueIdentityJobs(tx: Tx, jobs: readonly IdentityJob[]): Promise<void> {
  for (const { name, payload } of jobs) {
    await sql`select graphile_worker.add_job(${name}, payload => ${JSON.stringify(payload)}::json)`.execute(
      tx,
    );
  }
}
