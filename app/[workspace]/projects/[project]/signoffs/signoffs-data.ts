import "server-only";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import type { PanelFrame } from "@/components/signoffs/scope-panel";
import type { ScopeView } from "@/components/signoffs/scope-view";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { askedScopes } from "@/lib/domain/submissions/asked-scopes";
import { loadPeople, loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadReviewCase } from "@/lib/features/reviews/loaders";
import { loadSignoffs } from "@/lib/features/signoffs/loaders";
import { loadSubmissions } from "@/lib/features/submissions/loaders";
import { loadThreads } from "@/lib/features/threads/loaders";
import { scopeView } from "./scope-views";

/** Every scope the project is asked to have signed, with what the viewer may do about it. */
export async function loadScopePanels(
  scope: ProjectScope,
): Promise<{ views: readonly ScopeView[]; frame: PanelFrame }> {
  const [project, assessment, submissions, signoffs, threads, people] = await Promise.all([
    loadProject(scope),
    loadAssessment(scope),
    loadSubmissions(scope),
    loadSignoffs(scope),
    loadThreads(scope),
    loadPeople(scope),
  ]);
  const { facts, catalogue } = assessment;
  const links = itemLinksOf(scope.slug, project.slug, catalogue);
  const asked = askedScopes(facts);
  const outdated = asked.filter((about) =>
    signoffs.some((each) => each.scope === about && each.standing === "outdated"),
  );
  const differences = new Map(
    await Promise.all(outdated.map(async (about) => [about, await changedIn(scope, about)] as const)),
  );
  const sources = { ...assessment, links, submissions, signoffs, threads, differences };
  const live = project.archivedAt === null;
  const viewer = actorAccountId(scope.actor);
  // An owner of the workspace takes back anybody's; the command proves it again.
  const overrules = allows(scope, "workspace.configure");
  return {
    views: asked.map((about) => scopeView(about, sources)),
    frame: {
      address: { workspaceSlug: scope.slug, projectId: project.id },
      project,
      links,
      base: projectPath(scope.slug, project.slug),
      quorum: facts.quorum,
      reviewers: people
        .filter((person) => person.role === "reviewer" && !person.disabled)
        .map(({ name }) => name),
      may: {
        submit: live && allows(scope, "submission.submit"),
        withdraw: live && allows(scope, "submission.withdraw"),
        sign: live && allows(scope, "signoff.record"),
        setQuorum: live && allows(scope, "project.setQuorum"),
      },
      mayRevoke: (signoff) =>
        live &&
        signoff.standing !== "revoked" &&
        allows(scope, "signoff.revoke") &&
        (overrules || signoff.by.id === viewer),
    },
  };
}

async function changedIn(scope: ProjectScope, about: ScopeId) {
  return (await loadReviewCase(scope, about)).items.filter((item) => item.changed);
}
