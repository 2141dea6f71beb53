"use server";

import { refresh } from "next/cache";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/form-state";
import type { Result } from "@/lib/result";
import { archiveProject } from "./commands/archive-project";
import { assignPerson } from "./commands/assign-person";
import { deleteProject } from "./commands/delete-project";
import { editProject } from "./commands/edit-project";
import { registerProject } from "./commands/register-project";
import { renameProject } from "./commands/rename-project";
import { restoreProject } from "./commands/restore-project";
import { setScenarios } from "./commands/set-scenarios";
import { setSignals } from "./commands/set-signals";
import { setSystemPart } from "./commands/set-system-part";
import { setTarget } from "./commands/set-target";
import { transferProject } from "./commands/transfer-project";
import { unarchiveProject } from "./commands/unarchive-project";
import type {
  AssignPersonInput,
  EditProjectInput,
  RegisterProjectInput,
  RenameProjectInput,
  SetScenariosInput,
  SetSignalsInput,
  SetSystemPartInput,
  SetTargetInput,
  TransferProjectInput,
} from "./schema";

/** Which project an action is about; whether the caller may touch it is proven again every time. */
export type ProjectAt = { workspace: string; projectId: string };

export async function registerProjectAction(workspace: string, input: RegisterProjectInput) {
  return submit(async () => registerProject(await loadScope(workspace), input));
}

export async function editProjectAction(at: ProjectAt, input: EditProjectInput) {
  return onProject(at, (scope) => editProject(scope, input));
}

/** The page moves with the address, so its form navigates instead of refreshing. */
export async function renameProjectAction(at: ProjectAt, input: RenameProjectInput) {
  return submit(async () => renameProject(await open(at), input));
}

export async function setTargetAction(at: ProjectAt, input: SetTargetInput) {
  return onProject(at, (scope) => setTarget(scope, input));
}

export async function setScenariosAction(at: ProjectAt, input: SetScenariosInput) {
  return onProject(at, (scope) => setScenarios(scope, input));
}

export async function setSignalsAction(at: ProjectAt, input: SetSignalsInput) {
  return onProject(at, (scope) => setSignals(scope, input));
}

export async function setSystemPartAction(at: ProjectAt, input: SetSystemPartInput) {
  return onProject(at, (scope) => setSystemPart(scope, input));
}

export async function assignPersonAction(at: ProjectAt, input: AssignPersonInput) {
  return onProject(at, (scope) => assignPerson(scope, input));
}

export async function transferProjectAction(at: ProjectAt, input: TransferProjectInput) {
  return onProject(at, (scope) => transferProject(scope, input));
}

export async function archiveProjectAction(at: ProjectAt) {
  return onProject(at, (scope) => archiveProject(scope, {}));
}

export async function unarchiveProjectAction(at: ProjectAt) {
  return onProject(at, (scope) => unarchiveProject(scope, {}));
}

/** The page of a deleted project is gone, so its form navigates instead of refreshing. */
export async function deleteProjectAction(at: ProjectAt) {
  return submit(async () => deleteProject(await open(at), {}));
}

export async function restoreProjectAction(at: ProjectAt) {
  return onProject(at, (scope) => restoreProject(scope, {}));
}

/** Runs on one project and, when it went well, shows the page as it now is. */
function onProject<Value, Reason>(
  at: ProjectAt,
  run: (scope: ProjectScope) => Promise<Result<Value, Reason>>,
): Promise<FormState<Value, Reason>> {
  return submit(async () => {
    const result = await run(await open(at));
    if (result.ok) refresh();
    return result;
  });
}

async function open({ workspace, projectId }: ProjectAt): Promise<ProjectScope> {
  return (await openProject(await loadScope(workspace), projectId)).scope;
}
