import "server-only";
import { sql } from "kysely";
import type { RegisteredIntegration } from "@/lib/domain/integrations/record";
import { operationsFacts } from "@/lib/domain/operations/operations-facts";
import type { Shift } from "@/lib/domain/operations/rota";
import type { FactChange } from "@/lib/domain/readiness/change";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { PlanMaterial } from "@/lib/domain/runbook/material";
import { NO_PLAN, type PlanKind, type StoredPlan } from "@/lib/domain/runbook/plan";
import type { ProjectContext } from "./command";
import type { Tx } from "./connection";

/** The newest version of each plan of a project, and everything they are generated from and judged by. */
export type Plans = { material: PlanMaterial; stored: Readonly<Record<PlanKind, StoredPlan>> };

type Row = {
  today: string;
  integrations: RegisteredIntegration[] | null;
  phases: NonNullable<PlanMaterial["phases"]> | null;
  rota: Shift[] | null;
  names: Record<string, string> | null;
  plans: Partial<Record<PlanKind, StoredPlan>> | null;
};

/** Reads the plans of a project as they stand in this transaction. */
export async function loadPlans(tx: Tx, workspaceId: string, projectId: string): Promise<Plans> {
  const own = sql`"workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid`;
  const { rows } = await sql<Row>`
    with listed as (select "id", "name", "record", "payloadValid", "approvedAt" from integration where ${own} and "deletedAt" is null),
      shift as (select * from on_call where ${own})
    select (app_now() at time zone w."timeZone")::date::text "today",
      (select json_agg(json_build_object('id', "id", 'record', "record", 'payloadValid', "payloadValid", 'approvedAt', "approvedAt")
        order by lower("name"), "id") from listed) "integrations",
      (select json_agg(json_build_object('title', phase ->> 'title', 'rollbackCriterion', phase ->> 'rollbackCriterion'))
        from rollout, jsonb_array_elements("plan" -> 'phases') phase where ${own}) "phases",
      (select json_agg(json_build_object('accountId', s."accountId", 'fromDay', s."fromDay", 'toDay', s."toDay",
          'reachedBy', s."reachedBy") order by s."fromDay", s."id")
        from shift s join member m on m."workspaceId" = s."workspaceId" and m."accountId" = s."accountId" and m."disabledAt" is null
        left join project_member pm on pm."workspaceId" = s."workspaceId" and pm."projectId" = s."projectId" and pm."accountId" = s."accountId"
        where m."role" in ('owner', 'manager') or pm."role" is not null) "rota",
      (select json_object_agg(a."id", a."name") from account a where a."id" in (
        select "accountId" from shift union select nullif("record" ->> 'ownerId', '')::uuid from listed
        union select nullif("record" ->> 'rollbackOwnerId', '')::uuid from listed)) "names",
      (select json_object_agg("kind", json_build_object('number', "number", 'sections', "sections", 'without', "without"))
        from (select distinct on ("kind") * from runbook where ${own} order by "kind", "number" desc) newest) "plans"
    from workspace w where w."workspaceId" = ${workspaceId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("Plans were asked of a workspace that is not there.");
  return toPlans(row);
}

function toPlans({ integrations, phases, rota, names, today, plans }: Row): Plans {
  return {
    material: {
      integrations: integrations ?? [],
      phases,
      rota: rota ?? [],
      names: new Map(Object.entries(names ?? {})),
      today,
    },
    stored: { runbook: plans?.runbook ?? NO_PLAN, rollback: plans?.rollback ?? NO_PLAN },
  };
}

/**
 * Keeps on the project whether its plans are complete, in a command that changed what they say or what they
 * are judged by. @returns the change of facts that makes; undefined where both stay what they were.
 */
export async function settlePlans(
  { tx, scope, project, facts }: Pick<ProjectContext, "tx" | "scope" | "project" | "facts">,
  { material, stored }: Plans,
): Promise<{ key: string; facts: FactChange } | undefined> {
  const after = operationsFacts(material, stored);
  const change = changeOf(facts, after);
  if (change === undefined) return undefined;
  await tx
    .updateTable("project")
    .set(after)
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", project.id)
    .execute();
  return { key: "operations:plans", facts: change };
}

function changeOf(before: Facts, after: ReturnType<typeof operationsFacts>): FactChange | undefined {
  const { runbookComplete, rollbackPlanComplete } = after;
  const change: FactChange = {
    ...(runbookComplete !== before.runbookComplete && { "operations:runbookComplete": runbookComplete }),
    ...(rollbackPlanComplete !== before.rollbackPlanComplete && {
      "operations:rollbackPlanComplete": rollbackPlanComplete,
    }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}
