import { calendarDate } from "@/components/ui/time-format";
import type { Day } from "@/lib/domain/readiness/facts";

/** A calendar day, the same in every zone: "31 Mar 2026". */
export function DayWords({ day, className }: { day: Day; className?: string }) {
  return (
    <time dateTime={day} className={className}>
      {calendarDate(Date.parse(day), "UTC")}
    </time>
  );
}
