import "server-only";
import { cache } from "react";
import { allows } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { countProjectsByVersion, getChecks, getProjectChecks, getUpgrade, listVersions } from "./queries";

/** Everything the editor shows: the newest version, those before it, and who is assessed under which. */
export async function loadChecksPage(scope: Scope) {
  const [newest, versions, projects] = await Promise.all([
    getChecks(scope),
    listVersions(scope),
    countProjectsByVersion(scope),
  ]);
  return { newest, versions, projects, canPublish: allows(scope, "checks.publish") };
}

/** The catalogue and checklists of a project's version; without checks of the workspace's own, the built-in. */
export const loadProjectChecks = cache((scope: ProjectScope) => getProjectChecks(scope));

/** What a newer version would change; null where the project is under the newest. */
export const loadUpgrade = cache(async (scope: ProjectScope) => {
  const upgrade = await getUpgrade(scope);
  if (upgrade.from >= upgrade.to) return null;
  return { upgrade, canAdopt: allows(scope, "project.adoptChecks") };
});
