import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { createLoader, type SearchParams } from "nuqs/server";
import { itemViews } from "@/components/assessment/item-views";
import { placeParsers, resolvePlace } from "@/components/assessment/place";
import { STACK_COOKIE, stackFromCookie } from "@/components/assessment/stacks";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { allows } from "@/lib/auth/access";
import { actorAccountId } from "@/lib/auth/scope";
import { loadProjectScope } from "@/lib/auth/viewer";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { ItemKind } from "@/lib/domain/catalogue/types";
import { loadAnswerSheet } from "@/lib/features/answers/loaders";
import { loadChecklists } from "@/lib/features/checks/loaders";
import { loadItemEvidence } from "@/lib/features/evidence/loaders";
import { loadProject } from "@/lib/features/projects/loaders";
import { loadAssessment } from "@/lib/features/readiness/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { uploadLimits } from "@/lib/storage/limits";

export type AssessmentPageProps = {
  params: Promise<{ workspace: string; project: string }>;
  searchParams: Promise<SearchParams>;
};

const loadPlace = createLoader(placeParsers);

/** Everything the scorecard and the questions show; an item that lives on the other page leads there. */
export async function loadAssessmentPage(
  { params, searchParams }: AssessmentPageProps,
  kinds: readonly ItemKind[],
) {
  const { workspace, project: slug } = await params;
  const scope = await loadProjectScope(workspace, slug);
  const [project, { facts, readiness, catalogue }, sheet] = await Promise.all([
    loadProject(scope),
    loadAssessment(scope),
    loadAnswerSheet(scope),
  ]);
  const links = itemLinksOf(scope.slug, project.slug, catalogue);
  const asked = await loadPlace(searchParams);
  const named = asked.item === null ? null : findItem(catalogue, asked.item);
  if (named && !kinds.includes(named.kind)) redirect(links.href(named.id));

  const { items } = catalogue;
  const shown = kinds.flatMap((kind) => items.filter((item) => item.kind === kind));
  const views = itemViews(shown, {
    ...{ links, states: readiness.items, answers: sheet.answers },
    facts: facts.items,
    ...{ waivers: facts.waivers, asOf: readiness.asOf },
  });
  const canAnswer = allows(scope, "answer.record") && project.archivedAt === null;
  const place = resolvePlace(asked, views, canAnswer);
  const item = place.view === "focus" ? findItem(catalogue, place.itemId) : null;
  return {
    project,
    workspace: (await loadShell(scope.slug)).workspace,
    readiness,
    base: projectPath(scope.slug, project.slug),
    place,
    item,
    links,
    checklists: place.view === "list" ? await loadChecklists(scope, project.checksVersion) : [],
    evidence: item && {
      workspaceSlug: scope.slug,
      projectId: project.id,
      itemId: item.id,
      evidence: await loadItemEvidence(scope, item.id),
      canEdit: allows(scope, "evidence.edit") && project.archivedAt === null,
      limits: uploadLimits(),
    },
    stack: stackFromCookie((await cookies()).get(STACK_COOKIE)?.value),
    assessment: {
      project: { workspaceSlug: scope.slug, projectId: project.id },
      views,
      names: sheet.names,
      viewerId: actorAccountId(scope.actor) ?? "",
      canAnswer,
      canComment: allows(scope, "review.comment") && project.archivedAt === null,
      asOf: readiness.asOf,
    },
  };
}
