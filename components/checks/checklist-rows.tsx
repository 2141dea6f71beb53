"use client";

import { Button } from "@/components/ui/button";
import type { Checklist } from "@/lib/domain/checks/shape";
import { moved, without } from "./draft";
import { RowButtons } from "./row-buttons";

type ChecklistRowsProps = {
  checklists: readonly Checklist[];
  onChange: (checklists: readonly Checklist[]) => void;
  onEdit: (at: number) => void;
};

export function ChecklistRows({ checklists, onChange, onEdit }: ChecklistRowsProps) {
  return (
    <ol className="divide-y divide-line">
      {checklists.map((list, at) => (
        <li key={list.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
          <ChecklistSummary list={list} />
          <RowButtons
            name={list.title}
            first={at === 0}
            last={at === checklists.length - 1}
            onMove={(by) => onChange(moved(checklists, at, by))}
            onEdit={() => onEdit(at)}
          >
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Remove ${list.title}`}
              onClick={() => onChange(without(checklists, at))}
            >
              Remove
            </Button>
          </RowButtons>
        </li>
      ))}
    </ol>
  );
}

/** What a list says of a checklist. */
export function ChecklistSummary({ list }: { list: Checklist }) {
  const count = list.items.length;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <span className="font-medium">{list.title}</span>{" "}
      <span className="text-ink-3 text-sm">{count === 1 ? "1 item" : `${count} items`}</span>
      {list.description !== "" && <p className="text-ink-2 text-sm">{list.description}</p>}
    </div>
  );
}
