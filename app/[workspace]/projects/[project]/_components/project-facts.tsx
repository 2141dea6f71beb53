import type { ReactNode } from "react";
import { LaunchFact } from "@/components/decisions/launch-fact";
import { projectPath } from "@/components/projects/project-links";
import { Time } from "@/components/ui/time";
import { calendarDate } from "@/components/ui/time-format";
import { stages } from "@/lib/domain/catalogue/stages";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { Decision } from "@/lib/features/decisions/schema";
import type { Project } from "@/lib/features/projects/queries";

type ProjectFactsProps = { workspace: string; project: Project; facts: Facts; decision: Decision | null };

/** One line each for what frames the assessment; what has not happened yet says so. */
export function ProjectFacts({ workspace, project, facts, decision }: ProjectFactsProps) {
  const { targetStage, targetDate, team, owner, updatedAt } = project;
  // The last one has a line of its own, with what became of it.
  const signed = facts.signoffs.some((signoff) => signoff.revokedAt === null);
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 border-line border-y py-2 text-sm">
      <Fact term="Target">
        {stages[targetStage].title}
        {targetDate !== null && ` by ${calendarDate(Date.parse(targetDate), "UTC")}`}
      </Fact>
      <Fact term="Owner">
        {owner.name}
        {team !== null && `, ${team.name}`}
      </Fact>
      {!signed && <Fact term="Last sign-off">none yet</Fact>}
      <Fact term="Launch">
        <LaunchFact decision={decision} href={projectPath(workspace, project.slug, "/decisions")} />
      </Fact>
      <Fact term="Changed">
        <Time at={updatedAt} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-1.5">
      <dt className="shrink-0 text-ink-3">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
