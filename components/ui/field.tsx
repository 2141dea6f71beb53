import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

/** Spread onto the control, so that label, hint and error are announced with it. */
export type ControlWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** What happened and what to do; several messages are joined. */
  error?: string | readonly string[] | null;
  optional?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  id?: string;
  className?: string;
  children: (control: ControlWiring) => ReactNode;
};

/** Label, control, hint and error in one column. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  hideLabel = false,
  id,
  className,
  children,
}: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const message = typeof error === "string" ? error : (error ?? []).join(" ");
  const hintId = hint === undefined || hint === null ? null : `${controlId}-hint`;
  const errorId = message === "" ? null : `${controlId}-error`;
  const describedBy = [errorId, hintId].filter((part) => part !== null).join(" ");

  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <Label htmlFor={controlId} optional={optional} className={hideLabel ? "sr-only" : undefined}>
        {label}
      </Label>
      {hintId !== null && (
        <p id={hintId} className="text-ink-3 text-sm">
          {hint}
        </p>
      )}
      {children({
        id: controlId,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": errorId === null ? undefined : true,
        required: !optional,
      })}
      {errorId !== null && <FieldError id={errorId}>{message}</FieldError>}
    </div>
  );
}

/** Also usable alone, below a group of controls. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-bad-text text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
