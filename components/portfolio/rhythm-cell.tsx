import {
  CalendarCheck,
  CalendarX,
  CircleCheck,
  CirclePause,
  KeyRound,
  Rocket,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import type { ReactNode } from "react";
import type { PortfolioEntry, RolloutMark } from "@/lib/domain/portfolio/row";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import { Marked, type MarkTone } from "./marked";

type RhythmCellProps = {
  id: "review" | "streak" | "rollout" | "slip" | "rotation";
  row: PortfolioEntry;
  today: string;
};

/** What recurs in a project: reviews, the rollout, keys to rotate. Nothing set up is a dash. */
export function RhythmCell({ id, row, today }: RhythmCellProps) {
  switch (id) {
    case "review":
      return row.review === null ? <Nothing /> : <Review {...row.review} />;
    case "streak":
      return row.streak === null ? <Nothing /> : <span className="font-mono">{row.streak}</span>;
    case "rollout":
      return row.rollout === null ? <Nothing /> : <RolloutPlace {...row.rollout} />;
    case "slip":
      return row.slip === null ? <Nothing /> : <SlipDays days={row.slip} />;
    case "rotation":
      return row.rotation === null ? <Nothing /> : <Rotation {...row.rotation} today={today} />;
    default:
      return id satisfies never;
  }
}

function Nothing() {
  return <span className="text-ink-3">–</span>;
}

function Review({ week, missed }: NonNullable<PortfolioEntry["review"]>) {
  if (missed) {
    return (
      <span className="block leading-tight">
        <Marked tone="bad" icon={<CalendarX aria-hidden />}>
          Missed
        </Marked>
        <span className="block truncate text-ink-3 text-xs">
          {week === null ? "never held" : `held last: ${weekWords(week)}`}
        </span>
      </span>
    );
  }
  return week === null ? (
    <span className="text-ink-3">None yet</span>
  ) : (
    <Marked tone="good" icon={<CalendarCheck aria-hidden />}>
      <span title={week}>{weekWords(week)}</span>
    </Marked>
  );
}

/** "week 46" of "2026-W46". */
function weekWords(week: string): string {
  return `week ${Number(week.slice(-2))}`;
}

const ROLLOUTS: Record<RolloutMark["state"], { tone: MarkTone; icon: ReactNode; word: string }> = {
  done: { tone: "good", icon: <CircleCheck aria-hidden />, word: "done" },
  paused: { tone: "warn", icon: <CirclePause aria-hidden />, word: "paused" },
  "gone-back": { tone: "bad", icon: <Undo2 aria-hidden />, word: "gone back" },
  "under-way": { tone: "none", icon: <Rocket aria-hidden />, word: "" },
};

function RolloutPlace({ state, phase, phases }: RolloutMark) {
  const { tone, icon, word } = ROLLOUTS[state];
  return (
    <Marked tone={tone} icon={icon}>
      {state !== "done" && <span className="text-ink-2">{`${phase} of ${phases} `}</span>}
      {word}
    </Marked>
  );
}

function SlipDays({ days }: { days: number }) {
  if (days <= 0) return <span className="text-ink-2">{days === 0 ? "on plan" : `${-days} d early`}</span>;
  return (
    <Marked tone="warn" icon={<TriangleAlert aria-hidden />}>
      {days} d late
    </Marked>
  );
}

function Rotation({ dueOn, name, today }: NonNullable<PortfolioEntry["rotation"]> & { today: string }) {
  const late = dueOn < today;
  return (
    <span className="block leading-tight" title={name}>
      <Marked tone={late ? "bad" : "none"} icon={<KeyRound aria-hidden />}>
        <time dateTime={dueOn}>{dayInWords(dueOn)}</time>
        {late && " overdue"}
      </Marked>
      <span className="block truncate text-ink-3 text-xs">{name}</span>
    </span>
  );
}
