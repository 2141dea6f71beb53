"use client";

import { Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";

type WordFieldProps = {
  value: string;
  onValue: (value: string) => void;
  error?: string | null;
};

export function LinkField({ value, onValue, error }: WordFieldProps) {
  return (
    <TextField
      type="url"
      inputMode="url"
      label="Address"
      hint="A page that shows it: a CI run, a dashboard, a document."
      placeholder="https://"
      autoComplete="off"
      value={value}
      onChange={(event) => onValue(event.target.value)}
      error={error}
    />
  );
}

export function NoteField({ value, onValue, error }: WordFieldProps) {
  return (
    <Field label="Note" hint="Markdown. A note explains; it never raises trust." error={error}>
      {(control) => (
        <Textarea {...control} rows={5} value={value} onChange={(event) => onValue(event.target.value)} />
      )}
    </Field>
  );
}
