"use client";

import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import { AGENDA_MINUTES } from "@/lib/domain/weekly-reviews/agenda";

/** Time since somebody pressed Start, by the clock: it goes on over a reload. Past its end it only says so. */
export function ReviewTimer({ startedAt }: { startedAt: string }) {
  const seconds = useSecondsSince(startedAt);
  const over = seconds !== null && seconds > AGENDA_MINUTES * 60;
  return (
    <p
      role="timer"
      aria-label="Time in this review"
      className={cn("flex items-center gap-1.5 text-ink-2", over && "text-bad-text")}
    >
      <Timer aria-hidden className="size-4" />
      <span className="font-mono text-lg text-ink tabular-nums" data-over={over || undefined}>
        {seconds === null ? "0:00" : clock(seconds)}
      </span>
      <span className="text-sm">
        {over
          ? `${Math.floor((seconds - AGENDA_MINUTES * 60) / 60)} min over`
          : `of ${AGENDA_MINUTES} minutes`}
      </span>
    </p>
  );
}

/** Null on the server, whose clock may differ from the reader's. */
function useSecondsSince(instant: string): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 1_000)));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [instant]);
  return seconds;
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
