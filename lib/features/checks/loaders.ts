import "server-only";
import { allows } from "@/lib/auth/access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { catalogueIn } from "@/lib/db/catalogues";
import type { Checklist } from "@/lib/domain/checks/shape";
import { countProjectsByVersion, getChecks, getUpgrade, listRetiredIds, listVersions } from "./queries";

/** Everything the editor shows: the newest version, those before it, and who is assessed under which. */
export async function loadChecksPage(workspaceSlug: string) {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "checks.read");
  const [newest, versions, projects, retiredIds] = await Promise.all([
    getChecks(scope),
    listVersions(scope),
    countProjectsByVersion(scope),
    listRetiredIds(scope),
  ]);
  return { newest, versions, projects, retiredIds, canPublish: allows(scope, "checks.publish") };
}

/** The catalogue of the version a project is assessed under; 0 is the built-in one, and costs nothing. */
export function loadCatalogue(scope: Scope, { checksVersion }: { checksVersion: number }) {
  return catalogueIn(scope, checksVersion);
}

/** The checklists of the version a project is assessed under. */
export async function loadChecklists(scope: Scope, checksVersion: number): Promise<readonly Checklist[]> {
  return checksVersion === 0 ? [] : (await getChecks(scope, checksVersion)).checklists;
}

/** What a newer version would change for a project; null where it is under the newest. */
export async function loadUpgrade(
  scope: ProjectScope,
  project: { checksVersion: number; newestChecksVersion: number; archivedAt: string | null },
) {
  if (project.checksVersion >= project.newestChecksVersion) return null;
  const canAdopt = allows(scope, "project.adoptChecks") && project.archivedAt === null;
  return { upgrade: await getUpgrade(scope), canAdopt };
}
