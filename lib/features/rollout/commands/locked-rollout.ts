import "server-only";
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Done, ProjectContext } from "@/lib/db/command";
import type { Tx } from "@/lib/db/connection";
import type { Events, EventType } from "@/lib/domain/events/events";
import type { Day } from "@/lib/domain/readiness/facts";
import type { GateRule } from "@/lib/domain/rollout/gates";
import type { Rollout } from "@/lib/domain/rollout/rollout";
import { type Refusal, refuse } from "@/lib/result";
import type { RolloutChanged, TransitionKind } from "../schema";

export type LockedRollout = {
  plan: Rollout;
  version: number;
  templateId: string;
  startedOn: Day;
  changedAt: Date;
  changedBy: string | null;
  changedByName: string | null;
};

type Ids = { workspaceId: string; projectId: string };

/** The rollout of a project whose row is locked, if it has one. */
export async function findRollout(tx: Tx, { workspaceId, projectId }: Ids): Promise<LockedRollout | null> {
  const { rows } = await sql<LockedRollout>`
    select r."plan", r."version", r."templateId", r."startedOn",
      coalesce(r."changedAt", r."createdAt") "changedAt",
      case when r."changedAt" is null then r."createdBy" else r."changedBy" end "changedBy", a."name" "changedByName"
    from rollout r
    left join account a on a."id" = case when r."changedAt" is null then r."createdBy" else r."changedBy" end
    where r."workspaceId" = ${workspaceId}::uuid and r."projectId" = ${projectId}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** The rollout to change; refused when there is none, or another version of it than the caller saw. */
export async function openRollout(
  { tx, scope, project }: ProjectContext,
  seen: number | undefined,
): Promise<{ ok: true; standing: LockedRollout } | Refusal<RolloutChanged | { code: "no-rollout" }>> {
  const standing = await findRollout(tx, { workspaceId: scope.workspaceId, projectId: project.id });
  if (!standing) return refuse({ code: "no-rollout" });
  if (seen !== undefined && seen !== standing.version) return changedMeanwhile(standing);
  return { ok: true, standing };
}

/** Says who changed it: null where it moved by itself. */
export function changedMeanwhile({
  version,
  changedAt,
  changedBy,
  changedByName,
}: LockedRollout): Refusal<RolloutChanged> {
  const by = changedBy === null ? null : { id: changedBy, name: changedByName ?? "somebody who has left" };
  return refuse({ code: "changed-meanwhile", current: { version, changedAt: changedAt.toISOString(), by } });
}

type RolloutEvent = {
  [T in EventType]: { type: T; data: Events[T] };
}[Extract<EventType, `rollout.${string}`>];

/** A change of the plan, with its event and what is kept of it in the history. */
export function changed<Value>(
  context: ProjectContext,
  standing: LockedRollout,
  change: { plan: Rollout; value: Value; event: RolloutEvent; history?: readonly NewTransition[] },
): Done<Value, RolloutChanged> {
  const { scope, project, now, actorId, tx } = context;
  return {
    ok: true,
    value: change.value,
    write: {
      statement: sql`
        update rollout set "plan" = ${JSON.stringify(change.plan)}::jsonb, "version" = "version" + 1,
          "startedOn" = ${firstDayOf(change.plan)}::date, "changedBy" = ${actorId}::uuid,
          "changedAt" = ${now}::timestamptz
        where "workspaceId" = ${scope.workspaceId}::uuid and "projectId" = ${project.id}::uuid
          and "version" = ${standing.version}::bigint returning 1`,
      otherwise: async () => {
        const ids = { workspaceId: scope.workspaceId, projectId: project.id };
        return changedMeanwhile((await findRollout(tx, ids)) ?? standing);
      },
    },
    parts: keptTransitions(context, change.history ?? []),
    event: change.event,
  };
}

export function firstDayOf({ phases, firstPlannedTo }: Rollout): Day {
  return phases[0]?.plannedFrom ?? firstPlannedTo;
}

export type NewTransition = {
  kind: TransitionKind;
  phase?: { id: string; title: string };
  rules?: readonly GateRule[];
  because?: readonly string[];
  /** The plan another one took the place of. */
  plan?: Rollout;
  /** Nobody did it: the state of the project made it so. */
  byItself?: true;
};

/** What became of a rollout, kept for good: a part of the statement that ends the command. */
export function keptTransitions(
  { scope, project, now, actorId }: ProjectContext,
  transitions: readonly NewTransition[],
): readonly RawBuilder<unknown>[] {
  if (transitions.length === 0) return [];
  const rows = transitions.map(({ kind, phase, rules, because, plan, byItself }) => ({
    id: uuidv7(),
    by: byItself ? null : actorId,
    kind,
    phaseId: phase?.id ?? null,
    phaseTitle: phase?.title ?? "",
    rules: rules ?? [],
    because: because ?? [],
    plan: plan ?? null,
  }));
  return [
    sql`kept_transitions as (
      insert into rollout_transition ("workspaceId", "id", "projectId", "at", "by", "kind", "phaseId", "phaseTitle",
        "rules", "because", "plan")
      select ${scope.workspaceId}::uuid, t."id", ${project.id}::uuid, ${now}::timestamptz, t."by", t."kind",
        t."phaseId", t."phaseTitle", t."rules", t."because", t."plan"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("id" uuid, "by" uuid, "kind" text,
        "phaseId" uuid, "phaseTitle" text, "rules" text[], "because" jsonb, "plan" jsonb))`,
  ];
}
