import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { type Proposal, proposeDecision, type RecordedProposal } from "@/lib/domain/decisions/propose";
import { prefilledAnswers } from "@/lib/domain/decisions/questions";
import { LAUNCH_STAGES, type LaunchStage, stateReasons } from "@/lib/domain/decisions/reasons";
import { decisionStanding } from "@/lib/domain/decisions/standing";
import { AppError } from "@/lib/errors";
import type { Condition, Decision, DecisionDesk } from "../schema";
import { type PresentState, presentState } from "./present-state";

/** The place in the list after which the next page begins. */
export type DecisionPlace = { at: string; id: string };
export type DecisionFilter = { limit?: number; after?: DecisionPlace; release?: string };

type ConditionRow = {
  id: string;
  text: string;
  ownerId: string;
  ownerName: string | null;
  dueOn: string;
  metBy: string | null;
  metByName: string | null;
  metAt: string | null;
};
type Row = Omit<
  Decision,
  "proposal" | "rollbackOwner" | "decidedBy" | "decidedAt" | "conditions" | "standing"
> & {
  proposal: RecordedProposal;
  rollbackOwnerId: string | null;
  rollbackOwnerName: string | null;
  decidedBy: string;
  decidedByName: string | null;
  decidedAt: Date;
  conditions: ConditionRow[] | null;
  superseded: boolean;
};

/** The launch decisions of a project, newest first, each with what became of it. */
export function listDecisions(scope: ProjectScope, filter: DecisionFilter = {}): Promise<Decision[]> {
  const { limit = 200, after, release } = filter;
  const conditions = [
    sql`true`,
    ...(release === undefined ? [] : [sql`d."release" = ${release}`]),
    ...(after ? [sql`(d."decidedAt", d."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  const order = sql`${sql.join(conditions, sql` and `)}
    order by d."decidedAt" desc, d."id" desc limit ${limit}`;
  return within(scope, (tx) => select(tx, scope, order));
}

/** One decision. @throws AppError "not-found" */
export async function getDecision(scope: ProjectScope, decisionId: string): Promise<Decision> {
  const [decision] = await within(scope, (tx) => select(tx, scope, sql`d."id" = ${decisionId}::uuid`));
  if (!decision) throw new AppError("not-found", "This project has no such decision.");
  return decision;
}

/** Where a decision stands in `listDecisions`. */
export function placeOf({ decidedAt, id }: Decision): DecisionPlace {
  return { at: decidedAt, id };
}

/** What the present state proposes for a launch into a stage, with the questions as far as it answers them. */
export async function getProposal(
  scope: ProjectScope,
  target: LaunchStage,
): Promise<Proposal & Pick<DecisionDesk, "answers">> {
  const { readiness, facts } = await within(scope, (tx) => presentState(tx, scope));
  const answers = prefilledAnswers(readiness, facts);
  return { ...proposeDecision(readiness, facts, answers, target), answers };
}

/** What somebody needs in front of them to decide: the state's reasons for each stage, and the questions. */
export async function getDecisionDesk(scope: ProjectScope): Promise<DecisionDesk> {
  const { readiness, facts, today } = await within(scope, (tx) => presentState(tx, scope));
  const [pilot, beta, production] = LAUNCH_STAGES.map((stage) => stateReasons(readiness, facts, stage));
  return {
    answers: prefilledAnswers(readiness, facts),
    reasons: { "closed-pilot": pilot ?? [], beta: beta ?? [], production: production ?? [] },
    today,
    asOf: readiness.asOf,
  };
}

async function select(tx: Tx, scope: ProjectScope, condition: RawBuilder<unknown>): Promise<Decision[]> {
  const { rows } = await sql<Row>`
    select d."id", d."release", d."targetStage", d."outcome", d."proposal", d."questions", d."note", d."rollbackOwnerId",
      o."name" "rollbackOwnerName", d."decidedBy", b."name" "decidedByName", d."decidedAt", d."revision", d."selfApproved",
      exists (select from decision later where later."workspaceId" = d."workspaceId"
        and later."projectId" = d."projectId" and later."release" = d."release"
        and (later."decidedAt", later."id") > (d."decidedAt", d."id")) "superseded",
      (select json_agg(json_build_object('id', c."id", 'text', c."text", 'ownerId', c."ownerId", 'ownerName', w."name",
          'dueOn', c."dueOn", 'metBy', c."metBy", 'metByName', m."name", 'metAt', c."metAt") order by c."position")
        from decision_condition c
        left join account w on w."id" = c."ownerId" left join account m on m."id" = c."metBy"
        where c."workspaceId" = d."workspaceId" and c."decisionId" = d."id") "conditions"
    from decision d
    left join account o on o."id" = d."rollbackOwnerId" left join account b on b."id" = d."decidedBy"
    where d."workspaceId" = ${scope.workspaceId}::uuid and d."projectId" = ${scope.projectId}::uuid
      and ${condition}`.execute(tx);
  if (rows.length === 0) return [];
  const present = await presentState(tx, scope);
  return rows.map((row) => toDecision(row, present));
}

const GONE = "somebody who has left";

function toDecision(row: Row, present: PresentState): Decision {
  const { id, release, targetStage, outcome, questions, note, revision, selfApproved } = row;
  const { reliedOn, ...proposal } = row.proposal;
  const conditions = (row.conditions ?? []).map(toCondition);
  const dues = conditions.map(({ id: key, dueOn, met }) => ({ id: key, dueOn, metAt: met?.at ?? null }));
  return {
    ...{ id, release, targetStage, outcome, questions, note, revision, selfApproved, proposal, conditions },
    rollbackOwner: row.rollbackOwnerId
      ? { id: row.rollbackOwnerId, name: row.rollbackOwnerName ?? GONE }
      : null,
    decidedBy: { id: row.decidedBy, name: row.decidedByName ?? GONE },
    decidedAt: row.decidedAt.toISOString(),
    standing: row.superseded ? null : decisionStanding({ outcome, reliedOn, conditions: dues }, present),
  };
}

function toCondition({ id, text, dueOn, ...row }: ConditionRow): Condition {
  return {
    ...{ id, text, dueOn },
    owner: { id: row.ownerId, name: row.ownerName ?? GONE },
    met:
      row.metBy && row.metAt
        ? { by: { id: row.metBy, name: row.metByName ?? GONE }, at: new Date(row.metAt).toISOString() }
        : null,
  };
}
