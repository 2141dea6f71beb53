import { lazy, Suspense, useState } from "react";
import type { DataColumn } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { PortfolioEntry } from "@/lib/domain/portfolio/row";
import type { PortfolioFrame } from "@/lib/features/portfolio/schema";
import { fetchSelection } from "./bulk-requests";

const BulkDialog = lazy(() => import("./bulk-dialog").then((module) => ({ default: module.BulkDialog })));

type Selected = ReadonlySet<string>;
type Select = (selected: Selected) => void;

/** The card of the portfolio with a box beside it. */
export const SELECTION_CARD =
  "max-md:*:grid-cols-[1.5rem_minmax(0,1fr)_4.5rem] max-md:*:gap-x-3 max-md:*:gap-y-1.5 max-md:*:[grid-template-areas:'select_name_score'_'select_stage_counts'_'select_step_step'_'select_people_people']";

/** A box per row. With Shift a click selects everything since the last one, across groups as they are shown. */
export function selectionColumn(selected: Selected, onSelect: Select): DataColumn<PortfolioEntry> {
  return {
    id: "select",
    label: "Select",
    head: (
      <Checkbox
        aria-label="Select every project on this page"
        ref={(box) => {
          if (box)
            box.indeterminate = selected.size > 0 && !shownBoxes(box).every(({ id }) => selected.has(id));
        }}
        checked={selected.size > 0}
        onChange={(event) => {
          const ids = shownBoxes(event.currentTarget).map(({ id }) => id);
          const all = ids.every((id) => selected.has(id));
          onSelect(
            all ? new Set([...selected].filter((id) => !ids.includes(id))) : new Set([...selected, ...ids]),
          );
        }}
      />
    ),
    className: "max-md:[grid-area:select]",
    headClassName: "md:w-11",
    cellClassName: "select-none",
    cell: (row) => (
      <Checkbox
        aria-label={`Select ${row.name}`}
        data-project={row.id}
        checked={selected.has(row.id)}
        onChange={(event) => {
          const box = event.currentTarget;
          const range = isShifted(event.nativeEvent) ? rangeTo(box) : [row.id];
          markLast(box);
          const next = new Set(selected);
          for (const id of range) {
            if (box.checked) next.add(id);
            else next.delete(id);
          }
          onSelect(next);
        }}
      />
    ),
  };
}

function isShifted(event: Event): boolean {
  return (event instanceof MouseEvent || event instanceof KeyboardEvent) && event.shiftKey;
}

type Box = { id: string; last: boolean };

/** The boxes of the table in the order they are seen, whichever page of whichever group they came with. */
function shownBoxes(within: Element): readonly Box[] {
  const boxes = within.closest("table")?.querySelectorAll<HTMLInputElement>("input[data-project]") ?? [];
  return [...boxes].map(({ dataset }) => ({ id: dataset.project ?? "", last: dataset.last === "true" }));
}

function rangeTo(box: HTMLInputElement): readonly string[] {
  const boxes = shownBoxes(box);
  const here = boxes.findIndex(({ id }) => id === box.dataset.project);
  const last = boxes.findIndex((each) => each.last);
  const [from, to] = last < 0 ? [here, here] : last < here ? [last, here] : [here, last];
  return boxes.slice(from, to + 1).map(({ id }) => id);
}

function markLast(box: HTMLInputElement): void {
  for (const other of box.closest("table")?.querySelectorAll("input[data-last]") ?? []) {
    other.removeAttribute("data-last");
  }
  box.dataset.last = "true";
}

type SelectionBarProps = {
  workspace: string;
  frame: PortfolioFrame;
  request: string;
  selected: Selected;
  onSelect: Select;
  onChanged: () => void;
  onStop: () => void;
};

/** How many are selected, and what to do with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { workspace, frame, request, selected, onSelect, onChanged, onStop } = props;
  const [changing, setChanging] = useState(false);
  const [finding, setFinding] = useState<"idle" | "finding" | "failed" | "capped">("idle");
  const selectAll = async () => {
    setFinding("finding");
    const found = await fetchSelection(workspace, request);
    setFinding(found === null ? "failed" : found.capped ? "capped" : "idle");
    if (found) onSelect(new Set(found.ids));
  };
  return (
    <section
      aria-label="Selected projects"
      className="sticky bottom-2 z-20 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2 shadow-pop"
    >
      <p role="status" className="mr-auto text-sm">
        <strong className="font-semibold">{selected.size.toLocaleString("en")}</strong> selected
        {finding === "failed" && (
          <span className="text-bad-text"> · They could not be listed. Try again.</span>
        )}
        {finding === "capped" && (
          <span className="text-warn-text"> · The first 10,000 of all that match.</span>
        )}
      </p>
      <Button onClick={selectAll} disabled={finding === "finding"}>
        {finding === "finding" ? "Finding…" : "Select all that match"}
      </Button>
      <Button variant="quiet" onClick={() => onSelect(new Set())} disabled={selected.size === 0}>
        Select none
      </Button>
      <Button variant="primary" onClick={() => setChanging(true)} disabled={selected.size === 0}>
        Change…
      </Button>
      <Button variant="quiet" onClick={onStop}>
        Done
      </Button>
      {changing && (
        <Suspense fallback={null}>
          <BulkDialog
            workspace={workspace}
            frame={frame}
            projectIds={[...selected]}
            onChanged={onChanged}
            onClose={() => setChanging(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
