"use client";

import { Pencil, Trash2, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import { SectionState } from "./section-state";

type SectionHeaderProps = {
  section: PlanSection;
  /** Null while it is edited, and for whoever may only read. */
  act: { edit: () => void; regenerate: () => void; remove: () => void } | null;
};

/** Where the keyboard goes on once the editor is gone. */
export function editButtonId(sectionId: string): string {
  return `edit-${sectionId}`;
}

export function SectionHeader({ section, act }: SectionHeaderProps) {
  const { id, title, own, fixed, edited, conflict } = section;
  return (
    <header className="mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 id={`title-${id}`} className="min-w-0 font-semibold text-base">
        {title}
      </h2>
      <span data-print="hide">
        <SectionState section={section} />
      </span>
      {act && (
        <span className="ml-auto flex gap-1" data-print="hide">
          {edited !== null && !own && !conflict && (
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Back to what is generated: ${title}`}
              onClick={act.regenerate}
            >
              <Undo2 aria-hidden /> Back to generated
            </Button>
          )}
          {own && !fixed && (
            <Button variant="quiet" size="sm" aria-label={`Remove ${title}`} onClick={act.remove}>
              <Trash2 aria-hidden /> Remove
            </Button>
          )}
          <Button
            id={editButtonId(id)}
            variant="quiet"
            size="sm"
            aria-label={`Edit ${title}`}
            onClick={act.edit}
          >
            <Pencil aria-hidden /> Edit
          </Button>
        </span>
      )}
    </header>
  );
}
