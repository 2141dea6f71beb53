import type { Metadata } from "next";
import { CandidateFilters } from "@/components/campaigns/candidate-filters";
import { CandidateForm } from "@/components/campaigns/candidate-form";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { loadScope } from "@/lib/auth/viewer";
import { loadCandidates } from "@/lib/features/campaigns/loaders";
import { loadFrame } from "@/lib/features/portfolio/loaders";
import { portfolioWords } from "../../../portfolio-words";

type PageProps = {
  params: Promise<{ workspace: string; campaign: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Choose projects" };

export default async function CampaignCandidatesPage({ params, searchParams }: PageProps) {
  const { workspace, campaign: id } = await params;
  const { campaign, match, candidates } = await loadCandidates(workspace, id, await searchParams);
  const { teams, owners } = await loadFrame(await loadScope(workspace));
  const path = `/${workspace}/campaigns`;
  const count = campaign.progress.projects;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: "Campaigns", href: path },
          { label: campaign.name, href: `${path}/${id}` },
          { label: "Choose projects" },
        ]}
        title="Choose projects"
        description={`${campaign.name} has ${count === 1 ? "1 project" : `${count} projects`} so far.`}
        actions={<LinkButton href={`${path}/${id}`}>Done</LinkButton>}
      />
      <div className="flex flex-col gap-3">
        <CandidateFilters match={match} teams={teams} owners={owners} scenarios={portfolioWords.scenarios} />
        <Panel title="Not in the campaign yet" flush={candidates.rows.length > 0}>
          {candidates.rows.length === 0 ? (
            <EmptyState kind="no-match" title="No project to add">
              Every project this filter shows is in the campaign, or nothing matches.
            </EmptyState>
          ) : (
            <CandidateForm
              key={`${campaign.version} ${JSON.stringify(match)}`}
              workspace={workspace}
              campaign={campaign}
              match={match}
              {...candidates}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
