"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { signals as signalTexts } from "@/lib/domain/catalogue/signals";
import { SIGNALS, type Signal, type SignalPick } from "@/lib/domain/catalogue/vocabulary";
import { InlineCode } from "./inline-code";

export type SignalPicks = Partial<Record<Signal, SignalPick>>;

const SIDES = [
  { pick: "demo", label: "Demo behaviour" },
  { pick: "production", label: "Production behaviour" },
] as const satisfies readonly { pick: SignalPick; label: string }[];

type SignalPickerProps = { picks: SignalPicks; onPick: (picks: SignalPicks) => void; disabled?: boolean };

/** The two-minute triage: five rows, two sides. A row left open counts as not assessed. */
export function SignalPicker({ picks, onPick, disabled = false }: SignalPickerProps) {
  const set = (signal: Signal, pick: SignalPick | undefined) => {
    const { [signal]: _, ...others } = picks;
    onPick(pick === undefined ? others : { ...others, [signal]: pick });
  };
  return (
    <div className="flex flex-col gap-4">
      {SIGNALS.map((signal) => (
        <SignalRow
          key={signal}
          signal={signal}
          pick={picks[signal]}
          onPick={(pick) => set(signal, pick)}
          disabled={disabled}
        />
      ))}
    </div>
  );
}

type SignalRowProps = {
  signal: Signal;
  pick: SignalPick | undefined;
  onPick: (pick: SignalPick | undefined) => void;
  disabled: boolean;
};

function SignalRow({ signal, pick, onPick, disabled }: SignalRowProps) {
  const name = useId();
  const { title, question, picks } = signalTexts[signal];
  return (
    <fieldset disabled={disabled} className="relative min-w-0">
      <legend className="mb-1.5 flex w-full flex-wrap items-baseline gap-x-2 pr-24">
        <span className="font-medium">{title}</span>
        <span className="min-w-0 text-ink-2">{question}</span>
      </legend>
      {pick !== undefined && !disabled && (
        <Button
          variant="quiet"
          size="sm"
          className="absolute -top-1 right-0"
          onClick={() => onPick(undefined)}
        >
          Leave open<span className="sr-only">: {title}</span>
        </Button>
      )}
      <div className="grid gap-1.5 sm:grid-cols-2">
        {SIDES.map((side) => (
          <label
            key={side.pick}
            className={cn(
              "flex cursor-pointer items-start gap-2 rounded-md border border-line bg-surface px-2.5 py-2 transition-colors hover:border-line-strong",
              "has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={pick === side.pick}
              onChange={() => onPick(side.pick)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              <span className="block text-ink-3 text-xs">{side.label}</span>
              <InlineCode text={picks[side.pick]} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
