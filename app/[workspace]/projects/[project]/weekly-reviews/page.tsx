import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { projectPath } from "@/components/projects/project-links";
import { LinkButton } from "@/components/ui/link-button";
import { loadProjectScope } from "@/lib/auth/viewer";
import { loadShell } from "@/lib/features/shell/loaders";
import { ReviewsScreen } from "./_components/reviews-screen";
import { loadReviewsPage } from "./reviews-data";

export const metadata: Metadata = { title: "Weekly reviews" };

type PageProps = { params: Promise<{ workspace: string; project: string }> };

export default async function WeeklyReviewsPage({ params }: PageProps) {
  const at = await params;
  const scope = await loadProjectScope(at.workspace, at.project);
  const [{ workspace }, reviews] = await Promise.all([loadShell(scope.slug), loadReviewsPage(scope)]);
  const { project } = reviews;
  const crumbs = [
    { label: workspace.name, href: `/${workspace.slug}` },
    { label: project.name, href: projectPath(workspace.slug, project.slug) },
    { label: "Weekly reviews" },
  ];
  return (
    <>
      <PageHeader
        crumbs={crumbs}
        title="Weekly reviews"
        description="Thirty minutes a week for what the app depends on: what moved, what to do about it, and who does it."
        actions={<LinkButton href={reviews.calendarPath}>Add to calendar</LinkButton>}
      />
      <ReviewsScreen reviews={reviews} />
    </>
  );
}
