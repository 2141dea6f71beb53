import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { systemProjectScope } from "@/lib/auth/access";
import { appendEvent } from "@/lib/db/audit-chain";
import type { Tx } from "@/lib/db/connection";
import { derive } from "@/lib/db/derive";
import { lockProject } from "@/lib/db/standing";
import type { RecordedProposal } from "@/lib/domain/decisions/propose";
import { decisionStanding } from "@/lib/domain/decisions/standing";
import type { DecisionOutcome, DecisionStanding } from "@/lib/domain/decisions/words";
import { presentState } from "../queries/present-state";

type Ids = { workspaceId: string; projectId: string; decisionId: string };
type Row = {
  outcome: DecisionOutcome;
  standing: DecisionStanding;
  proposal: RecordedProposal;
  conditions: { id: string; dueOn: string; metAt: string | null }[] | null;
  /** The end of the first day on which an unmet condition is due; null without any ahead. */
  nextDueAt: Date | null;
};

/**
 * Works the standing of a decision out anew and, where it differs from the one last announced, keeps it
 * and says so. The record itself stays as it is. @returns whether the standing changed.
 */
export async function judgeDecision({ workspaceId, projectId, decisionId }: Ids): Promise<boolean> {
  const scope = systemProjectScope(workspaceId, projectId, "judge-decision");
  return derive(scope, async (tx) => {
    const project = await lockProject(tx, scope);
    const row = await read(tx, workspaceId, decisionId);
    if (!row) return false;
    const present = await presentState(tx, scope);
    const { outcome, proposal, conditions } = row;
    const record = { outcome, reliedOn: proposal.reliedOn, conditions: conditions ?? [] };
    const { standing } = decisionStanding(record, present);
    const again = earliest(present.readiness.nextChangeAt, row.nextDueAt?.toISOString() ?? null);
    await sql`update decision set "standing" = ${standing}, "judgedVersion" = ${project.version}::bigint,
        "judgeAgainAt" = ${again}::timestamptz
      where "workspaceId" = ${workspaceId}::uuid and "id" = ${decisionId}::uuid`.execute(tx);
    if (standing === row.standing) return false;
    const data = { decisionId, from: row.standing, to: standing };
    const event = { type: "decision.standingChanged", data } as const;
    const at = project.standing.now;
    await appendEvent(tx, workspaceId, { id: uuidv7(), at, actorId: null, projectId, event });
    return true;
  });
}

async function read(tx: Tx, workspaceId: string, decisionId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select d."outcome", d."standing", d."proposal",
      (select json_agg(json_build_object('id', c."id", 'dueOn', c."dueOn", 'metAt', c."metAt"))
        from decision_condition c where c."workspaceId" = d."workspaceId" and c."decisionId" = d."id") "conditions",
      (select min((c."dueOn" + 1)::timestamp at time zone w."timeZone")
        from decision_condition c where c."workspaceId" = d."workspaceId" and c."decisionId" = d."id"
          and c."metAt" is null and (c."dueOn" + 1)::timestamp at time zone w."timeZone" > app_now()) "nextDueAt"
    from decision d join workspace w using ("workspaceId")
    where d."workspaceId" = ${workspaceId}::uuid and d."id" = ${decisionId}::uuid`.execute(tx);
  return rows[0];
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
