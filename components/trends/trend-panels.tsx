import type { ItemLinks } from "@/components/readiness/item-links";
import { Card, Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import type { AskedDay, ProjectTrend, TrendRange } from "@/lib/features/trends/schema";
import { DayCompared } from "./day-compared";
import { DayPicker } from "./day-picker";
import { MoveList } from "./move-list";
import { RegressionList } from "./regression-list";
import { ScoreTrend } from "./score-trend";

type TrendPanelsProps = {
  trend: ProjectTrend;
  range: TrendRange;
  links: ItemLinks;
  asked: AskedDay;
  compared: { then: Readiness; now: Readiness } | null;
};

/** Where readiness went, what moved it, what came undone, and how it stood on a day. */
export function TrendPanels({ trend, range, links, asked, compared }: TrendPanelsProps) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <Card>
          <ScoreTrend trend={trend} range={range} titleOf={links.title} />
        </Card>
        <Panel
          title="Readiness as of a day"
          description="What was recorded by the end of that day counts, and nothing written later."
        >
          <div className="flex flex-col gap-4">
            <DayPicker day={asked.known} days={trend.days} range={range} />
            {asked.refused !== null && (
              <Notice tone="warn" title={`There is nothing to show for ${asked.refused}`}>
                Choose a day from {trend.days.first}, when the project was registered, to {trend.days.today}.
              </Notice>
            )}
            {compared && asked.known !== null && (
              <DayCompared day={asked.known} then={compared.then} now={compared.now} links={links} />
            )}
          </div>
        </Panel>
      </div>
      <div className="grid min-w-0 gap-4">
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
