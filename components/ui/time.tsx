"use client";

import { absoluteTime, calendarDate, clockTime, relativeTime } from "./time-format";
import { useViewerZone } from "./viewer-zone";

type TimeProps = {
  /** ISO 8601 instant. */
  at: string;
  /** `relative` is the default and carries the absolute time as its title. */
  show?: "relative" | "date" | "date-time" | "clock";
  /** Instant to be relative to; the present when left out. */
  now?: string;
  className?: string;
};

/** A moment in the viewer's own zone. */
export function Time({ at, show = "relative", now, className }: TimeProps) {
  const zone = useViewerZone();
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return <span className={className}>unknown date</span>;

  const absolute = absoluteTime(moment, zone);
  const words = {
    relative: () => relativeTime(moment, now === undefined ? Date.now() : Date.parse(now)),
    date: () => calendarDate(moment, zone),
    "date-time": () => absolute,
    clock: () => clockTime(moment, zone),
  };

  return (
    // Minutes may pass between the server's rendering and the browser's.
    <time dateTime={at} title={absolute} className={className} suppressHydrationWarning>
      {words[show]()}
    </time>
  );
}
