import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { StaleProject } from "@/lib/errors";
import { getProject } from "@/lib/features/projects/queries";
import { getAssessment } from "@/lib/features/readiness/queries";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import { Problem } from "@/lib/http/problem";
import type { ApiEnv } from "./caller";
import { type ProjectResource, projectResource } from "./resources/project";

/** The project as the API shows it. The head is read first: its version is never newer than the rest. */
export async function currentProject(scope: ProjectScope): Promise<ProjectResource> {
  const about = await getProject(scope);
  return projectResource(about, await getAssessment(scope));
}

/** Answers with the project and the ETag its next change needs. */
export async function showProject(c: Context<ApiEnv>, scope: ProjectScope) {
  const now = await currentProject(scope);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}

/**
 * Runs a change under the version its caller saw, and shows what stands afterwards.
 *
 * @throws Problem 412, with the project as it stands, when somebody else was first.
 */
export async function changeProject(
  scope: ProjectScope,
  ifMatch: string,
  change: (seenVersion: number) => Promise<unknown>,
): Promise<ProjectResource> {
  const version = await seenVersion(
    parsePrecondition(ifMatch),
    async () => (await getProject(scope)).version,
  );
  try {
    await change(version);
  } catch (error) {
    if (!isStale(error)) throw error;
    const current = await currentProject(scope);
    throw staleProblem(current, versionTag(current.version));
  }
  return currentProject(scope);
}

function isStale(error: unknown): boolean {
  return error instanceof StaleProject || (error instanceof Problem && error.status === 412);
}
