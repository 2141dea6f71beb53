import type { ItemLinks } from "@/components/readiness/item-links";
import { Card, Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { DaysCompared, ProjectTrend, TrendRange } from "@/lib/features/trends/schema";
import { DayCompared } from "./day-compared";
import { DayPicker } from "./day-picker";
import { MarkStrip } from "./mark-strip";
import { MoveList } from "./move-list";
import { RegressionList } from "./regression-list";
import { ScoreTrend } from "./score-trend";
import { TargetPanel } from "./target-panel";

type TrendPanelsProps = {
  trend: ProjectTrend;
  range: TrendRange;
  links: ItemLinks;
  days: DaysCompared;
};

/** Where readiness went, what moved it, what came undone, and how it stood on a day. */
export function TrendPanels({ trend, range, links, days }: TrendPanelsProps) {
  const refused = days.from.refused ?? days.to.refused;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <Card>
          <ScoreTrend trend={trend} range={range} titleOf={links.title} />
          <MarkStrip
            marks={trend.marks}
            from={trend.points[0]?.at ?? ""}
            to={trend.points.at(-1)?.at ?? ""}
            titleOf={links.title}
          />
        </Card>
        <Panel
          title="Two days compared"
          description="What was recorded by the end of each day counts, and nothing written later."
        >
          <div className="flex flex-col gap-4">
            <DayPicker from={days.from.known} to={days.to.known} days={trend.days} range={range} />
            {refused !== null && (
              <Notice tone="warn" title={`There is nothing to show for ${refused}`}>
                Choose a day from {trend.days.first}, when the project was registered, to {trend.days.today}.
              </Notice>
            )}
            {days.compared && <DayCompared compared={days.compared} links={links} />}
          </div>
        </Panel>
      </div>
      <div className="grid min-w-0 gap-4">
        <TargetPanel target={trend.target} />
        <Panel title="What moved it" flush={trend.moves.length > 0}>
          {trend.moves.length > 0 ? (
            <MoveList moves={trend.moves} titleOf={links.title} />
          ) : (
            <p className="text-ink-2">Neither score nor stage has moved in this range.</p>
          )}
        </Panel>
        <Panel title="Regressions" description="Passed once, failed later; repeat offenders first.">
          <RegressionList regressions={trend.regressions} links={links} />
        </Panel>
      </div>
    </div>
  );
}
