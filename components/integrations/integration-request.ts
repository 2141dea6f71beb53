import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import type { Integration } from "@/lib/features/integrations/schema";

export type ProjectAddress = { workspaceSlug: string; projectId: string };
type Seen = { id: string; version: number };

export function addIntegration(
  address: ProjectAddress,
  record: Partial<IntegrationRecord> & { name: string },
): Promise<ApiOutcome<Integration>> {
  return call(address, "POST", "", { body: record });
}

export function editIntegration(
  address: ProjectAddress,
  { id, version }: Seen,
  changes: Partial<IntegrationRecord>,
): Promise<ApiOutcome<Integration>> {
  return call(address, "PATCH", `/${id}`, { body: changes, headers: { "if-match": `"${version}"` } });
}

export function approveIntegration(
  address: ProjectAddress,
  { id, version }: Seen,
): Promise<ApiOutcome<Integration>> {
  return call(address, "POST", `/${id}/approve`, { body: { version } });
}

export function deleteIntegration(address: ProjectAddress, { id, version }: Seen): Promise<ApiOutcome<null>> {
  return call(address, "DELETE", `/${id}`, { headers: { "if-match": `"${version}"` } });
}

export function restoreIntegration(address: ProjectAddress, id: string): Promise<ApiOutcome<Integration>> {
  return call(address, "POST", `/${id}/restore`);
}

/** What brings an integration back from the trash. */
export function restorePath({ projectId }: ProjectAddress, id: string): string {
  return `/projects/${projectId}/integrations/${id}/restore`;
}

/** A plain link: it downloads, and can be opened in a new tab. */
export function noteHref({ workspaceSlug, projectId }: ProjectAddress, id: string): string {
  const query = `workspace=${encodeURIComponent(workspaceSlug)}`;
  return `/api/v1/projects/${projectId}/integrations/${id}/note?${query}`;
}

/** What stands now, where somebody else was first. */
export function currentIn({ code, extras }: ApiProblem): Integration | null {
  const current = code === "changed-meanwhile" ? fieldIn(extras, "current") : null;
  return isIntegration(current) ? current : null;
}

function isIntegration(value: unknown): value is Integration {
  return typeof fieldIn(value, "version") === "number" && typeof fieldIn(value, "record") === "object";
}

function call<Value>(
  { workspaceSlug, projectId }: ProjectAddress,
  method: string,
  path: string,
  sent: Parameters<typeof callApi>[3] = {},
): Promise<ApiOutcome<Value>> {
  return callApi(workspaceSlug, method, `/projects/${projectId}/integrations${path}`, sent);
}
