"use server";

import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { recordDecision } from "./commands/record-decision";
import { meetCondition, reopenCondition } from "./commands/settle-condition";
import type { ConditionInput, RecordDecisionInput } from "./schema";

/** Which project an action is about; whether the caller may touch it is proven again every time. */
export type ProjectAt = { workspace: string; projectId: string };

export async function recordDecisionAction(at: ProjectAt, input: RecordDecisionInput) {
  return submit(async () => recordDecision(await open(at), input));
}

export async function meetConditionAction(at: ProjectAt, input: ConditionInput) {
  return submit(async () => meetCondition(await open(at), input));
}

export async function reopenConditionAction(at: ProjectAt, input: ConditionInput) {
  return submit(async () => reopenCondition(await open(at), input));
}

async function open({ workspace, projectId }: ProjectAt): Promise<ProjectScope> {
  return (await openProject(await loadScope(workspace), projectId)).scope;
}
