import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { AskedPortfolio } from "@/lib/domain/portfolio/asked";
import type { PortfolioTally } from "@/lib/features/portfolio/schema";
import type { AskPortfolio } from "./use-asked-portfolio";

type TalliesProps = { tally: PortfolioTally; asked: AskedPortfolio; onAsk: AskPortfolio };

/** How many projects stand where; each count is the filter that shows them. */
export function PortfolioTallies({ tally, asked, onAsk }: TalliesProps) {
  return (
    <fieldset className="flex min-w-0 gap-px overflow-x-auto rounded-lg border border-line bg-line">
      <legend className="sr-only">Filter by stage and trouble</legend>
      {STAGES.map((stage, rank) => (
        <Tally
          key={stage}
          label={stages[stage].title}
          count={tally.stages[rank] ?? 0}
          pressed={asked.stage === stage}
          onPress={() => onAsk({ stage: asked.stage === stage ? null : stage })}
        />
      ))}
      <Tally
        label="With blockers"
        count={tally.blocked}
        pressed={asked.blocked}
        tone="bad"
        onPress={() => onAsk({ blocked: !asked.blocked })}
      />
      <Tally
        label="Stale evidence"
        count={tally.stale}
        pressed={asked.stale}
        tone="warn"
        onPress={() => onAsk({ stale: !asked.stale })}
      />
      <Tally
        label="Review missed"
        count={tally.missed}
        pressed={asked.missed}
        tone="warn"
        onPress={() => onAsk({ missed: !asked.missed })}
      />
    </fieldset>
  );
}

type TallyProps = {
  label: ReactNode;
  count: number;
  pressed: boolean;
  tone?: "bad" | "warn";
  onPress: () => void;
};

function Tally({ label, count, pressed, tone, onPress }: TallyProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        "min-w-28 flex-1 px-4 py-2.5 text-left transition-colors focus-visible:-outline-offset-2",
        pressed ? "bg-accent-soft" : "bg-surface hover:bg-wash",
      )}
    >
      <span
        className={cn(
          "block font-semibold text-xl",
          count > 0 && tone === "bad" && "text-bad-text",
          count > 0 && tone === "warn" && "text-warn-text",
        )}
      >
        {count.toLocaleString("en")}
      </span>
      <span className="block whitespace-nowrap text-ink-2 text-sm">{label}</span>
    </button>
  );
}
