import { MoveRight } from "lucide-react";
import Link from "next/link";
import { Sparkline } from "@/components/charts/sparkline";
import { StageBadge } from "@/components/readiness/stage-badge";
import { DayWords } from "@/components/steering/day-words";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Campaign, CampaignProject } from "@/lib/features/campaigns/schema";
import { CourseBadge } from "./course-badge";
import { RemoveProject } from "./remove-project";
import { forecastWords } from "./wording";

type CampaignProjectsProps = {
  workspace: string;
  campaign: Campaign;
  projects: readonly CampaignProject[];
  manages: boolean;
};

/** Every project of a campaign, those that most need somebody first. */
export function CampaignProjects({ workspace, campaign, projects, manages }: CampaignProjectsProps) {
  return (
    <Table caption="Projects of the campaign">
      <TableHead>
        <TableRow>
          <TableHeader>Project</TableHeader>
          <TableHeader>On its way</TableHeader>
          <TableHeader>Stage</TableHeader>
          <TableHeader numeric>Score</TableHeader>
          <TableHeader>Last weeks</TableHeader>
          <TableHeader>Expected</TableHeader>
          <TableHeader>Owner</TableHeader>
          {manages && (
            <TableHeader>
              <span className="sr-only">Take out</span>
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {projects.map((project) => (
          <TableRow key={project.id}>
            <TableHeader scope="row" className="max-w-64">
              <Link
                href={`/${workspace}/projects/${project.slug}`}
                prefetch={false}
                title={project.name}
                className="block truncate rounded-sm hover:text-accent-text hover:underline"
              >
                {project.name}
              </Link>
            </TableHeader>
            <TableCell className="min-w-56">
              <CourseBadge forecast={project.forecast} look="plain" />
              {project.forecast.state !== "reached" && (
                <p className="text-ink-3 text-xs">{forecastWords(project.forecast, campaign.targetStage)}</p>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <StageMove project={project} />
            </TableCell>
            <TableCell numeric>{project.score}</TableCell>
            <TableCell>
              <Sparkline
                values={[...project.weeks, project.score]}
                label={`Score over the last weeks: ${[...project.weeks, project.score].join(", ")}`}
              />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {project.forecast.expectedOn === null ? (
                <span className="text-ink-3">
                  {project.forecast.state === "reached" ? "there" : "unknown"}
                </span>
              ) : (
                <DayWords day={project.forecast.expectedOn} />
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap">{project.owner}</TableCell>
            {manages && (
              <TableCell>
                <RemoveProject workspace={workspace} campaign={campaign} project={project} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function StageMove({ project: { stage, stageAtStart } }: { project: CampaignProject }) {
  if (stage === stageAtStart) return <StageBadge stage={stage} look="plain" />;
  return (
    <span className="inline-flex items-center gap-1.5">
      <StageBadge stage={stageAtStart} look="plain" />
      <MoveRight aria-label="now" className="size-3.5 text-ink-3" />
      <StageBadge stage={stage} look="plain" />
    </span>
  );
}
