import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { ActionBadge } from "./action-lines";
import { DecisionBadge } from "./decision-badge";
import { shownOf } from "./row-draft";
import type { Stop } from "./stops";
import { TagBadge } from "./tag-badge";

type SectionListProps = {
  title: string;
  stops: readonly Stop[];
  current: string;
  onGo: (id: string) => void;
};

/** Everything in the part of the agenda that is looked at, with what was said of it. */
export function SectionList({ title, stops, current, onGo }: SectionListProps) {
  return (
    <section aria-label={`All of: ${title}`} className="border-line border-t">
      <ul className="max-h-80 divide-y divide-line overflow-y-auto">
        {stops.map((stop) => (
          <li key={stop.id}>
            <button
              type="button"
              aria-current={stop.id === current ? "true" : undefined}
              onClick={() => onGo(stop.id)}
              className={cn(
                "flex w-full flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 text-left hover:bg-wash",
                stop.id === current && "bg-accent-soft",
              )}
            >
              <StopLine stop={stop} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StopLine({ stop }: { stop: Stop }) {
  if (stop.kind === "action") {
    return (
      <>
        <span className="min-w-0 flex-1 basis-40 truncate">{stop.action.text}</span>
        <ActionBadge action={stop.action} />
      </>
    );
  }
  const { row, overtaken } = stop.entry;
  const { decision } = shownOf(stop.entry);
  return (
    <>
      <span className="min-w-0 flex-1 basis-40 truncate">{row.subject.name}</span>
      <TagBadge tag={row.tag} look="plain" />
      {overtaken !== null && <Badge tone="warn">Look again</Badge>}
      {decision === null ? <Badge look="plain">Undecided</Badge> : <DecisionBadge decision={decision} />}
    </>
  );
}
