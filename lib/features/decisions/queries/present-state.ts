import "server-only";
import { sql } from "kysely";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import type { Day, Facts } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

export type PresentState = {
  facts: Facts;
  readiness: Readiness;
  /** The day in the workspace's zone. */
  today: Day;
};

/** What decisions are proposed and judged by, as of this transaction. */
export async function presentState(
  tx: Tx,
  { workspaceId, projectId }: { workspaceId: string; projectId: string },
): Promise<PresentState> {
  const { rows } = await sql<{ now: Date; today: string }>`
    select app_now() "now", (app_now() at time zone "timeZone")::date::text "today"
    from workspace where "workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const [clock] = rows;
  if (!clock) throw new Error("There is no such workspace.");
  const facts = await loadFacts(tx, workspaceId, projectId);
  const catalogue = await catalogueFor(tx, workspaceId, facts.checksVersion);
  const readiness = assessReadiness(catalogue, facts, clock.now.toISOString());
  return { facts, readiness, today: clock.today };
}
