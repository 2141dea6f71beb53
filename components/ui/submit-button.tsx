"use client";

import { LoaderCircle } from "lucide-react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

type SubmitButtonProps = ButtonProps & {
  /** What the button says while the form is on its way. */
  pendingLabel?: string;
};

/** Submits the form around it and cannot be pressed twice. */
export function SubmitButton({ children, pendingLabel, variant = "primary", ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      // aria-disabled keeps the focus where it is; a disabled button would drop it.
      aria-disabled={pending || rest.disabled}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin" />}
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  );
}
