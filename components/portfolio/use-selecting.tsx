import { type ReactNode, useState } from "react";
import type { DataColumn } from "@/components/data-table/data-table";
import type { PortfolioEntry } from "@/lib/domain/portfolio/row";
import type { PortfolioFrame } from "@/lib/features/portfolio/schema";

type Selecting = {
  on: boolean;
  toggle: () => void;
  /** The column of boxes, while projects are being selected. */
  columns: readonly DataColumn<PortfolioEntry>[];
  /** Where the cells of a card stand with a box beside them. */
  card: string | undefined;
  bar: ReactNode;
  /** How many times projects were changed: what was read before is of yesterday. */
  changes: number;
};

type SelectingFor = {
  workspace: string;
  frame: PortfolioFrame;
  /** The query string of what is shown. */
  request: string;
  onChanged: () => void;
};

const NOBODY: ReadonlySet<string> = new Set();

/** Selecting projects to change them together. Boxes, bar and dialog are fetched when somebody begins to. */
export function useSelecting({ workspace, frame, request, onChanged }: SelectingFor): Selecting {
  const [tools, setTools] = useState<typeof import("./selection") | null>(null);
  const [selected, setSelected] = useState(NOBODY);
  const [changes, setChanges] = useState(0);
  const stop = () => {
    setTools(null);
    setSelected(NOBODY);
  };
  const changed = () => {
    setChanges(changes + 1);
    onChanged();
  };
  return {
    on: tools !== null,
    toggle: () => (tools ? stop() : void import("./selection").then(setTools)),
    columns: tools ? [tools.selectionColumn(selected, setSelected)] : [],
    card: tools?.SELECTION_CARD,
    bar: tools && (
      <tools.SelectionBar
        workspace={workspace}
        frame={frame}
        request={request}
        selected={selected}
        onSelect={setSelected}
        onChanged={changed}
        onStop={stop}
      />
    ),
    changes,
  };
}
