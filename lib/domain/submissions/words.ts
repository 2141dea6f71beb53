/** What became of a submission. A draft is the absence of an open one. */
export const SUBMISSION_STATUSES = ["submitted", "changes-requested", "approved", "voided"] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** Still between a founder and a reviewer; there is at most one of these per project and scope. */
export const OPEN_STATUSES = [
  "submitted",
  "changes-requested",
] as const satisfies readonly SubmissionStatus[];

export function isOpen(status: SubmissionStatus): boolean {
  return OPEN_STATUSES.some((open) => open === status);
}
