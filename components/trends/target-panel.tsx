import { CourseBadge } from "@/components/campaigns/course-badge";
import { forecastWords, yardstickWords } from "@/components/campaigns/wording";
import { StageBadge } from "@/components/readiness/stage-badge";
import { DayWords } from "@/components/steering/day-words";
import { Panel } from "@/components/ui/card";
import type { ProjectTrend } from "@/lib/features/trends/schema";

/** The stage a project is to reach, and whether it will in time. */
export function TargetPanel({ target: { stage, date, forecast } }: { target: ProjectTrend["target"] }) {
  return (
    <Panel title="Target" footer={forecast.state === "reached" ? undefined : yardstickWords(stage)}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex items-center gap-1.5">
          <StageBadge stage={stage} />
          {date === null ? (
            <span className="text-ink-3">no day set</span>
          ) : (
            <>
              by <DayWords day={date} />
            </>
          )}
        </span>
        <CourseBadge forecast={forecast} />
      </p>
      <p className="mt-1 text-ink-2">{forecastWords(forecast, stage)}</p>
    </Panel>
  );
}
