import { NOTHING, type Outcome } from "./rule";
import type { Situation } from "./situation";

/**
 * Whoever owns a record somebody else wrote is asked to stand by it, once per project: the registry lists
 * what waits. It is over when nothing waits for them any more, however that came about.
 */
export function approvalWaits(_: unknown, { project, owners, managers, approvers }: Situation): Outcome {
  if (!project) return NOTHING;
  const key = `approval:${project.id}`;
  const mayOwn = new Set([...owners, ...managers, ...project.founders, ...project.reviewers]);
  const free = [...mayOwn].filter((accountId) => !approvers.includes(accountId));
  return {
    tell: [{ kind: "integration-approval", subject: {}, to: approvers, key }],
    resolve: free.map((accountId) => ({ key, accountId })),
  };
}
