import { type ApiOutcome, callApi } from "@/components/form/api-call";
import type { GateRule } from "@/lib/domain/rollout/gates";
import type { ShownRollout } from "@/lib/features/rollout/schema";

export type RolloutAddress = { workspaceSlug: string; projectId: string };
/** The rollout as it was seen: what changed since refuses the change. */
export type SeenRollout = RolloutAddress & { version: number };
type Answer = Promise<ApiOutcome<ShownRollout>>;

export type PhaseChanges = Partial<{
  title: string;
  entryGate: readonly GateRule[];
  rollbackCriterion: string;
  plannedFrom: string;
  plannedTo: string;
}>;
export type TaskFields = {
  title: string;
  ownerId: string | null;
  plannedFrom: string;
  plannedTo: string;
  dependsOn: readonly string[];
};

/** A `replace` takes the place of the plan seen. */
export function planRollout(
  address: RolloutAddress,
  templateId: string,
  from: string,
  replace: { version: number } | null,
): Answer {
  return call(address, "POST", "", { body: { templateId, from, ...(replace && { replace }) } });
}

export function editRollout(
  seen: SeenRollout,
  changes: { title?: string; exitGate?: readonly GateRule[] },
): Answer {
  return call(seen, "PATCH", "", { body: changes, headers: ifMatch(seen) });
}

export function editPhase(seen: SeenRollout, phaseId: string, changes: PhaseChanges): Answer {
  return call(seen, "PATCH", `/phases/${phaseId}`, { body: changes, headers: ifMatch(seen) });
}

export function addTask(seen: SeenRollout, phaseId: string, task: TaskFields): Answer {
  return call(seen, "POST", "/tasks", { body: { ...task, phaseId, version: seen.version } });
}

export function editTask(seen: SeenRollout, taskId: string, changes: Partial<TaskFields>): Answer {
  return call(seen, "PATCH", `/tasks/${taskId}`, { body: changes, headers: ifMatch(seen) });
}

/** Two people who finish two tasks do not collide, so nothing is compared. */
export function finishTask(address: RolloutAddress, taskId: string, done: boolean): Answer {
  return call(address, "PATCH", `/tasks/${taskId}`, { body: { done }, headers: { "if-match": "*" } });
}

export function removeTask(seen: SeenRollout, taskId: string): Answer {
  return call(seen, "DELETE", `/tasks/${taskId}`, { headers: ifMatch(seen) });
}

export function pauseRollout({ version, ...address }: SeenRollout, reason: string): Answer {
  return call(address, "POST", "/pause", { body: { version, reason } });
}

export function resumeRollout({ version, ...address }: SeenRollout): Answer {
  return call(address, "POST", "/resume", { body: { version } });
}

export function lockPhase({ version, ...address }: SeenRollout, phaseId: string, reason: string): Answer {
  return call(address, "POST", `/phases/${phaseId}/lock`, { body: { version, reason } });
}

export function unlockPhase({ version, ...address }: SeenRollout, phaseId: string): Answer {
  return call(address, "POST", `/phases/${phaseId}/unlock`, { body: { version } });
}

export function saveTemplate(
  { workspaceSlug, projectId }: RolloutAddress,
  name: string,
): Promise<ApiOutcome<unknown>> {
  return callApi(workspaceSlug, "POST", "/rollout-templates", { body: { name, copy: { projectId } } });
}

type SeenTemplate = { id: string; version: number };

export function renameTemplate(
  workspaceSlug: string,
  { id, version }: SeenTemplate,
  name: string,
): Promise<ApiOutcome<unknown>> {
  return callApi(workspaceSlug, "PATCH", `/rollout-templates/${id}`, {
    body: { name },
    headers: { "if-match": `"${version}"` },
  });
}

export function deleteTemplate(
  workspaceSlug: string,
  { id, version }: SeenTemplate,
): Promise<ApiOutcome<unknown>> {
  return callApi(workspaceSlug, "DELETE", `/rollout-templates/${id}`, {
    headers: { "if-match": `"${version}"` },
  });
}

function ifMatch({ version }: SeenRollout): Record<string, string> {
  return { "if-match": `"${version}"` };
}

function call(
  { workspaceSlug, projectId }: RolloutAddress,
  method: string,
  path: string,
  sent: Parameters<typeof callApi>[3],
): Answer {
  return callApi(workspaceSlug, method, `/projects/${projectId}/rollout${path}`, sent);
}
