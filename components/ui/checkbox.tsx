import { Check, Minus } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  /** Without a label the box needs an `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
};

/** A real checkbox, so that forms, `:indeterminate` and the space key behave as everywhere else. */
export function Checkbox({ label, hint, className, ...input }: CheckboxProps) {
  return (
    <label
      className={cn(
        "flex min-h-6 items-start gap-2 has-disabled:cursor-not-allowed has-disabled:text-ink-3",
        className,
      )}
    >
      <span className="relative m-0.5 inline-flex size-5 shrink-0 items-center justify-center">
        <input
          type="checkbox"
          className={cn(
            "peer size-4 appearance-none rounded-sm border border-line-strong bg-surface transition-colors hover:border-ink-3",
            "checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent",
            "disabled:border-line disabled:bg-wash aria-invalid:border-bad",
          )}
          {...input}
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none invisible absolute size-3 text-accent-ink peer-checked:visible peer-indeterminate:invisible"
        />
        <Minus
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none invisible absolute size-3 text-accent-ink peer-indeterminate:visible"
        />
      </span>
      {label !== undefined && (
        <span className="min-w-0 py-0.5">
          {label}
          {hint !== undefined && <span className="block text-ink-3 text-sm">{hint}</span>}
        </span>
      )}
    </label>
  );
}
