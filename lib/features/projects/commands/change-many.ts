import "server-only";
import type { CommandTarget, Scope } from "@/lib/auth/scope";
import type { BulkChange, BulkOutcome, Plan } from "@/lib/domain/portfolio/bulk";
import { AppError } from "@/lib/errors";
import type { Result } from "@/lib/result";
import { logger } from "@/lib/telemetry/logger";
import { assignPerson } from "./assign-person";
import { assignTeam } from "./assign-team";
import { requestReassessment } from "./request-reassessment";
import { setTarget } from "./set-target";
import { transferProject } from "./transfer-project";

/**
 * Makes a change on each project of a plan, one after the other, each through its own command and in its
 * own transaction. What one refuses does not keep the next from being changed; all of it is reported.
 */
export async function changeMany(
  scope: Scope,
  change: BulkChange,
  plans: readonly Plan[],
): Promise<readonly BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const plan of plans) outcomes.push(await changeOne(scope, change, plan));
  return outcomes;
}

async function changeOne(scope: Scope, change: BulkChange, plan: Plan): Promise<BulkOutcome> {
  const { id, slug, name, outcome, reason } = plan;
  const project = { id, slug, name };
  if (outcome !== "changes") return { ...project, outcome, reason };
  try {
    const result = await apply({ ...scope, projectId: id }, change);
    if (result.ok) return { ...project, outcome: "changed", reason: null };
    const { code } = result.reason;
    const already = code === "unchanged" || code === "already-theirs";
    return { ...project, outcome: already ? "unchanged" : "impossible", reason: code };
  } catch (error) {
    return { ...project, ...broken(error, id) };
  }
}

function apply(scope: CommandTarget, change: BulkChange): Promise<Result<unknown, { code: string }>> {
  switch (change.kind) {
    case "team":
      return assignTeam(scope, { teamId: change.teamId });
    case "owner":
      return transferProject(scope, { accountId: change.accountId });
    case "person":
      return assignPerson(scope, { accountId: change.accountId, role: change.role });
    case "target":
      return setTarget(scope, { targetStage: change.targetStage, targetDate: change.targetDate });
    case "reassessment":
      return requestReassessment(scope, { dueOn: change.dueOn, note: change.note });
    default:
      return change satisfies never;
  }
}

/** What moved between plan and change is the row's own outcome; a surprise is logged, and the next row goes on. */
function broken(error: unknown, projectId: string): Pick<BulkOutcome, "outcome" | "reason"> {
  if (error instanceof AppError) {
    if (error.code === "forbidden") return { outcome: "not-allowed", reason: "role" };
    if (error.code === "not-found") return { outcome: "impossible", reason: "not-found" };
    if (error.code === "conflict") return { outcome: "impossible", reason: "archived" };
    return { outcome: "impossible", reason: error.code };
  }
  logger.error({ err: error, projectId }, "one project of many could not be changed");
  return { outcome: "failed", reason: "unexpected" };
}
