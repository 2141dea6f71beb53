import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { AGENDA } from "@/lib/domain/weekly-reviews/agenda";
import { AGENDA_SECTIONS, type AgendaSection } from "@/lib/domain/weekly-reviews/review";
import { isUntouched, isWaiting, type Stop } from "./stops";

type AgendaRailProps = {
  stops: readonly Stop[];
  lookedAt: ReadonlySet<string>;
  current: AgendaSection | null;
  onGo: (section: AgendaSection) => void;
};

/** The thirty minutes, part by part, with what still waits in each. */
export function AgendaRail({ stops, lookedAt, current, onGo }: AgendaRailProps) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow screen the rail runs sideways, and what is current may lie outside.
    const entry = current && rail.current?.querySelector<HTMLElement>(`[data-section="${current}"]`);
    if (entry) rail.current?.scrollTo({ left: entry.offsetLeft - rail.current.offsetLeft });
  }, [current]);
  return (
    <nav
      ref={rail}
      aria-label="Agenda"
      className="max-lg:-mx-1 max-lg:overflow-x-auto max-lg:px-1 max-lg:pb-1"
    >
      <ol className="flex gap-1 lg:flex-col">
        {AGENDA_SECTIONS.map((section) => {
          const own = stops.filter((stop) => stop.section === section);
          const waiting = own.filter((stop) => isWaiting(stop, lookedAt)).length;
          const untouched = own.filter((stop) => isUntouched(stop, lookedAt)).length;
          return (
            <li
              key={section}
              data-section={section}
              className={cn("max-lg:shrink-0", own.length === 0 && "max-lg:hidden")}
            >
              <AgendaEntry
                {...{ section, waiting, untouched }}
                total={own.length}
                isCurrent={section === current}
                onGo={() => onGo(section)}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type AgendaEntryProps = {
  section: AgendaSection;
  total: number;
  waiting: number;
  /** Nothing was said of these, though nothing has to be. */
  untouched: number;
  isCurrent: boolean;
  onGo: () => void;
};

function AgendaEntry({ section, total, waiting, untouched, isCurrent, onGo }: AgendaEntryProps) {
  const { title, minutes } = AGENDA[section];
  const isDone = total > 0 && untouched === 0;
  const Icon = waiting > 0 ? CircleDot : isDone ? CircleCheck : CircleDashed;
  return (
    <button
      type="button"
      disabled={total === 0}
      aria-current={isCurrent ? "step" : undefined}
      onClick={onGo}
      className={cn(
        "flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-wash disabled:hover:bg-transparent",
        isCurrent && "bg-accent-soft",
        total === 0 && "text-ink-3",
      )}
    >
      <Icon
        aria-hidden
        className={cn("mt-0.5 size-4 shrink-0", waiting > 0 ? "text-accent-text" : "text-ink-3")}
      />
      <span className="min-w-0">
        <span className={cn("block whitespace-nowrap lg:whitespace-normal", isCurrent && "font-medium")}>
          {title}
        </span>
        <span className="block whitespace-nowrap text-ink-3 text-xs">
          {minutes} min · {tallyOf({ total, waiting, untouched })}
        </span>
      </span>
    </button>
  );
}

function tallyOf({
  total,
  waiting,
  untouched,
}: Pick<AgendaEntryProps, "total" | "waiting" | "untouched">): string {
  if (total === 0) return "nothing";
  if (waiting > 0) return `${waiting} of ${total} to settle`;
  return untouched > 0 ? `${untouched} of ${total} unchanged` : `${total}, settled`;
}
