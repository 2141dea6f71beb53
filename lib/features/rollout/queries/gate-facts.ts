import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import { stillOnCall } from "@/lib/db/on-call";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import type { Day, Facts, Instant } from "@/lib/domain/readiness/facts";
import { gateIntegration } from "@/lib/domain/rollout/gate-facts";
import type { GateFacts } from "@/lib/domain/rollout/gates";

type Ids = { workspaceId: string; projectId: string };
type Present = { facts: Facts; catalogue: Catalogue; now: Instant; today: Day };

/** What the gates of a project look at, as of this transaction. */
export async function readGateFacts(
  tx: Tx,
  { workspaceId, projectId }: Ids,
  { facts, catalogue, now, today }: Present,
): Promise<GateFacts> {
  const { rows } = await sql<{
    integrations: { id: string; record: IntegrationRecord }[] | null;
    onCallNamed: boolean;
  }>`
    select (select json_agg(json_build_object('id', "id", 'record', "record") order by lower("name"), "id")
        from integration where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid
          and "deletedAt" is null) "integrations",
      exists (select from on_call s where s."workspaceId" = ${workspaceId}::uuid and s."projectId" = ${projectId}::uuid
        and s."toDay" >= ${today}::date and ${stillOnCall("s")}) "onCallNamed"`.execute(tx);
  const { items } = assessReadiness(catalogue, facts, now);
  const [row] = rows;
  return {
    integrations: (row?.integrations ?? []).map(gateIntegration),
    results: Object.fromEntries(Object.values(items).map(({ itemId, counted }) => [itemId, counted])),
    runbookComplete: facts.runbookComplete,
    rollbackPlanComplete: facts.rollbackPlanComplete,
    onCallNamed: row?.onCallNamed ?? false,
  };
}
