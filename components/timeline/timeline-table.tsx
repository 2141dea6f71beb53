"use client";

import { type KeyboardEvent, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { useTimelineActions } from "./timeline-actions";
import { type Day, fullDay, isDay, type Span } from "./timeline-days";
import { RowMarks } from "./timeline-marks";
import { isSameSpan } from "./timeline-moves";
import type { TimelineLane, TimelineRow } from "./timeline-plan";
import { STATE_WORDS } from "./timeline-words";

type TimelineTableProps = { label: string; lanes: readonly TimelineLane[]; heading: string };

/** The same plan as dates; those that may be changed are fields. */
export function TimelineTable({ label, lanes, heading }: TimelineTableProps) {
  return (
    <Table caption={label}>
      <TableHead>
        <TableRow>
          <TableHeader>{heading}</TableHeader>
          <TableHeader>Planned</TableHeader>
          <TableHeader className="max-sm:hidden">Really</TableHeader>
          <TableHeader className="max-sm:hidden">Expected</TableHeader>
          <TableHeader className="max-sm:hidden">State</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {lanes.flatMap(({ rows }) => rows.map((row) => <DateRow key={row.id} row={row} />))}
      </TableBody>
    </Table>
  );
}

function DateRow({ row }: { row: TimelineRow }) {
  const { label, kind, gate, planned, expectedTo, state } = row;
  const really = reallyWords(row);
  return (
    <TableRow>
      <TableHeader scope="row" className={kind === "summary" ? undefined : "font-normal sm:pl-8!"}>
        <span className="flex items-center gap-1.5">
          {label} <RowMarks state={state} locked={row.locked} paused={row.paused} />
        </span>
        {gate !== null && <span className="block font-normal text-ink-2 text-sm">{gate.words}</span>}
        {planned !== null && (
          <span className="block font-normal text-ink-2 text-sm sm:hidden">
            {really ?? STATE_WORDS[state]}
            {expectedTo !== null && `, expected until ${fullDay(expectedTo)}`}
          </span>
        )}
      </TableHeader>
      <TableCell>
        {planned === null ? gate !== null && fullDay(gate.on) : <PlannedDates row={row} planned={planned} />}
      </TableCell>
      <TableCell className="whitespace-nowrap max-sm:hidden">{really}</TableCell>
      <TableCell className="whitespace-nowrap max-sm:hidden">
        {expectedTo !== null && fullDay(expectedTo)}
      </TableCell>
      <TableCell className="whitespace-nowrap max-sm:hidden">
        {planned !== null && STATE_WORDS[state]}
      </TableCell>
    </TableRow>
  );
}

function PlannedDates({ row, planned }: { row: TimelineRow; planned: Span }) {
  const { move } = useTimelineActions();
  const [problem, setProblem] = useState<string | null>(null);
  if (!row.movable)
    return (
      <span className="sm:whitespace-nowrap">{`${fullDay(planned.from)} – ${fullDay(planned.to)}`}</span>
    );
  const ask = (span: Span) => {
    const backwards = span.from > span.to;
    setProblem(backwards ? "It would end before it begins." : null);
    if (!backwards && !isSameSpan(span, planned)) move(row, planned, span);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <DayField
        key={`from ${planned.from}`}
        label={`${row.name} from`}
        day={planned.from}
        onDay={(from) => ask({ ...planned, from })}
      />
      <DayField
        key={`to ${planned.to}`}
        label={`${row.name} to`}
        day={planned.to}
        onDay={(to) => ask({ ...planned, to })}
      />
      {problem !== null && (
        <div role="alert" className="basis-full">
          <FieldError>{problem}</FieldError>
        </div>
      )}
    </div>
  );
}

type DayFieldProps = { label: string; day: Day; onDay: (day: Day) => void };

/** Asks once the day is whole and left, not with every digit. */
function DayField({ label, day, onDay }: DayFieldProps) {
  const [text, setText] = useState(day);
  const leave = () => (isDay(text) ? onDay(text) : setText(day));
  const press = (event: KeyboardEvent) => event.key === "Enter" && leave();
  return (
    <Input
      type="date"
      size="sm"
      aria-label={label}
      className="w-36!"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}

function reallyWords({ actual }: TimelineRow): string | null {
  if (actual === null) return null;
  return actual.to === null
    ? `Since ${fullDay(actual.from)}`
    : `${fullDay(actual.from)} – ${fullDay(actual.to)}`;
}
