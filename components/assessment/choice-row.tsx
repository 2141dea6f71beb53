import { useId } from "react";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { Choice } from "./answer-choices";

const CHOSEN: Record<Tone, string> = {
  neutral: "has-checked:border-line-strong has-checked:bg-wash has-checked:text-ink",
  accent: "has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text",
  good: "has-checked:border-good has-checked:bg-good-soft has-checked:text-good-text",
  warn: "has-checked:border-warn has-checked:bg-warn-soft has-checked:text-warn-text",
  bad: "has-checked:border-bad has-checked:bg-bad-soft has-checked:text-bad-text",
};

type ChoiceRowProps<Value extends string> = {
  legend: string;
  hideLegend?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
  /** This row is the one that keys act on; shown only where there are several. */
  active?: boolean;
  onFocus?: () => void;
};

/** Large answers side by side; radios underneath, so that arrows and screen readers know them. */
export function ChoiceRow<Value extends string>({
  legend,
  hideLegend = false,
  choices,
  value,
  onChoose,
  active,
  onFocus,
}: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <fieldset
      onFocus={onFocus}
      data-active={active || undefined}
      className={cn(
        "min-w-0",
        active !== undefined && "border-l-2 border-line pl-3 data-active:border-accent",
      )}
    >
      <legend className={hideLegend ? "sr-only" : "float-left mb-2 w-full"}>{legend}</legend>
      <div
        className={cn(
          "clear-both grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-2",
          choices.length > 1 && "max-sm:grid-cols-2",
        )}
      >
        {choices.map(({ value: each, label, key, icon: Icon, tone }) => (
          <label
            key={each}
            className={cn(
              "flex h-10 cursor-pointer items-center gap-2 rounded-md border border-line-strong/60 bg-surface px-3 text-ink-2 transition-colors hover:bg-wash hover:text-ink",
              "has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              CHOSEN[tone],
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={value === each}
              onChange={() => onChoose(each)}
              aria-keyshortcuts={active === false ? undefined : key}
            />
            <Icon aria-hidden className="size-4 shrink-0" />
            <span className="whitespace-nowrap">{label}</span>
            {active !== false && (
              <kbd aria-hidden className="ml-auto font-mono text-ink-3 text-xs pointer-coarse:hidden">
                {key}
              </kbd>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
