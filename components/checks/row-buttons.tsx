"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type RowButtonsProps = {
  /** What the row is about, for screen readers. */
  name: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit?: () => void;
  children?: ReactNode;
};

/** Up, down, edit, and what else a row of the draft offers. */
export function RowButtons({ name, first, last, onMove, onEdit, children }: RowButtonsProps) {
  return (
    <div className="flex shrink-0 items-center gap-1">
      <Button
        variant="quiet"
        size="sm"
        icon
        aria-label={`Move ${name} up`}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="sm"
        icon
        aria-label={`Move ${name} down`}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      {onEdit && (
        <Button size="sm" aria-label={`Edit ${name}`} onClick={onEdit}>
          Edit
        </Button>
      )}
      {children}
    </div>
  );
}
