"use client";

import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { SnoozeUntil } from "./inbox-request";
import { SnoozeMenu } from "./snooze-menu";

type BulkBarProps = {
  selected: number;
  shown: number;
  snoozes: boolean;
  onAll: (all: boolean) => void;
  onDone: () => void;
  onSnooze: (until: SnoozeUntil) => void;
};

/** Selects what is shown, and acts on what is selected. */
export function BulkBar({ selected, shown, snoozes, onAll, onDone, onSnooze }: BulkBarProps) {
  return (
    <div
      data-print="hide"
      className="sticky top-12 z-10 flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 rounded-t-lg border-line border-b bg-surface px-3 py-1 sm:px-4"
    >
      <Checkbox
        label={selected === 0 ? "Select all shown" : `${selected} selected`}
        checked={selected > 0 && selected === shown}
        ref={(box) => {
          if (box) box.indeterminate = selected > 0 && selected < shown;
        }}
        onChange={(event) => onAll(event.target.checked)}
      />
      {selected > 0 && (
        <div className="ml-auto flex items-center gap-1">
          {snoozes && <SnoozeMenu variant="quiet" size="sm" onSnooze={onSnooze} />}
          <Button size="sm" onClick={onDone}>
            <Check aria-hidden /> Done
          </Button>
        </div>
      )}
    </div>
  );
}
