import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlLook } from "./control-look";

export type TextareaProps = ComponentProps<"textarea"> & { mono?: boolean };

/** Grows with its content where the browser can (`field-sizing`). */
export function Textarea({ mono = false, rows = 3, className, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={rows}
      className={cn(
        controlLook({ size: "text" }),
        "max-h-96 field-sizing-content min-h-16 resize-y",
        mono && "font-mono text-sm",
        className,
      )}
      {...rest}
    />
  );
}
