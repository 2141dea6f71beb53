import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { GateRule } from "@/lib/domain/rollout/gates";
import type { Rollout } from "@/lib/domain/rollout/rollout";
import type { ReplacedPlan, ShownTransition, TransitionKind } from "../schema";

/** The place in the history after which the next page begins. */
export type TransitionPlace = { at: string; id: string };
export type TransitionPage = { limit?: number; after?: TransitionPlace };

type Row = {
  id: string;
  at: Date;
  by: string | null;
  byName: string | null;
  kind: TransitionKind;
  phaseId: string | null;
  phaseTitle: string;
  rules: GateRule[];
  because: readonly string[];
  plan: Rollout | null;
};

/** What became of a project's rollout, newest first. */
export async function listTransitions(
  scope: ProjectScope,
  { limit = 100, after }: TransitionPage = {},
): Promise<ShownTransition[]> {
  const further = after ? sql`(t."at", t."id") < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`;
  return within(scope, async (tx) => {
    const { rows } = await sql<Row>`
      select t."id", t."at", t."by", a."name" "byName", t."kind", t."phaseId", t."phaseTitle", t."rules", t."because",
        t."plan"
      from rollout_transition t left join account a on a."id" = t."by"
      where t."workspaceId" = ${scope.workspaceId}::uuid and t."projectId" = ${scope.projectId}::uuid and ${further}
      order by t."at" desc, t."id" desc limit ${limit}`.execute(tx);
    return rows.map(toTransition);
  });
}

/** Where a transition stands in `listTransitions`. */
export function transitionPlace({ at, id }: ShownTransition): TransitionPlace {
  return { at, id };
}

function toTransition({ id, at, by, byName, kind, phaseId, phaseTitle, ...row }: Row): ShownTransition {
  return {
    id,
    at: at.toISOString(),
    by: by === null ? null : { id: by, name: byName ?? "somebody who has left" },
    kind,
    phase: phaseId === null ? null : { id: phaseId, title: phaseTitle },
    rules: row.rules,
    because: row.because,
    replaced: row.plan && replacedPlan(row.plan),
  };
}

function replacedPlan({ title, phases }: Rollout): ReplacedPlan {
  return {
    title,
    phases: phases.map((phase) => ({
      title: phase.title,
      plannedFrom: phase.plannedFrom,
      plannedTo: phase.plannedTo,
      status: phase.status,
    })),
  };
}
