"use client";

import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import { type FormState, IDLE, type ReasonOf, type ValueOf } from "@/lib/forms/form-state";

type ActionFormProps<State extends FormState> = Omit<ComponentProps<"form">, "action" | "children"> & {
  action: (state: State, data: FormData) => Promise<State>;
  /** The wording of a refusal; null when the fields say it themselves. */
  wording?: (reason: ReasonOf<State>) => ReactNode;
  onDone?: (value: ValueOf<State>) => void;
  children: (state: State) => ReactNode;
};

/** A short form around a server action: keeps what was typed, says what went wrong, focuses the first fault. */
export function ActionForm<State extends FormState>({
  action,
  wording,
  onDone,
  children,
  ...form
}: ActionFormProps<State>) {
  // Every form state includes the idle one; TypeScript cannot see that of a type parameter.
  const [state, submit] = useActionState<State, FormData>(action, IDLE as Awaited<State>);
  const ref = useRef<HTMLFormElement>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (state.status === "done") done.current?.(state.value as ValueOf<State>);
    if (state.status === "failed") ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);

  return (
    // React resets a form once its action has run; a cancelled reset keeps what the person typed.
    <form {...form} ref={ref} action={submit} onReset={(event) => event.preventDefault()} noValidate>
      <FormProblem
        state={state}
        words={state.status === "refused" ? wording?.(state.reason as ReasonOf<State>) : null}
      />
      {children(state)}
    </form>
  );
}

function FormProblem({ state, words }: { state: FormState; words: ReactNode }) {
  if (state.status === "refused") return words ? <Notice tone="bad" role="alert" title={words} /> : null;
  if (state.status !== "failed" || state.issues.length > 0) return null;
  const requestId = state.code === "unexpected" ? state.reference : undefined;
  return <Notice tone="bad" role="alert" title={state.message} requestId={requestId} />;
}
