import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { minimumItems } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import { loadTeamChoices } from "@/lib/features/projects/loaders";
import { loadShell } from "@/lib/features/shell/loaders";
import { titlesOf } from "../item-titles";
import { RegisterForm } from "./_components/register-form";

export const metadata: Metadata = { title: "Register a project" };

export default async function RegisterPage({ params }: { params: Promise<{ workspace: string }> }) {
  const scope = await loadScope((await params).workspace);
  guardPage(scope, "project.create");
  const [{ workspace }, teams] = await Promise.all([loadShell(scope.slug), loadTeamChoices(scope)]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${scope.slug}` }, { label: "Register a project" }]}
        title="Register a project"
        description="Two minutes, three questions: what it is called, what it is for, how it behaves today."
      />
      <RegisterForm
        workspace={scope.slug}
        teams={teams}
        titleOf={titlesOf(currentCatalogue, minimumItems(SCENARIOS))}
      />
    </>
  );
}
