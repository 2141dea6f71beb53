"use server";

import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { approveWaiver, rejectWaiver, withdrawWaiver } from "./commands/decide-waiver";
import { requestWaiver } from "./commands/request-waiver";
import { revokeWaiver } from "./commands/revoke-waiver";
import { setWaiverBudget } from "./commands/set-waiver-budget";
import type {
  ApproveWaiverInput,
  RejectWaiverInput,
  RequestWaiverInput,
  RevokeWaiverInput,
  SetWaiverBudgetInput,
  WithdrawWaiverInput,
} from "./schema";

/** Which project an action is about; whether the caller may touch it is proven again every time. */
export type ProjectAt = { workspace: string; projectId: string };

export async function requestWaiverAction(at: ProjectAt, input: RequestWaiverInput) {
  return submit(async () => requestWaiver(await open(at), input));
}

export async function approveWaiverAction(at: ProjectAt, input: ApproveWaiverInput) {
  return submit(async () => approveWaiver(await open(at), input));
}

export async function rejectWaiverAction(at: ProjectAt, input: RejectWaiverInput) {
  return submit(async () => rejectWaiver(await open(at), input));
}

export async function withdrawWaiverAction(at: ProjectAt, input: WithdrawWaiverInput) {
  return submit(async () => withdrawWaiver(await open(at), input));
}

export async function revokeWaiverAction(at: ProjectAt, input: RevokeWaiverInput) {
  return submit(async () => revokeWaiver(await open(at), input));
}

export async function setWaiverBudgetAction(at: ProjectAt, input: SetWaiverBudgetInput) {
  return submit(async () => setWaiverBudget(await open(at), input));
}

async function open({ workspace, projectId }: ProjectAt): Promise<ProjectScope> {
  return (await openProject(await loadScope(workspace), projectId)).scope;
}
