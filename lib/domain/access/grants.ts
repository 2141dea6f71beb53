/** Who may do what: the only table of permissions in the product (product.md §1). */

export const WORKSPACE_ROLES = ["owner", "manager", "member"] as const;
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

export function isWorkspaceRole(value: unknown): value is WorkspaceRole {
  return WORKSPACE_ROLES.some((role) => role === value);
}

export const PROJECT_ROLES = ["founder", "reviewer", "viewer"] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

/** What a person is in a workspace and, where a project is at hand, in that project. */
export type Roles = { workspace: WorkspaceRole; project: ProjectRole | null };

type Grant = { workspace: readonly WorkspaceRole[]; project: readonly ProjectRole[] };

const everyone = { workspace: ["owner", "manager", "member"], project: [] } as const;
const owners = { workspace: ["owner"], project: [] } as const;
const steering = { workspace: ["owner", "manager"], project: [] } as const;
const founders = { workspace: ["owner"], project: ["founder"] } as const;
const steeringOrFounder = { workspace: ["owner", "manager"], project: ["founder"] } as const;
const reviewers = { workspace: ["owner"], project: ["reviewer"] } as const;
const discussing = { workspace: ["owner", "manager"], project: ["founder", "reviewer"] } as const;
const readers = { workspace: ["owner", "manager"], project: ["founder", "reviewer", "viewer"] } as const;

export const GRANTS = {
  "workspace.read": everyone,
  "workspace.rename": owners,
  "workspace.configure": owners,
  "workspace.archive": owners,
  "workspace.delete": owners,
  "member.read": everyone,
  "member.invite": owners,
  "member.changeRole": owners,
  "member.disable": owners,
  "member.remove": owners,
  "member.leave": everyone,
  "team.read": everyone,
  "team.create": steering,
  "team.edit": steering,
  "team.delete": steering,
  "token.create": everyone,
  "token.revoke": everyone,
  "token.revokeAny": owners,
  "audit.read": steering,
  "portfolio.read": everyone,
  "project.create": { workspace: ["owner", "member"], project: [] },
  "project.read": readers,
  "project.rename": founders,
  "project.edit": founders,
  "project.setTarget": steeringOrFounder,
  "project.assign": steeringOrFounder,
  "project.transfer": steeringOrFounder,
  "project.archive": founders,
  "project.delete": founders,
  "answer.record": founders,
  "evidence.add": founders,
  "evidence.edit": founders,
  "evidence.delete": founders,
  "submission.submit": founders,
  "submission.withdraw": founders,
  "review.comment": discussing,
  "review.decide": reviewers,
  "signoff.record": reviewers,
  "signoff.revoke": reviewers,
  "project.setQuorum": steering,
  "waiver.request": founders,
  "waiver.withdraw": founders,
  "waiver.decide": steering,
  "waiver.revoke": steering,
  "project.setWaiverBudget": steering,
  "decision.record": steering,
  "decision.meetCondition": steeringOrFounder,
  "project.requestReassessment": steering,
  "view.save": everyone,
  "view.share": steering,
  "steering.read": steering,
  "campaign.read": steering,
  "campaign.manage": steering,
  "checks.read": everyone,
  "checks.publish": owners,
  "project.adoptChecks": founders,
  "integration.add": founders,
  "integration.edit": founders,
  "integration.delete": founders,
  "integration.approve": discussing,
  "statistics.post": founders,
  "weeklyReview.run": discussing,
  "weeklyReview.schedule": steeringOrFounder,
  "rollout.plan": founders,
  "rollout.steer": steeringOrFounder,
  // Whoever works on a project says so of their own tasks; of anybody's, only who may plan.
  "rollout.finishTask": discussing,
  "rolloutTemplate.manage": steering,
  "runbook.edit": founders,
  "drill.record": founders,
  "onCall.set": steeringOrFounder,
  "calendar.create": everyone,
  "inbox.read": everyone,
  "inbox.change": everyone,
  "notifications.configure": everyone,
  "delivery.read": owners,
  "delivery.retry": owners,
} as const satisfies Record<string, Grant>;

export type Permission = keyof typeof GRANTS;
export const PERMISSIONS = Object.keys(GRANTS) as readonly Permission[];

/** Whether the roles carry the permission. Pure; the caller decides what a refusal looks like. */
export function can(roles: Roles, permission: Permission): boolean {
  const grant: Grant = GRANTS[permission];
  return (
    grant.workspace.includes(roles.workspace) ||
    (roles.project !== null && grant.project.includes(roles.project))
  );
}
