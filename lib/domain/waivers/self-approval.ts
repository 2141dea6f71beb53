import type { Severity } from "../catalogue/types";

export type SelfApprovalRefusal = { code: "self-approval-off" } | { code: "critical-self-approval" };

/**
 * Whether an approval is the requester's own, which its label then says for good; or why it may not be.
 * Nobody accepts the risk of a critical blocker on their own request, whatever the workspace allows.
 */
export function selfApproval(
  request: { requestedBy: string; severity: Severity | null },
  approver: { accountId: string | null; allowed: boolean },
): { selfApproved: boolean } | SelfApprovalRefusal {
  if (request.requestedBy !== approver.accountId) return { selfApproved: false };
  if (request.severity === "critical") return { code: "critical-self-approval" };
  return approver.allowed ? { selfApproved: true } : { code: "self-approval-off" };
}
