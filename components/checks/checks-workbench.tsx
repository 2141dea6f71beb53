"use client";

import { type ReactNode, useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { CheckDialog } from "./check-dialog";
import { EMPTY_FORM, formOf } from "./check-form";
import { CheckRows } from "./check-rows";
import { ChecklistDialog, type ItemChoice } from "./checklist-dialog";
import { ChecklistRows } from "./checklist-rows";
import { draftDifference, draftOf, moved, placed, retiring } from "./draft";
import { useDraft } from "./draft-store";
import { ImportDialog } from "./import-dialog";
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
  const [listAt, setListAt] = useState<number | "new" | null>(null);
  const [importing, setImporting] = useState(false);
  const { draft, own } = store;
  const { checks, checklists } = draft;
  const published = draftOf(newest);
  const difference = draftDifference(published, draft);
  const titles = new Map([...published.checks, ...checks].map(({ id, title }) => [id, title]));
  const startNew = () => store.write({ at: null, form: EMPTY_FORM });
  const outrun = draft.basedOn !== newest.version;
  const beside = own || newest.version > 0;

  return (
    <div className={cn("grid items-start gap-4", beside && "xl:grid-cols-[minmax(0,1fr)_22rem]")}>
      <div className="flex min-w-0 flex-col gap-4">
        {outrun && own && <OutrunNotice {...{ workspaceSlug, newest, store }} />}
        <Panel
          title="Checks"
          flush
          actions={
            <>
              <Button size="sm" variant="quiet" onClick={() => setImporting(true)}>
                Import
              </Button>
              <Button size="sm" onClick={startNew}>
                Add a check
              </Button>
            </>
          }
        >
          {checks.length === 0 && difference.retired.length === 0 ? (
            <div className="px-4">
              <EmptyState title="No checks of your own yet">
                Ask every project something the built-in catalogue does not: a rule of your company, a vendor
                you share, a contract you signed.
              </EmptyState>
            </div>
          ) : (
            <CheckRows
              checks={checks}
              retired={published.checks.filter(({ id }) => difference.retired.includes(id))}
              difference={difference}
              onEdit={(at) => {
                const check = checks[at];
                if (check) store.write({ at, form: formOf(check) });
              }}
              onMove={(at, by) => store.change({ checks: moved(checks, at, by) })}
              onRetire={(at) => store.change(retiring(draft, at))}
              onKeep={(check) => store.change({ checks: placed(checks, null, check) })}
            />
          )}
        </Panel>
        <Panel
          title="Checklists"
          flush
          description="Named, ordered sets of items: your own checks or built-in ones."
          actions={
            <Button size="sm" onClick={() => setListAt("new")}>
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
              onEdit={setListAt}
            />
          )}
        </Panel>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {own && !outrun && (
          <PublishPanel
            {...{ workspaceSlug, draft, difference, projects }}
            titleOf={(id) => titles.get(id) ?? id}
            onPublished={store.settle}
            onDiscard={store.discard}
          />
        )}
        {versions}
      </div>
      {store.open && (
        <CheckDialog
          open={store.open}
          checks={checks}
          publishedIds={published.checks.map(({ id }) => id)}
          retiredIds={retiredIds}
          onWrite={store.write}
          onDone={(check) => store.change({ checks: placed(checks, store.open?.at ?? null, check) })}
        />
      )}
      {listAt !== null && (
        <ChecklistDialog
          before={listAt === "new" ? null : (checklists[listAt] ?? null)}
          taken={checklists.filter((_, at) => at !== listAt).map(({ id }) => id)}
          choices={[...checks.map(({ id, title }) => ({ id, title: `${title} (own)` })), ...builtIn]}
          onClose={() => setListAt(null)}
          onDone={(list) => {
            store.change({ checklists: placed(checklists, listAt === "new" ? null : listAt, list) });
            setListAt(null);
          }}
        />
      )}
      {importing && (
        <ImportDialog
          workspaceSlug={workspaceSlug}
          onClose={() => setImporting(false)}
          onDraft={(imported) => {
            store.change({ ...imported, basedOn: newest.version });
            setImporting(false);
          }}
        />
      )}
    </div>
  );
}
