import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { RotationFilter } from "@/components/rotations/rotation-filter";
import { loadRotationCalendar } from "@/lib/features/rotations/loaders";
import { RotationsScreen } from "./_components/rotations-screen";

export const metadata: Metadata = { title: "Rotations" };

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ project?: string | string[]; team?: string | string[] }>;
};

export default async function RotationsPage({ params, searchParams }: PageProps) {
  const { workspace } = await params;
  const { scope, filter, calendar } = await loadRotationCalendar(workspace, await searchParams);
  const path = `/${scope.slug}/rotations`;
  const { projects, teams } = calendar;
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Rotations" }]}
        title="Rotations"
        description="Every key that has to be replaced: what is overdue, then the next ninety days week by week. A key is rotated every quarter unless its owner has a reason."
        actions={projects.length > 1 && <RotationFilter {...{ path, projects, teams }} chosen={filter} />}
      />
      <RotationsScreen {...{ calendar, filter, path }} workspaceSlug={scope.slug} />
    </>
  );
}
