import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { type ControlSize, controlLook } from "./control-look";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectProps = Omit<ComponentProps<"select">, "size"> & {
  size?: ControlSize;
  options: readonly SelectOption[];
  /** Shown, and not selectable, while nothing is chosen. */
  placeholder?: string;
};

/** The browser's own list: best on phones, works in a plain form, and costs no JavaScript. */
export function Select({ size, options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={cn("relative inline-flex w-full", className)}>
      <select className={cn(controlLook({ size }), "appearance-none truncate pr-8")} {...rest}>
        {placeholder !== undefined && (
          <option value="" disabled hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-3"
      />
    </span>
  );
}
