import { StageHistory } from "@/components/charts/stage-history";
import { calendarDate } from "@/components/ui/time-format";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { WorkspaceWeek } from "@/lib/features/trends/schema";

const FILLS = {
  demo: "bg-line-strong/50",
  "closed-pilot": "bg-accent/45",
  beta: "bg-accent",
  production: "bg-good",
} as const;

/** How many projects stood at each stage at the end of each week. */
export function StageTrend({ weeks }: { weeks: readonly WorkspaceWeek[] }) {
  if (weeks.length === 0) {
    return (
      <p className="text-ink-2">
        The first week is not over yet. From then on each week is kept as it stood on its Sunday.
      </p>
    );
  }
  return (
    <StageHistory
      title={messageOf(weeks)}
      columnName="Week of"
      series={STAGES.map((id) => ({ id, label: stages[id].title, fill: FILLS[id] }))}
      columns={weeks.map(({ week, stages: counts }) => ({
        id: week,
        label: calendarDate(Date.parse(week), "UTC"),
        values: [counts.demo, counts.closedPilot, counts.beta, counts.production],
      }))}
    />
  );
}

function messageOf(weeks: readonly WorkspaceWeek[]): string {
  const [first] = weeks;
  const last = weeks.at(-1);
  const far = (week: WorkspaceWeek | undefined) => (week ? week.stages.beta + week.stages.production : 0);
  const now = `${far(last).toLocaleString("en")} of ${(last?.projects ?? 0).toLocaleString("en")} projects at Beta or further`;
  if (weeks.length < 2) return now;
  const moved = far(last) - far(first);
  const span = `${weeks.length - 1} ${weeks.length === 2 ? "week" : "weeks"} ago`;
  if (moved === 0) return `${now}, as many as ${span}`;
  return `${now}, ${Math.abs(moved).toLocaleString("en")} ${moved > 0 ? "more" : "fewer"} than ${span}`;
}
