import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { type Day, fullDay } from "./timeline-days";
import { GateShape } from "./timeline-marks";

const HATCH =
  "border-warn bg-[repeating-linear-gradient(135deg,var(--color-warn)_0_1.5px,transparent_1.5px_5px)]";

/** What each mark of the chart means. */
export function TimelineLegend({ today }: { today: Day }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
      <Entry mark={<Line look="h-3 rounded-sm border-line-strong bg-wash" />}>Planned</Entry>
      <Entry mark={<Line look="h-1.5 border-accent bg-accent" />}>Under way</Entry>
      <Entry mark={<Line look="h-1.5 border-good bg-good" />}>Done</Entry>
      <Entry mark={<Line look="h-1.5 border-warn bg-warn" />}>Over the plan</Entry>
      <Entry mark={<Line look={cn("h-1.5", HATCH)} />}>Expected at this pace</Entry>
      <Entry mark={<Diamond look="border-good bg-good" />}>Gate holds</Entry>
      <Entry mark={<Diamond look="border-line-strong bg-surface" />}>Gate ahead</Entry>
      <Entry mark={<Diamond look="border-bad bg-bad" />}>Gate broken</Entry>
      <Entry mark={<span className="h-3 border-accent border-l-2 print:border-ink" />}>
        Today, {fullDay(today)}
      </Entry>
    </ul>
  );
}

function Entry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      {mark}
      {children}
    </li>
  );
}

function Line({ look }: { look: string }) {
  return <span aria-hidden data-print="colour" className={cn("w-5 rounded-full border", look)} />;
}

function Diamond({ look }: { look: string }) {
  return (
    <span data-print="colour" className="relative size-3.5">
      <GateShape look={look} />
    </span>
  );
}
