import type { ReactNode } from "react";
import { Field } from "./field";
import { Input, type InputProps } from "./input";

type TextFieldProps = Omit<InputProps, "children" | "required"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  optional?: boolean;
  fieldClassName?: string;
};

/** The commonest field: one line of text. */
export function TextField({ label, hint, error, optional, id, fieldClassName, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id} className={fieldClassName}>
      {(control) => <Input {...input} {...control} />}
    </Field>
  );
}
