import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { decidesOwnWork, decisionRefusal } from "@/lib/domain/decisions/decision-rules";
import { proposeDecision, type RecordedProposal, reliedOn } from "@/lib/domain/decisions/propose";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { refuse } from "@/lib/result";
import { type RecordDecisionRefusal, recordDecisionInput } from "../schema";

type Input = z.output<typeof recordDecisionInput>;

/**
 * Decides whether a release may launch into a stage. The proposal is worked out again on the locked
 * facts, and kept with what it leaned on: the record never changes, only its standing does.
 */
export const recordDecision = projectCommand<
  typeof recordDecisionInput,
  { decisionId: string },
  RecordDecisionRefusal
>({
  permission: "decision.record",
  input: recordDecisionInput,
  async run(context) {
    const { input, facts, catalogue, now, project, actorId, standing } = context;
    const readiness = assessReadiness(catalogue, facts, now);
    const proposal = proposeDecision(readiness, facts, input.questions, input.targetStage);
    const refusal =
      decisionRefusal(input, proposal, await today(context)) ?? (await outsider(context, input));
    if (refusal) return refuse(refusal);
    const decider = { accountId: actorId, isFounder: project.role === "founder" };
    const selfApproved = decidesOwnWork(decider, project, facts) && input.outcome !== "no-go";
    if (selfApproved && !standing.workspace.selfApproval) return refuse({ code: "self-approval-off" });

    const decisionId = uuidv7();
    const recorded = { ...proposal, reliedOn: reliedOn(readiness, facts, proposal.reasons) };
    await store(context, decisionId, { input, proposal: recorded, selfApproved });
    await storeConditions(context, decisionId, input);
    const { outcome, targetStage, conditions } = input;
    return {
      ok: true,
      value: { decisionId },
      event: {
        type: "decision.recorded",
        data: { decisionId, outcome, targetStage, conditions: conditions.length, selfApproved },
      },
    };
  },
});

async function today({ tx, standing }: ProjectContext): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select (app_now() at time zone ${standing.workspace.timeZone})::date::text "today"`.execute(tx);
  return rows[0]?.today ?? "";
}

/** Whoever is named to roll back or to see to a condition must be there to do it. */
async function outsider(
  { tx, scope }: ProjectContext,
  { rollbackOwnerId, conditions }: Input,
): Promise<RecordDecisionRefusal | null> {
  const named = [...(rollbackOwnerId ? [rollbackOwnerId] : []), ...conditions.map(({ ownerId }) => ownerId)];
  if (named.length === 0) return null;
  const members = await tx
    .selectFrom("member")
    .select("accountId")
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "in", named)
    .where("disabledAt", "is", null)
    .forShare()
    .execute();
  const accountId = named.find((id) => !members.some((member) => member.accountId === id));
  return accountId === undefined ? null : { code: "not-a-member", accountId };
}

async function store(
  { tx, scope, project, actorId, now }: ProjectContext,
  id: string,
  recorded: { input: Input; proposal: RecordedProposal; selfApproved: boolean },
): Promise<void> {
  if (actorId === null) throw new Error("A launch is decided by a person.");
  const { input, proposal, selfApproved } = recorded;
  const { release, targetStage, outcome, note, rollbackOwnerId } = input;
  await tx
    .insertInto("decision")
    .values({
      ...{ id, release, targetStage, outcome, note, rollbackOwnerId, selfApproved },
      workspaceId: scope.workspaceId,
      projectId: project.id,
      proposal: JSON.stringify(proposal),
      questions: JSON.stringify(input.questions),
      decidedBy: actorId,
      decidedAt: now,
      revision: project.revision,
      standing: outcome === "no-go" ? "no-go" : "holds",
    })
    .execute();
}

async function storeConditions(
  { tx, scope }: ProjectContext,
  decisionId: string,
  { conditions }: Input,
): Promise<void> {
  if (conditions.length === 0) return;
  const rows = conditions.map((condition, position) => ({
    workspaceId: scope.workspaceId,
    id: uuidv7(),
    ...{ decisionId, position, ...condition },
  }));
  await tx.insertInto("decision_condition").values(rows).execute();
}
