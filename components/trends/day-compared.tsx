import type { ItemLinks } from "@/components/readiness/item-links";
import { ScoreSum } from "@/components/readiness/score-sum";
import { StageBadge } from "@/components/readiness/stage-badge";
import { DayWords } from "@/components/steering/day-words";
import { calendarDate } from "@/components/ui/time-format";
import { movementBetween } from "@/lib/domain/readiness/movement";
import { causeWords } from "@/lib/domain/trends/cause-words";
import type { DaysCompared } from "@/lib/features/trends/schema";
import { ItemMoves } from "./item-moves";

type DayComparedProps = { compared: NonNullable<DaysCompared["compared"]>; links: ItemLinks };

const SHOWN_CAUSES = 12;

/** Readiness at the end of a day as it was known then, what differs on another, and what came between. */
export function DayCompared({ compared, links }: DayComparedProps) {
  const { day, until, before, after, causes } = compared;
  const { items } = movementBetween(before, after);
  const later = until === null ? "Today" : calendarDate(Date.parse(until), "UTC");
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          At the end of <DayWords day={day} />:
        </span>
        <span className="font-semibold text-xl">{before.score}</span>
        <StageBadge stage={before.stage} acceptedRisk={before.acceptedRisk} />
        <span className="text-ink-3">
          {later}: {after.score},{" "}
          <StageBadge stage={after.stage} acceptedRisk={after.acceptedRisk} look="plain" />
        </span>
      </p>
      <ScoreSum readiness={{ ...before, nextSteps: [] }} links={links} />
      {causes.length > 0 && (
        <div>
          <h3 className="mb-1 font-medium">What came between</h3>
          <ul className="list-disc pl-5 text-ink-2">
            {causes.slice(0, SHOWN_CAUSES).map((cause) => (
              <li key={JSON.stringify(cause)}>{upperFirst(causeWords(cause, links.title))}</li>
            ))}
            {causes.length > SHOWN_CAUSES && <li>{causes.length - SHOWN_CAUSES} more</li>}
          </ul>
        </div>
      )}
      <div>
        <h3 className="mb-1 font-medium">{differenceTitle(items.length, until === null)}</h3>
        {items.length > 0 && (
          <ItemMoves
            caption="Items that stand differently"
            items={items}
            sides={[calendarDate(Date.parse(day), "UTC"), later]}
            links={links}
          />
        )}
      </div>
    </div>
  );
}

function differenceTitle(count: number, isNow: boolean): string {
  if (count === 0)
    return isNow ? "Every item stands today as it stood then" : "Every item stood the same on both days";
  const verb = isNow ? "differently today" : "differently on the two days";
  return count === 1 ? `One item stands ${verb}` : `${count} items stand ${verb}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
