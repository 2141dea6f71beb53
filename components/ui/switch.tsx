import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** For what takes effect at once; inside a form with a save button use a checkbox. */
export function Switch({ label, hint, className, ...input }: SwitchProps) {
  return (
    <label
      className={cn(
        "flex min-h-6 items-start justify-between gap-4 has-disabled:cursor-not-allowed",
        className,
      )}
    >
      <span className="min-w-0 py-0.5">
        {label}
        {hint !== undefined && <span className="block text-ink-3 text-sm">{hint}</span>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox reports its own state
        role="switch"
        className={cn(
          "relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full border border-line-strong bg-wash transition-colors",
          "before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-line-strong before:transition-transform",
          "checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-accent-ink disabled:opacity-55",
        )}
        {...input}
      />
    </label>
  );
}
