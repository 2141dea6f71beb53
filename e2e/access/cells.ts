import { aColleagueOf, aFounderOf, aProject, onProject, type Person } from "@/lib/db/testing/world";
import {
  can,
  GRANTS,
  type Permission,
  PROJECT_ROLES,
  type Roles,
  WORKSPACE_ROLES,
} from "@/lib/domain/access/grants";
import { AppError } from "@/lib/errors";

export type Outcome = "allowed" | "forbidden" | "not-found";

/** Every standing a person can have: three roles in the workspace, each with every role on a project or none. */
export const standings: readonly Roles[] = WORKSPACE_ROLES.flatMap((workspace) =>
  [...PROJECT_ROLES, null].map((project) => ({ workspace, project })),
);

/** A person of one standing, in a workspace that Ada founded, beside a project of hers. */
export type Cell = { ada: Person; actor: Person; projectId: string };

/** Whose own thing is named: the actor's, or Ada's where the actor is from elsewhere and would name somebody else's. */
export function holderIn({ ada, actor }: Cell): Person {
  return actor.scope.workspaceId === ada.scope.workspaceId ? actor : ada;
}

/** What the table of grants promises for a permission: a project one may not read does not exist. */
export function promised(permission: Permission, roles: Roles): Outcome {
  if (concernsProject(permission) && !can(roles, "project.read")) return "not-found";
  return can(concernsProject(permission) ? roles : { ...roles, project: null }, permission)
    ? "allowed"
    : "forbidden";
}

export function concernsProject(permission: Permission): boolean {
  return GRANTS[permission].project.length > 0 || steersProjects.has(permission);
}

/** Open to no role on a project, yet done to one: who may not read it does not learn that it exists. */
const steersProjects = new Set<Permission>([
  "project.setQuorum",
  "project.setWaiverBudget",
  "project.requestReassessment",
  "waiver.decide",
  "waiver.revoke",
  "decision.record",
]);

/** A fresh workspace for whoever ends workspaces, otherwise a fresh person and project in the one given. */
export async function aCell(roles: Roles, host?: Person): Promise<Cell> {
  const ada = host ?? (await aFounderOf("Matrix"));
  const actor = await aColleagueOf(ada, roles.workspace, "Cass Cell");
  const project = await aProject(ada, { name: "Matrix project" });
  if (roles.project) await onProject(actor, project, roles.project);
  return { ada, actor, projectId: project.projectId };
}

/** What really happened. A refusal of the rule behind the gate means that the gate was passed. */
export async function observed(attempt: () => Promise<unknown>): Promise<Outcome> {
  try {
    await attempt();
    return "allowed";
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return "forbidden";
    if (error instanceof AppError && error.code === "not-found") return "not-found";
    throw error;
  }
}

export function named({ workspace, project }: Roles): string {
  return `${workspace}${project ? ` and ${project} of the project` : ""}`;
}
