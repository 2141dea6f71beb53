"use client";

import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type Segment<Value extends string> = {
  value: Value;
  label: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
};

type SegmentedControlProps<Value extends string> = {
  legend: string;
  segments: readonly Segment<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** Two to five short choices side by side; radios underneath, so arrow keys and forms work. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { legend, segments, value, onValueChange, disabled = false, className } = props;
  const name = useId();
  return (
    <fieldset
      disabled={disabled}
      className={cn(
        "inline-flex max-w-full flex-wrap rounded-md border border-line-strong/60 bg-wash p-0.5",
        className,
      )}
    >
      <legend className="sr-only">{legend}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={cn(
            "flex h-6.5 cursor-pointer items-center gap-1.5 rounded-sm border border-transparent px-2.5 text-ink-2 text-sm transition-colors hover:text-ink",
            "has-checked:border-line-strong/60 has-checked:bg-surface has-checked:font-medium has-checked:text-ink",
            "has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:opacity-55 [&_svg]:size-4",
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={value === segment.value}
            onChange={() => onValueChange(segment.value)}
            aria-keyshortcuts={segment.shortcut}
          />
          {segment.icon}
          {segment.label}
          {segment.shortcut !== undefined && (
            <kbd aria-hidden className="font-mono text-ink-3 text-xs">
              {segment.shortcut}
            </kbd>
          )}
        </label>
      ))}
    </fieldset>
  );
}
