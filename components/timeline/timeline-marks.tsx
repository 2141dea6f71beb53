import { Check, CircleCheck, Lock, Pause, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { type Day, dayAt, dayNumber, type Span } from "./timeline-days";
import { PLANNED_BARS, placeOf, type Scale } from "./timeline-layout";
import type { TimelineGate, TimelineRow } from "./timeline-plan";

type MarksProps = { row: TimelineRow; scale: Scale; today: Day };

const HATCHED =
  "bg-[repeating-linear-gradient(135deg,var(--color-warn)_0_1.5px,transparent_1.5px_5px)] border-warn";

/** What really happened and what is expected, below the planned bar. The bar's own words say it too. */
export function ActualMarks({ row, scale, today }: MarksProps) {
  const { actual, planned, expectedTo, state, kind } = row;
  const top = PLANNED_BARS[kind].top + PLANNED_BARS[kind].height + 2;
  const height = kind === "summary" ? 8 : 5;
  const ended = actual === null ? null : (actual.to ?? (today < actual.from ? actual.from : today));
  const plannedTo = planned?.to ?? null;
  const late = actual !== null && ended !== null && plannedTo !== null && ended > plannedTo;
  const lateFrom =
    late && actual.from > plannedTo ? actual.from : plannedTo === null ? null : next(plannedTo);
  const known =
    [ended, plannedTo]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const line = (span: Span, look: string) => (
    <span
      aria-hidden
      data-print="colour"
      className={cn("absolute rounded-full border", look)}
      style={{ ...acrossOf(scale, span), top, height }}
    />
  );
  const tone = state === "complete" ? "border-good bg-good" : "border-accent bg-accent";
  return (
    <>
      {actual !== null && ended !== null && line({ from: actual.from, to: ended }, tone)}
      {late &&
        lateFrom !== null &&
        ended !== null &&
        line({ from: lateFrom, to: ended }, "border-warn bg-warn")}
      {expectedTo !== null &&
        known !== null &&
        expectedTo > known &&
        line({ from: next(known), to: expectedTo }, HATCHED)}
    </>
  );
}

const GATES = {
  holds: { look: "border-good bg-good text-surface", icon: Check },
  ahead: { look: "border-line-strong bg-surface text-ink-3", icon: null },
  broken: { look: "border-bad bg-bad text-bad-ink", icon: X },
} as const;

/** A point that must be passed, as a diamond on the morning of its day. */
export function GateMark({ gate, row, scale }: { gate: TimelineGate; row: TimelineRow; scale: Scale }) {
  const { look, icon: Icon } = GATES[gate.state];
  const { top, height } = PLANNED_BARS[row.kind];
  return (
    <span
      role="img"
      aria-label={gate.words}
      title={gate.words}
      data-print="colour"
      className="pointer-events-none absolute z-2 flex size-4 -translate-x-1/2 items-center justify-center"
      style={{
        left: `calc(var(--day) * ${placeOf(scale, { from: gate.on, to: gate.on }).start})`,
        top: top + height / 2 - 8,
      }}
    >
      <GateShape look={look} />
      {Icon !== null && (
        <Icon aria-hidden strokeWidth={3.5} className={cn("relative size-2.5", look, "bg-transparent")} />
      )}
    </span>
  );
}

export function GateShape({ look }: { look: string }) {
  return <span aria-hidden className={cn("absolute inset-0.5 rotate-45 rounded-[2px] border", look)} />;
}

/** Beside the label of a row: done, kept as it is, or standing still. */
export function RowMarks({ state, locked, paused }: Pick<TimelineRow, "state" | "locked" | "paused">) {
  return (
    <>
      {state === "complete" && (
        <CircleCheck role="img" aria-label="Done" className="size-3.5 shrink-0 text-good" />
      )}
      {locked && <Lock role="img" aria-label="Locked" className="size-3.5 shrink-0 text-ink-3" />}
      {paused && <Pause role="img" aria-label="Paused" className="size-3.5 shrink-0 text-warn-text" />}
    </>
  );
}

function acrossOf(scale: Scale, span: Span) {
  const { start, days } = placeOf(scale, span);
  return { left: `calc(var(--day) * ${start})`, width: `calc(var(--day) * ${Math.max(days, 0)})` };
}

function next(day: Day): Day {
  return dayAt(dayNumber(day) + 1);
}
