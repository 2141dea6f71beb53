"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { ChecklistDialog, type ItemChoice } from "./checklist-dialog";
import { ChecklistRows } from "./checklist-rows";
import { placed } from "./draft";
import type { DraftStore } from "./draft-store";

type ChecklistsPanelProps = {
  store: DraftStore;
  /** The built-in items a checklist may name. */
  builtIn: readonly ItemChoice[];
};

/** The checklists of the draft. */
export function ChecklistsPanel({ store, builtIn }: ChecklistsPanelProps) {
  const [open, setOpen] = useState<number | "new" | null>(null);
  const { checks, checklists } = store.draft;
  const at = open === "new" ? null : open;
  return (
    <Panel
      title="Checklists"
      flush
      description="Named, ordered sets of items: your own checks or built-in ones."
      actions={
        <Button size="sm" onClick={() => setOpen("new")}>
          Add a checklist
        </Button>
      }
    >
      {checklists.length === 0 ? (
        <p className="px-4 py-4 text-ink-3">No checklist yet.</p>
      ) : (
        <ChecklistRows
          checklists={checklists}
          onChange={(lists) => store.change({ checklists: lists })}
          onEdit={setOpen}
        />
      )}
      {open !== null && (
        <ChecklistDialog
          before={at === null ? null : (checklists[at] ?? null)}
          taken={checklists.filter((_, place) => place !== at).map(({ id }) => id)}
          choices={[...checks.map(({ id, title }) => ({ id, title: `${title} (own)` })), ...builtIn]}
          onClose={() => setOpen(null)}
          onDone={(list) => {
            store.change({ checklists: placed(checklists, at, list) });
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}
