import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { dayWords, weekWords } from "@/components/weekly-reviews/dates";
import { ReviewStatusBadge } from "@/components/weekly-reviews/status-badge";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { ReviewContents } from "./_components/review-contents";
import { loadReviewPage } from "./review-data";

export const metadata: Metadata = { title: "Weekly review" };

type PageProps = { params: Promise<{ workspace: string; project: string; review: string }> };

export default async function WeeklyReviewPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, page] = await Promise.all([loadShell(scope.slug), loadReviewPage(scope, at.review)]);
  const { project, review, context, path } = page;
  const name = `Review of ${weekWords(review.week)}`;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Weekly reviews", href: path },
    { label: name },
  ];
  const { since, days } = review.prepared;
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title={name}
        meta={<ReviewStatusBadge status={review.status} size="md" />}
        description={`${project.name}. ${since ? `Compared with ${weekWords(since.week)}` : "The first one: everything is new"}; calls of ${dayWords(days.now.from)} to ${dayWords(days.now.to)}.`}
      />
      <ReviewContents context={context} review={review} path={path} />
    </>
  );
}
