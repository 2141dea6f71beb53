import { type ApiOutcome, callApi } from "@/components/form/api-call";
import type { ScopeId } from "@/lib/domain/catalogue/types";

export type CaseAddress = { workspaceSlug: string; projectId: string };
export type Word = { verdict: "approved" | "changes-requested"; digest: string; comment?: string };

/** A word on one item, for exactly the state on the screen. */
export function giveVerdict(address: CaseAddress, itemId: string, word: Word): Promise<ApiOutcome<unknown>> {
  return callApi(
    address.workspaceSlug,
    "PUT",
    `/projects/${address.projectId}/items/${encodeURIComponent(itemId)}/verdict`,
    // The digest in the body is the precondition that matters: it names what was seen, not a version.
    { body: word, headers: { "if-match": "*" } },
  );
}

export function signOff(
  address: CaseAddress,
  seal: { scope: ScopeId; digest: string; comment?: string },
): Promise<ApiOutcome<unknown>> {
  return callApi(address.workspaceSlug, "POST", `/projects/${address.projectId}/signoffs`, { body: seal });
}

export function sendBack(address: CaseAddress, submissionId: string): Promise<ApiOutcome<unknown>> {
  const path = `/projects/${address.projectId}/submissions/${submissionId}/send-back`;
  return callApi(address.workspaceSlug, "POST", path);
}
