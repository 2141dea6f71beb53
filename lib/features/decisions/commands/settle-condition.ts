import "server-only";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { type ConditionInput, type ConditionRefusal, conditionInput } from "../schema";

/** Marks a condition of a decision as met. */
export const meetCondition = projectCommand<typeof conditionInput, ConditionInput, ConditionRefusal>({
  permission: "decision.meetCondition",
  input: conditionInput,
  async run(context) {
    const { input, actorId, now } = context;
    if (await isMet(context)) return refuse({ code: "condition-met-already" });
    await mark(context, { metBy: actorId, metAt: now });
    return { ok: true, value: input, event: { type: "decision.conditionMet", data: input } };
  },
});

/** Opens a condition again that turned out not to be met. */
export const reopenCondition = projectCommand<typeof conditionInput, ConditionInput, ConditionRefusal>({
  permission: "decision.meetCondition",
  input: conditionInput,
  async run(context) {
    const { input } = context;
    if (!(await isMet(context))) return refuse({ code: "condition-open-already" });
    await mark(context, { metBy: null, metAt: null });
    return { ok: true, value: input, event: { type: "decision.conditionReopened", data: input } };
  },
});

type Settling = ProjectContext & { input: ConditionInput };

/** @throws AppError "not-found" for a condition of another project too. */
async function isMet({ tx, scope, project, input }: Settling): Promise<boolean> {
  const row = await tx
    .selectFrom("decision_condition as c")
    .innerJoin("decision as d", (join) =>
      join.onRef("d.workspaceId", "=", "c.workspaceId").onRef("d.id", "=", "c.decisionId"),
    )
    .select("c.metAt")
    .where("c.workspaceId", "=", scope.workspaceId)
    .where("d.projectId", "=", project.id)
    .where("c.decisionId", "=", input.decisionId)
    .where("c.id", "=", input.conditionId)
    .executeTakeFirst();
  if (!row) throw new AppError("not-found", "This decision has no such condition.");
  return row.metAt !== null;
}

/** The decision is to be judged anew: a condition may have been what held it, or what it fails by now. */
async function mark(
  { tx, scope, input }: Settling,
  values: { metBy: string | null; metAt: string | null },
): Promise<void> {
  await tx
    .updateTable("decision_condition")
    .set(values)
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", input.conditionId)
    .execute();
  await tx
    .updateTable("decision")
    .set({ judgedVersion: 0 })
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", input.decisionId)
    .execute();
}
