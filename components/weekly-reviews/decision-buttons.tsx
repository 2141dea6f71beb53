import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { DECISION_WORDS } from "@/lib/domain/weekly-reviews/agenda";
import { ROW_DECISIONS, type RowDecision } from "@/lib/domain/weekly-reviews/review";
import { DECISION_LOOKS } from "./decision-badge";
import { DECISION_KEYS } from "./review-keys";

type DecisionButtonsProps = {
  name: string;
  decision: RowDecision | null;
  onDecide: (decision: RowDecision | null) => void;
};

/** The five decisions; pressing the one that stands takes it back. */
export function DecisionButtons({ name, decision, onDecide }: DecisionButtonsProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Decision on {name}</legend>
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {ROW_DECISIONS.map((each) => (
          <DecisionButton
            key={each}
            decision={each}
            pressed={decision === each}
            onPress={() => onDecide(decision === each ? null : each)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const PRESSED = {
  good: "border-good bg-good-soft text-good-text",
  warn: "border-warn bg-warn-soft text-warn-text",
  bad: "border-bad bg-bad-soft text-bad-text",
  neutral: "border-line-strong bg-wash text-ink",
} as const;

type DecisionButtonProps = { decision: RowDecision; pressed: boolean; onPress: () => void };

function DecisionButton({ decision, pressed, onPress }: DecisionButtonProps) {
  const { icon: Icon, tone } = DECISION_LOOKS[decision];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        "inline-flex h-10 items-center gap-2 rounded-md border px-3 font-medium transition-colors",
        pressed ? PRESSED[tone] : "border-line-strong/60 bg-surface text-ink hover:bg-wash",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 text-left">{DECISION_WORDS[decision]}</span>
      <span aria-hidden>
        <Kbd>{DECISION_KEYS[decision]}</Kbd>
      </span>
    </button>
  );
}
