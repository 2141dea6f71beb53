"use client";

import { Check, RotateCcw } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { InboxRow } from "@/lib/features/inbox/schema";
import { KIND_ICON } from "./kind-icon";
import { SnoozeMenu } from "./snooze-menu";
import type { Inbox } from "./use-inbox";

type MatterRowProps = {
  row: InboxRow;
  inbox: Pick<Inbox, "finish" | "putOff" | "bringBack">;
  selected: boolean;
  onSelect: (selected: boolean) => void;
};

/** What waits, why, since when; the title is the way to it. */
export function MatterRow({ row, inbox, selected, onSelect }: MatterRowProps) {
  const Icon = KIND_ICON[row.kind];
  const standing = <Standing row={row} />;
  return (
    <li
      data-matter={row.id}
      className={cn(
        "flex items-start gap-x-2.5 px-3 py-2.5 focus-within:bg-wash hover:bg-wash sm:px-4",
        selected && "bg-accent-soft",
      )}
    >
      {row.state !== "done" && (
        <span data-print="hide">
          <Checkbox
            aria-label={`Select: ${row.title}`}
            checked={selected}
            onChange={(event) => onSelect(event.target.checked)}
          />
        </span>
      )}
      <Icon
        aria-hidden
        className={cn("mt-1 size-4 shrink-0", row.needsAction ? "text-accent-text" : "text-ink-3")}
      />
      <div className="min-w-0 flex-1">
        <Link
          href={row.href}
          prefetch={false}
          className={cn("rounded-sm hover:underline", row.isNew ? "font-semibold" : "font-medium")}
        >
          {row.title}
          {row.isNew && <span className="sr-only"> (new)</span>}
        </Link>
        <p className="text-ink-2 text-sm">
          {row.project !== null && <span className="text-ink">{row.project.name} · </span>}
          {row.why} <span className="text-ink-3 sm:hidden">{standing}</span>
        </p>
      </div>
      <span className="mt-0.5 shrink-0 text-right text-ink-3 text-sm max-sm:hidden">{standing}</span>
      <RowActions row={row} inbox={inbox} />
    </li>
  );
}

function Standing({ row }: { row: InboxRow }) {
  if (row.doneAt !== null) {
    return (
      <>
        {row.doneBy === "person" ? "Done by you " : "Settled by itself "}
        <Time at={row.doneAt} />
      </>
    );
  }
  if (row.snoozedUntil !== null) {
    return (
      <>
        Back on <Time at={row.snoozedUntil} show="date" />
      </>
    );
  }
  return <Time at={row.since} />;
}

function RowActions({ row, inbox }: Pick<MatterRowProps, "row" | "inbox">) {
  const ids = [row.id];
  const back = row.state === "snoozed" || row.doneBy === "person";
  return (
    <div data-print="hide" className="-my-0.5 flex shrink-0 items-center gap-0.5">
      {back && (
        <Button
          variant="quiet"
          size="sm"
          aria-label={`Bring back: ${row.title}`}
          onClick={() => inbox.bringBack(ids)}
        >
          <RotateCcw aria-hidden /> <span className="max-sm:sr-only">Bring back</span>
        </Button>
      )}
      {row.state === "open" && (
        <SnoozeMenu
          variant="quiet"
          size="sm"
          icon
          label={`Put off: ${row.title}`}
          onSnooze={(until) => inbox.putOff(ids, until)}
        />
      )}
      {row.state !== "done" && (
        <Button variant="quiet" size="sm" aria-label={`Done: ${row.title}`} onClick={() => inbox.finish(ids)}>
          <Check aria-hidden /> <span className="max-sm:sr-only">Done</span>
        </Button>
      )}
    </div>
  );
}
