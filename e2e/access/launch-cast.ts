import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, granted } from "@/lib/db/testing/world";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { recordDecision } from "@/lib/features/decisions/commands/record-decision";
import { meetCondition } from "@/lib/features/decisions/commands/settle-condition";
import { getDecision } from "@/lib/features/decisions/queries/list-decisions";
import { approveWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import type { Cell } from "./cells";

export const aRisk = {
  itemId: "input-validation",
  reason: "Twelve testers.",
  compensatingControl: "A VPN.",
};

const said = { answer: "no" } as const;
export const aNoGo = {
  release: "v1.4.0",
  targetStage: "beta",
  outcome: "no-go",
  questions: { "vendor-slas": said, rollback: said, "contract-tests": said, "async-ux": said },
} as const;

/** What Ada asked for. */
export async function aRequest({ ada, projectId }: Cell): Promise<string> {
  const { scope } = await openProject(ada.scope, projectId);
  return granted(await requestWaiver(scope, aRisk)).waiverId;
}

/** What Ada asked for, accepted by a manager. */
export async function aWaiver(cell: Cell): Promise<string> {
  const waiverId = await aRequest(cell);
  granted(await approveWaiver(await asManager(cell), { waiverId }));
  return waiverId;
}

/** What Ada asks for to follow it. */
export async function aRenewal(cell: Cell): Promise<string> {
  const renews = await aWaiver(cell);
  const { scope } = await openProject(cell.ada.scope, cell.projectId);
  return granted(await requestWaiver(scope, { ...aRisk, renews })).waiverId;
}

const SAFE = {
  "user-isolation": "no",
  "database-exposure": "no",
  "admin-auth": "yes",
  "key-exposure": "no",
} as const;

/** A condition under which a manager launched Ada's project, once no critical blocker was left. */
export async function aCondition(cell: Cell): Promise<{ decisionId: string; conditionId: string }> {
  const { scope } = await openProject(cell.ada.scope, cell.projectId);
  for (const [itemId, reply] of Object.entries(SAFE)) {
    const answer = { kind: "replies", replies: [reply] } as const;
    granted(await recordAnswer(scope, { itemId, answer: { ...answer, replies: [reply] }, version: 0 }));
  }
  const { accountId } = cell.ada;
  const conditions = [{ text: "Finish the scorecard.", ownerId: accountId, dueOn: "2099-01-01" }];
  const launch = { ...aNoGo, outcome: "conditional-go", rollbackOwnerId: accountId, conditions } as const;
  const { decisionId } = granted(
    await recordDecision(await asManager(cell), { ...launch, conditions: [...conditions] }),
  );
  const [condition] = (await getDecision(scope, decisionId)).conditions;
  return { decisionId, conditionId: condition?.id ?? "" };
}

/** The same, with the condition met already. */
export async function aMetCondition(cell: Cell): Promise<{ decisionId: string; conditionId: string }> {
  const made = await aCondition(cell);
  granted(await meetCondition(await asManager(cell), made));
  return made;
}

async function asManager({ ada, projectId }: Cell): Promise<ProjectScope> {
  const mia = await aColleagueOf(ada, "manager", "Mia Manager");
  return (await openProject(mia.scope, projectId)).scope;
}
