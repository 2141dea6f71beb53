"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonLook } from "./button";

type CopyButtonProps = {
  text: string;
  /** What is copied: "Copy prompt". */
  label?: string;
  /** Icon only; the label is then for screen readers. */
  iconOnly?: boolean;
} & Pick<ButtonLook, "variant" | "size">;

/** Copies and says so, in place and to a screen reader. */
export function CopyButton({
  text,
  label = "Copy",
  iconOnly = false,
  variant,
  size = "sm",
}: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  const words = { idle: label, copied: "Copied", refused: "Copy refused by the browser" }[state];

  return (
    <Button variant={variant} size={size} icon={iconOnly} onClick={copy} title={iconOnly ? words : undefined}>
      {state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite" className={iconOnly ? "sr-only" : undefined}>
        {words}
      </span>
    </Button>
  );
}
