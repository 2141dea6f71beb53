"use client";

import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { CheckDialog } from "./check-dialog";
import type { ItemChoice } from "./checklist-dialog";
import { ChecklistsPanel } from "./checklists-panel";
import { ChecksPanel } from "./checks-panel";
import { draftDifference, draftOf, placed } from "./draft";
import { useDraft } from "./draft-store";
import { OutrunNotice } from "./outrun-notice";
import { PublishPanel } from "./publish-panel";

type ChecksWorkbenchProps = {
  workspaceSlug: string;
  newest: ChecksVersion;
  retiredIds: readonly string[];
  /** The built-in items a checklist may name. */
  builtIn: readonly ItemChoice[];
  projects: number;
  versions: ReactNode;
};

/** The draft of the next version: checks, checklists, and what publishing it would change. */
export function ChecksWorkbench(props: ChecksWorkbenchProps) {
  const { workspaceSlug, newest, retiredIds, builtIn, projects, versions } = props;
  const store = useDraft(workspaceSlug, newest);
  const { draft, own, open } = store;
  const published = draftOf(newest);
  const difference = draftDifference(published, draft);
  const titles = new Map([...published.checks, ...draft.checks].map(({ id, title }) => [id, title]));
  const outrun = own && draft.basedOn < newest.version;
  const beside = own || newest.version > 0;
  return (
    <div className={cn("grid items-start gap-4", beside && "xl:grid-cols-[minmax(0,1fr)_22rem]")}>
      <div className="flex min-w-0 flex-col gap-4">
        {outrun && <OutrunNotice {...{ workspaceSlug, newest, store }} />}
        <ChecksPanel {...{ workspaceSlug, newest, published, difference, store }} />
        <ChecklistsPanel {...{ store, builtIn }} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {own && draft.basedOn === newest.version && (
          <PublishPanel
            {...{ workspaceSlug, draft, difference, projects }}
            titleOf={(id) => titles.get(id) ?? id}
            onPublished={store.settle}
            onDiscard={store.discard}
          />
        )}
        {versions}
      </div>
      {open && (
        <CheckDialog
          {...{ open, retiredIds }}
          checks={draft.checks}
          publishedIds={published.checks.map(({ id }) => id)}
          onWrite={store.write}
          onDone={(check) => store.change({ checks: placed(draft.checks, open.at, check) })}
        />
      )}
    </div>
  );
}
