import type { ComponentProps } from "react";
import { cn } from "./cn";

type LabelProps = ComponentProps<"label"> & { optional?: boolean };

/** Marks what is optional, not what is required: most fields are required. */
export function Label({ optional = false, className, children, ...rest }: LabelProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: `htmlFor` arrives with the props
    <label className={cn("font-medium text-base text-ink", className)} {...rest}>
      {children}
      {optional && <span className="font-normal text-ink-3"> (optional)</span>}
    </label>
  );
}
