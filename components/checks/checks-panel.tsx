"use client";

import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import type { ChecksDraft } from "@/lib/domain/checks/shape";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { EMPTY_FORM, formOf } from "./check-form";
import { CheckRows } from "./check-rows";
import { type Draft, type DraftDifference, kept, moved, retiring } from "./draft";
import type { DraftStore } from "./draft-store";
import { ImportDialog } from "./import-dialog";

type ChecksPanelProps = {
  workspaceSlug: string;
  newest: ChecksVersion;
  /** The newest version as a draft. */
  published: Draft;
  difference: DraftDifference;
  store: DraftStore;
};

/** The checks of the draft, and the ways to more of them. */
export function ChecksPanel({ workspaceSlug, newest, published, difference, store }: ChecksPanelProps) {
  const { draft } = store;
  const { checks } = draft;
  const edit = (at: number) => {
    const check = checks[at];
    if (check) store.write({ at, form: formOf(check) });
  };
  return (
    <Panel
      title="Checks"
      flush
      actions={
        <>
          <ImportButton
            workspaceSlug={workspaceSlug}
            onDraft={(imported) => store.change({ ...imported, basedOn: newest.version })}
          />
          <Button size="sm" onClick={() => store.write({ at: null, form: EMPTY_FORM })}>
            Add a check
          </Button>
        </>
      }
    >
      {checks.length + difference.retired.length === 0 ? (
        <NoChecks />
      ) : (
        <CheckRows
          {...{ checks, difference }}
          retired={published.checks.filter(({ id }) => difference.retired.includes(id))}
          onEdit={edit}
          onMove={(at, by) => store.change({ checks: moved(checks, at, by) })}
          onRetire={(at) => store.change(retiring(draft, at))}
          onKeep={(check) => store.change({ checks: kept(published.checks, checks, check) })}
        />
      )}
    </Panel>
  );
}

type ImportButtonProps = { workspaceSlug: string; onDraft: (draft: ChecksDraft) => void };

function ImportButton({ workspaceSlug, onDraft }: ImportButtonProps) {
  const [importing, setImporting] = useState(false);
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setImporting(true)}>
        Import
      </Button>
      {importing && (
        <ImportDialog
          workspaceSlug={workspaceSlug}
          onClose={() => setImporting(false)}
          onDraft={(imported) => {
            onDraft(imported);
            setImporting(false);
          }}
        />
      )}
    </>
  );
}

function NoChecks() {
  return (
    <div className="px-4">
      <EmptyState title="No checks of your own yet">
        Ask every project something the built-in catalogue does not: a rule of your company, a vendor you
        share, a contract you signed.
      </EmptyState>
    </div>
  );
}
