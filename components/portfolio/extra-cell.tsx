import { ArrowDown, ArrowUp, CalendarClock, CircleCheck, CircleX, Minus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { DecisionOutcome, DecisionStanding } from "@/lib/domain/decisions/words";
import type { PortfolioColumnId } from "@/lib/domain/portfolio/columns";
import type { PortfolioEntry } from "@/lib/domain/portfolio/row";
import type { Choice } from "@/lib/features/portfolio/schema";
import { Marked, type MarkTone } from "./marked";
import { RhythmCell } from "./rhythm-cell";
import { TargetCell } from "./target-cell";

type ExtraCellProps = {
  id: PortfolioColumnId;
  row: PortfolioEntry;
  scenarios: readonly Choice[];
  today: string;
};

/** A cell of a column that is shown only where somebody asked for it. */
export function ExtraCell({ id, row, scenarios, today }: ExtraCellProps): ReactNode {
  if (id === "target") return <TargetCell row={row} today={today} />;
  if (id === "delta7") return <Delta points={row.delta7} />;
  if (id === "delta30") return <Delta points={row.delta30} />;
  if (id === "waivers") return <Waivers count={row.waivers ?? 0} />;
  if (id === "decision") return <Decision of={row.decision} />;
  if (id === "review" || id === "streak" || id === "rollout" || id === "slip" || id === "rotation")
    return <RhythmCell id={id} row={row} today={today} />;
  const named = scenarios.filter(([scenario]) => row.scenarios.some((each) => each === scenario));
  return <Listed names={named.map(([, title]) => title)} />;
}

function Delta({ points }: { points: number | null }) {
  if (points === null) return <span className="text-ink-3">–</span>;
  if (points === 0) {
    return (
      <Marked tone="none" icon={<Minus aria-hidden />}>
        0
      </Marked>
    );
  }
  return points > 0 ? (
    <Marked tone="good" icon={<ArrowUp aria-hidden />}>
      <span className="font-mono">+{points}</span>
    </Marked>
  ) : (
    <Marked tone="bad" icon={<ArrowDown aria-hidden />}>
      <span className="font-mono">−{-points}</span>
    </Marked>
  );
}

function Waivers({ count }: { count: number }) {
  if (count === 0) return <span className="text-ink-3">0</span>;
  return (
    <Marked tone="warn" icon={<CalendarClock aria-hidden />}>
      {count} <span className="text-ink-3">in 30 days</span>
    </Marked>
  );
}

const OUTCOMES: Record<DecisionOutcome, string> = {
  go: "GO",
  "conditional-go": "CONDITIONAL GO",
  "no-go": "NO-GO",
};
const STANDINGS: Record<DecisionStanding, { tone: MarkTone; icon: ReactNode; word: string }> = {
  holds: { tone: "good", icon: <CircleCheck aria-hidden />, word: "Holds" },
  "at-risk": { tone: "warn", icon: <TriangleAlert aria-hidden />, word: "At risk" },
  "no-go": { tone: "bad", icon: <CircleX aria-hidden />, word: "NO-GO" },
};

function Decision({ of: decision }: { of: PortfolioEntry["decision"] }) {
  if (decision === null) return <span className="text-ink-3">None yet</span>;
  const { tone, icon, word } = STANDINGS[decision.standing];
  const about = `${OUTCOMES[decision.outcome]} for ${decision.release}`;
  return (
    <span className="block leading-tight" title={about}>
      <Marked tone={tone} icon={icon}>
        {word}
      </Marked>
      <span className="block truncate text-ink-3 text-xs">{about}</span>
    </span>
  );
}

function Listed({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="text-ink-3">None</span>;
  const all = names.join(", ");
  return (
    <span className="block truncate text-ink-2" title={all}>
      {all}
    </span>
  );
}
