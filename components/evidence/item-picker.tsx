"use client";

import { Search, X } from "lucide-react";
import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import type { ItemKind } from "@/lib/domain/catalogue/types";

export type ItemOption = { id: string; title: string; kind: ItemKind; number: number };

const GROUPS = [
  { kind: "check", title: "Scorecard" },
  { kind: "question", title: "Questions" },
  { kind: "capability-check", title: "Capabilities" },
  { kind: "workspace-check", title: "Workspace checks" },
] as const satisfies readonly { kind: ItemKind; title: string }[];

type ItemPickerProps = {
  options: readonly ItemOption[];
  chosen: readonly string[];
  onChosen: (itemIds: readonly string[]) => void;
  error?: string | null;
};

/** Which items a piece serves: search, tick, see what is ticked. */
export function ItemPicker({ options, chosen, onChosen, error }: ItemPickerProps) {
  const [wanted, setWanted] = useState("");
  const legend = useId();
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = options.filter(({ title, id }) =>
    words.every((word) => `${title} ${id}`.toLowerCase().includes(word)),
  );
  const toggle = (id: string, on: boolean) =>
    onChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));

  return (
    <fieldset aria-labelledby={legend} className="flex min-w-0 flex-col gap-2">
      <span id={legend} className="font-medium">
        Items it serves
      </span>
      <ChosenItems options={options} chosen={chosen} onRemove={(id) => toggle(id, false)} />
      <span className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-3"
        />
        <Input
          type="search"
          aria-label="Search the items"
          placeholder={`Search ${options.length} items`}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          className="pl-8"
        />
      </span>
      <div
        className="max-h-48 overflow-y-auto rounded-md border border-line px-2.5 py-1.5"
        data-testid="item-options"
      >
        {matches.length === 0 && <p className="py-1 text-ink-3">No item is called that.</p>}
        {GROUPS.map(({ kind, title }) => (
          <Group
            key={kind}
            title={title}
            options={matches.filter((option) => option.kind === kind)}
            chosen={chosen}
            onToggle={toggle}
          />
        ))}
      </div>
      {error && <p className="text-bad-text text-sm">{error}</p>}
    </fieldset>
  );
}

type GroupProps = {
  title: string;
  options: readonly ItemOption[];
  chosen: readonly string[];
  onToggle: (id: string, on: boolean) => void;
};

function Group({ title, options, chosen, onToggle }: GroupProps) {
  if (options.length === 0) return null;
  return (
    <div className="py-1">
      <p className="text-ink-3 text-xs">{title}</p>
      {options.map(({ id, title: name, number }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={(event) => onToggle(id, event.target.checked)}
          label={
            <>
              <span className="mr-1.5 font-mono text-ink-3 text-xs">{number}</span>
              {name}
            </>
          }
        />
      ))}
    </div>
  );
}

type ChosenItemsProps = {
  options: readonly ItemOption[];
  chosen: readonly string[];
  onRemove: (id: string) => void;
};

function ChosenItems({ options, chosen, onRemove }: ChosenItemsProps) {
  if (chosen.length === 0) {
    return <p className="text-ink-3 text-sm">None yet. Evidence counts once it serves an item.</p>;
  }
  return (
    <ul className="flex flex-wrap gap-1">
      {chosen.map((id) => {
        const title = options.find((option) => option.id === id)?.title ?? id;
        return (
          <li key={id} className="max-w-full">
            <button
              type="button"
              onClick={() => onRemove(id)}
              aria-label={`Take off ${title}`}
              className="flex min-h-6 max-w-full items-center gap-1 rounded-sm bg-wash py-0.5 pr-1 pl-2 text-sm hover:bg-accent-soft"
            >
              <span className="truncate">{title}</span>
              <X aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
