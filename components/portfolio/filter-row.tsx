import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import type { Choice } from "@/lib/features/portfolio/schema";

type FilterRowProps = {
  q: string | null;
  searchLabel: string;
  placeholder: string;
  /** What else may be asked. */
  children: ReactNode;
  /** Beside the button that asks. */
  after?: ReactNode;
};

/** Which projects to show. A plain form: what it asks for is an address. */
export function FilterRow({ q, searchLabel, placeholder, children, after }: FilterRowProps) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      <span className="block min-w-0 flex-1 basis-full sm:basis-40">
        <Input
          type="search"
          name="q"
          aria-label={searchLabel}
          placeholder={placeholder}
          defaultValue={q ?? undefined}
          maxLength={200}
        />
      </span>
      {children}
      <Button type="submit">Show</Button>
      {after}
    </form>
  );
}

type PickProps = {
  name: string;
  label: string;
  /** The choice that asks for nothing. */
  any: string;
  value: string | null;
  choices: readonly Choice[];
};

export function Pick({ name, label, any, value, choices }: PickProps) {
  const options = [{ value: "", label: any }, ...choices.map(([id, title]) => ({ value: id, label: title }))];
  return (
    <Select
      name={name}
      aria-label={label}
      defaultValue={value ?? ""}
      options={options}
      className="grow basis-36 sm:grow-0 sm:basis-32"
    />
  );
}

const STAGE_CHOICES = STAGES.map((id) => [id, stages[id].title] as const);

export function StagePick({ value }: { value: string | null }) {
  return <Pick name="stage" label="Stage" any="Any stage" value={value} choices={STAGE_CHOICES} />;
}
