import { callApi } from "@/components/form/api-call";
import type { ScopeId } from "@/lib/domain/catalogue/types";

export type ProjectAddress = { workspaceSlug: string; projectId: string };

export function submitScope({ workspaceSlug, projectId }: ProjectAddress, scope: ScopeId, note: string) {
  return callApi<unknown>(workspaceSlug, "POST", `/projects/${projectId}/submissions`, {
    body: { scope, note },
  });
}

export function withdraw({ workspaceSlug, projectId }: ProjectAddress, submissionId: string) {
  return callApi<unknown>(
    workspaceSlug,
    "POST",
    `/projects/${projectId}/submissions/${submissionId}/withdraw`,
  );
}

export function revoke({ workspaceSlug, projectId }: ProjectAddress, signoffId: string, reason: string) {
  return callApi<unknown>(workspaceSlug, "POST", `/projects/${projectId}/signoffs/${signoffId}/revoke`, {
    body: { reason },
  });
}

/** The whole setting is sent: what another person set a moment ago for another scope is not ours to keep. */
export function setQuorum(
  { workspaceSlug, projectId }: ProjectAddress,
  quorum: Partial<Record<ScopeId, number>>,
  version: number,
) {
  return callApi<unknown>(workspaceSlug, "PUT", `/projects/${projectId}/quorum`, {
    body: { quorum },
    headers: { "if-match": `"${version}"` },
  });
}
