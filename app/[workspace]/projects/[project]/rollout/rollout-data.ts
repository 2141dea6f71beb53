import "server-only";
import { cookies } from "next/headers";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import type { PhaseMay, TaskOwner } from "@/components/rollout/phase-panel";
import { TIMELINE_COOKIE, timelineViewFromCookie } from "@/components/timeline/timeline-cookie";
import { allows } from "@/lib/auth/access";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { can } from "@/lib/domain/access/grants";
import type { Fix } from "@/lib/domain/rollout/gates";
import { loadCatalogue } from "@/lib/features/checks/loaders";
import { loadRegistryDay } from "@/lib/features/integrations/loaders";
import { loadPeople, loadProject } from "@/lib/features/projects/loaders";
import type { ProjectPerson } from "@/lib/features/projects/queries";
import { loadRollout, loadRolloutTemplates, loadTransitions } from "@/lib/features/rollout/loaders";

export type RolloutData = Awaited<ReturnType<typeof loadRolloutPage>>;

/** The rollout of a project, what it can be planned from, and what the viewer may do with it. */
export async function loadRolloutPage(scope: ProjectScope) {
  const [project, rollout, templates, transitions, people, today] = await Promise.all([
    loadProject(scope),
    loadRollout(scope),
    loadRolloutTemplates(scope),
    loadTransitions(scope),
    loadPeople(scope),
    loadRegistryDay(scope),
  ]);
  const catalogue = await loadCatalogue(scope, project);
  const links = itemLinksOf(scope.slug, project.slug, catalogue);
  const path = projectPath(scope.slug, project.slug);
  return {
    ...{ project, rollout, templates, transitions, today },
    address: { workspaceSlug: scope.slug, projectId: project.id },
    now: now().toISOString(),
    remembered: timelineViewFromCookie((await cookies()).get(TIMELINE_COOKIE)?.value),
    owners: people.flatMap(ownerOf),
    viewerId: actorAccountId(scope.actor),
    fixHref: (fix: Fix) => (fix.place === "item" ? links.href(fix.itemId) : `${path}${placeOf(fix)}`),
    may: mayOf(scope, project.archivedAt === null),
  };
}

type May = PhaseMay & { manageTemplates: boolean };

function mayOf(scope: ProjectScope, live: boolean): May {
  return {
    plan: live && allows(scope, "rollout.plan"),
    steer: live && allows(scope, "rollout.steer"),
    finish: live && allows(scope, "rollout.finishTask"),
    finishAny: live && allows(scope, "rollout.steer"),
    manageTemplates: allows(scope, "rolloutTemplate.manage"),
  };
}

/** Whoever could say that a task is done can own one. */
function ownerOf({ accountId: id, name, role, disabled }: ProjectPerson): readonly TaskOwner[] {
  const works = !disabled && can({ workspace: "member", project: role }, "rollout.finishTask");
  return works ? [{ id, name }] : [];
}

function placeOf(fix: Exclude<Fix, { place: "item" }>): string {
  switch (fix.place) {
    case "integrations": {
      const [only, another] = fix.integrationIds;
      return only !== undefined && another === undefined ? `/integrations/${only}` : "/integrations";
    }
    case "runbook":
      return "/runbook";
    case "rollback-plan":
      return "/runbook?part=rollback";
    case "on-call":
      return "/runbook?part=on-call";
    default:
      return fix satisfies never;
  }
}
