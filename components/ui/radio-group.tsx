import type { ReactNode } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | null;
  hideLegend?: boolean;
  required?: boolean;
  /** `cards` frames each option; two columns from 640 px. */
  look?: "list" | "cards";
};

/** One of several, as native radios in a fieldset. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, options, hint, error, hideLegend = false, look = "list" } = props;
  return (
    <fieldset className="min-w-0" aria-invalid={error ? true : undefined}>
      <legend className={cn("font-medium", hideLegend && "sr-only")}>{legend}</legend>
      {hint !== undefined && <p className="mt-1 text-ink-3 text-sm">{hint}</p>}
      <div className={cn("mt-2", look === "cards" ? "grid gap-2 sm:grid-cols-2" : "flex flex-col gap-1")}>
        {options.map((option) => (
          <Radio key={option.value} option={option} group={props} look={look} />
        ))}
      </div>
      {error !== undefined && error !== null && (
        <div className="mt-1">
          <FieldError>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}

type RadioProps = { option: RadioOption; group: RadioGroupProps; look: "list" | "cards" };

function Radio({ option, group, look }: RadioProps) {
  const { name, value, defaultValue, onValueChange, required } = group;
  return (
    <label
      className={cn(
        "flex min-h-6 items-start gap-2.5 has-disabled:cursor-not-allowed has-disabled:text-ink-3",
        look === "cards" &&
          "rounded-md border border-line bg-surface p-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft",
      )}
    >
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        required={required}
        checked={value === undefined ? undefined : value === option.value}
        defaultChecked={
          value === undefined && defaultValue !== undefined ? defaultValue === option.value : undefined
        }
        onChange={onValueChange === undefined ? undefined : () => onValueChange(option.value)}
        className="m-1 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface transition-[border] checked:border-[5px] checked:border-accent hover:not-checked:border-ink-3 disabled:border-line"
      />
      <span className="min-w-0 py-0.5">
        {option.label}
        {option.hint !== undefined && <span className="block text-ink-2 text-sm">{option.hint}</span>}
      </span>
    </label>
  );
}
