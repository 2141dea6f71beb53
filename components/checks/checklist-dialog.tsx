"use client";

import { X } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field, FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { type Checklist, checklist } from "@/lib/domain/checks/shape";
import { firstFreeSlug, slugOf } from "@/lib/domain/projects/slugs";
import { moved, without } from "./draft";
import { RowButtons } from "./row-buttons";

export type ItemChoice = { id: string; title: string };

type ChecklistDialogProps = {
  /** Null for a new one. */
  before: Checklist | null;
  /** Ids of the other checklists. */
  taken: readonly string[];
  choices: readonly ItemChoice[];
  onClose: () => void;
  onDone: (list: Checklist) => void;
};

const EMPTY = { id: "", title: "", description: "", items: [] } as const;

/** A named, ordered set of items. */
export function ChecklistDialog({ before, taken, choices, onClose, onDone }: ChecklistDialogProps) {
  const form = useId();
  const { list, change, faulty, save } = useWriting(before, taken, onDone);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={before ? `Edit “${before.title}”` : "New checklist"}
        width="lg"
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button type="submit" form={form} variant="primary">
              {before ? "Keep in the draft" : "Add to the draft"}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={save} noValidate className="flex flex-col gap-4">
          <ChecklistWords {...{ list, change }} titleFaulty={faulty("title")} />
          <ChecklistItems items={list.items} choices={choices} onItems={(items) => change({ items })} />
          {faulty("items") && <FieldError>Choose 1 to 60 items.</FieldError>}
        </form>
      </DialogContent>
    </Dialog>
  );
}

type ChecklistWordsProps = {
  list: Checklist;
  change: (some: Partial<Checklist>) => void;
  titleFaulty: boolean;
};

function ChecklistWords({ list, change, titleFaulty }: ChecklistWordsProps) {
  return (
    <>
      <TextField
        label="Title"
        value={list.title}
        maxLength={80}
        onChange={(event) => change({ title: event.target.value })}
        error={titleFaulty ? "A checklist needs a title." : null}
      />
      <Field label="Description" optional>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={500}
            value={list.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** What is typed, and what is wrong about it once somebody tried to keep it. */
function useWriting(before: Checklist | null, taken: readonly string[], onDone: (list: Checklist) => void) {
  const [list, setList] = useState<Checklist>(before ?? EMPTY);
  const [tried, setTried] = useState(false);
  const id = before?.id ?? firstFreeSlug(slugOf(list.title, "checklist"), (slug) => taken.includes(slug));
  const read = checklist.safeParse({ ...list, id });
  const faulty = (field: string) =>
    tried && !read.success && read.error.issues.some(({ path }) => path[0] === field);
  const change = (some: Partial<Checklist>) => setList({ ...list, ...some });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.success) onDone(read.data);
  };
  return { list, change, faulty, save };
}

type ChecklistItemsProps = {
  items: readonly string[];
  choices: readonly ItemChoice[];
  onItems: (items: readonly string[]) => void;
};

function ChecklistItems({ items, choices, onItems }: ChecklistItemsProps) {
  const titles = new Map(choices.map(({ id, title }) => [id, title]));
  const free = choices.filter(({ id }) => !items.includes(id));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">Items, in the order they are worked through</legend>
      {items.length > 0 && (
        <ol className="divide-y divide-line rounded-md border border-line">
          {items.map((id, at) => (
            <ListedItem key={id} {...{ id, at, items, onItems }} title={titles.get(id)} />
          ))}
        </ol>
      )}
      <Select
        aria-label="Add an item"
        options={[
          { value: "-", label: "Add an item…" },
          ...free.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value="-"
        onChange={({ target: { value } }) => value !== "-" && onItems([...items, value])}
      />
    </fieldset>
  );
}

type ListedItemProps = Omit<ChecklistItemsProps, "choices"> & {
  id: string;
  at: number;
  /** None for an item that no catalogue knows any more. */
  title: string | undefined;
};

function ListedItem({ id, at, title, items, onItems }: ListedItemProps) {
  return (
    <li className="flex items-center gap-2 py-1 pr-1 pl-3">
      <span className="w-5 shrink-0 font-mono text-ink-3 text-sm">{at + 1}</span>
      <span className="min-w-0 flex-1">{title ?? <code className="font-mono">{id}</code>}</span>
      <RowButtons
        name={title ?? id}
        first={at === 0}
        last={at === items.length - 1}
        onMove={(by) => onItems(moved(items, at, by))}
      >
        <Button
          variant="quiet"
          size="sm"
          icon
          aria-label={`Take ${title ?? id} off the list`}
          onClick={() => onItems(without(items, at))}
        >
          <X aria-hidden />
        </Button>
      </RowButtons>
    </li>
  );
}
