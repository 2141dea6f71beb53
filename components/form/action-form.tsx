"use client";

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { type FormState, IDLE } from "@/lib/forms/form-state";

type ActionFormProps<Value, Reason> = Omit<ComponentProps<"form">, "action" | "children"> & {
  action: (state: FormState<Value, Reason>, data: FormData) => Promise<FormState<Value, Reason>>;
  /** The wording of a refusal; null when the fields say it themselves. */
  wording?: (reason: Reason) => ReactNode;
  onDone?: (value: Value) => void;
  children: (state: FormState<Value, Reason>) => ReactNode;
};

/** A short form around a server action: keeps what was typed, says what went wrong, focuses the first fault. */
export function ActionForm<Value, Reason>({
  action,
  wording,
  onDone,
  children,
  ...form
}: ActionFormProps<Value, Reason>) {
  const [state, submit] = useActionState<FormState<Value, Reason>, FormData>(action, IDLE);
  const ref = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (state.status === "done") done.current?.(state.value);
    if (state.status === "failed") ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  return (
    // React resets a form once its action has run; a cancelled reset keeps what the person typed.
    <form {...form} ref={ref} action={submit} onReset={(event) => event.preventDefault()} noValidate>
      <FormProblem state={state} wording={wording} />
      {children(state)}
    </form>
  );
}

type FormProblemProps<Value, Reason> = {
  state: FormState<Value, Reason>;
  wording?: (reason: Reason) => ReactNode;
};

function FormProblem<Value, Reason>({ state, wording }: FormProblemProps<Value, Reason>) {
  if (state.status === "refused") {
    const words = wording?.(state.reason);
    return words ? <Notice tone="bad" role="alert" title={words} /> : null;
  }
  if (state.status !== "failed" || state.issues.length > 0) return null;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={state.message}
      requestId={state.code === "unexpected" ? state.reference : undefined}
    />
  );
}
