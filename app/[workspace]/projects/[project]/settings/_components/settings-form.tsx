"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState, ReasonOf, ValueOf } from "@/lib/forms/form-state";
import { useUnsavedWarning } from "./unsaved-warning";

type SettingsFormProps<State extends FormState> = {
  action: (data: FormData) => Promise<State>;
  wording?: (reason: ReasonOf<State>) => ReactNode;
  onDone?: (value: ValueOf<State>) => void;
  saveLabel?: string;
  /** For what changes without an input of the form: a button that clears, say. */
  changed?: boolean;
  children: (state: State) => ReactNode;
};

/** A settings form: saved by its button, warns when left dirty, says when it is saved. */
export function SettingsForm<State extends FormState>(props: SettingsFormProps<State>) {
  const { action, wording, onDone, saveLabel = "Save", changed = false, children } = props;
  const [typed, setTyped] = useState(false);
  const dirty = typed || changed;
  useUnsavedWarning(dirty);
  return (
    <ActionForm<State>
      action={(_, data) => action(data)}
      wording={wording}
      onDone={(value) => {
        setTyped(false);
        onDone?.(value);
      }}
      onChange={() => setTyped(true)}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          {children(state)}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton pendingLabel="Saving…">{saveLabel}</SubmitButton>
            <p role="status" className="text-ink-3 text-sm">
              {dirty ? "Not saved yet" : state.status === "done" ? "Saved" : ""}
            </p>
          </div>
        </>
      )}
    </ActionForm>
  );
}
