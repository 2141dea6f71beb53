import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyQueue, ReviewDesk } from "@/components/reviews/review-desk";
import { loadScope } from "@/lib/auth/viewer";
import { loadReviews } from "@/lib/features/reviews/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { readReviewParams } from "./search-params";

export const metadata: Metadata = { title: "Reviews" };

type PageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function ReviewsPage({ params, searchParams }: PageProps) {
  const scope = await loadScope((await params).workspace);
  const asked = await readReviewParams(searchParams);
  const [{ workspace }, reviews] = await Promise.all([loadShell(scope.slug), loadReviews(scope, asked)]);
  const { entries, newer, opened, missing } = reviews;
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${workspace.slug}` }, { label: "Reviews" }]}
        title="Reviews"
        description="What waits for your sign-off, longest waiting first."
      />
      {entries.length === 0 && opened === null && !missing ? (
        <EmptyQueue />
      ) : (
        <ReviewDesk
          {...{ entries, opened, missing }}
          workspaceSlug={workspace.slug}
          next={newer}
          after={asked.after}
        />
      )}
    </>
  );
}
