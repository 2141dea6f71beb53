import { CalendarClock, CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { ReviewAction } from "@/lib/features/weekly-reviews/schema";
import { dayWords } from "./dates";

const STATES = {
  open: { icon: CircleDashed, tone: "neutral", word: "Open" },
  done: { icon: CircleCheck, tone: "good", word: "Done" },
  dropped: { icon: CircleX, tone: "neutral", word: "Dropped" },
} as const;

/** Where an action stands; overdue is said instead of open. */
export function ActionBadge({ action }: { action: Pick<ReviewAction, "state" | "overdue"> }) {
  if (action.state === "open" && action.overdue) {
    return (
      <Badge icon={CalendarClock} tone="bad">
        Overdue
      </Badge>
    );
  }
  const { icon, tone, word } = STATES[action.state];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}

/** Actions as lines: what, who, by when. */
export function ActionLines({ actions }: { actions: readonly ReviewAction[] }) {
  if (actions.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {actions.map((action) => (
        <li key={action.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5">
          <span className="min-w-0 flex-1 basis-60 break-words">{action.text}</span>
          <span className="text-ink-2 text-sm">
            {action.owner.name}, by {dayWords(action.dueOn)}
          </span>
          <ActionBadge action={action} />
        </li>
      ))}
    </ul>
  );
}
