"use client";

import { useRouter } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useTransition } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import type { OpenedCase, QueueEntry } from "@/lib/features/reviews/schema";
import { caseHref } from "./case-address";
import { CasePane } from "./case-pane";
import { caseKey, QueueList } from "./queue-list";

type ReviewDeskProps = {
  workspaceSlug: string;
  entries: readonly QueueEntry[];
  next: string | null;
  after: string | null;
  opened: OpenedCase | null;
  /** The address names a case that is not there. */
  missing: boolean;
};

/** The queue at the left, the open case at the right; both can be walked without the mouse. */
export function ReviewDesk({ workspaceSlug, entries, next, after, opened, missing }: ReviewDeskProps) {
  const router = useRouter();
  const [, startMove] = useTransition();
  const current = opened && caseKey(opened.review.project.id, opened.review.scope);
  const at = entries.findIndex((entry) => caseKey(entry.project.id, entry.scope) === current);
  const show = (entry: QueueEntry | undefined) =>
    startMove(() => {
      const path = `/${workspaceSlug}/reviews`;
      const { project, scope } = entry ?? {};
      router.push(project && scope ? caseHref(workspaceSlug, { project: project.slug, scope, after }) : path);
      // What was just done has left the queue, also where the address stays the same.
      router.refresh();
    });
  const step = (by: 1 | -1) => {
    const entry = entries[at === -1 ? 0 : at + by];
    if (entry) show(entry);
  };
  // What is done leaves the queue: the one that waits longest after it is next.
  const leave = () => show(entries[at + 1] ?? entries.find((_, index) => index !== at));

  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div className="min-w-0 max-lg:max-h-56 max-lg:overflow-y-auto lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
        {entries.length === 0 ? (
          <p className="rounded-lg border border-line px-3 py-2 text-ink-2">Nothing waits for you.</p>
        ) : (
          <QueueList {...{ workspaceSlug, entries, current, after, next }} />
        )}
      </div>
      {opened === null ? (
        <EmptyState
          kind={missing ? "no-match" : "no-data"}
          title={missing ? "This case is not here" : "Open a case"}
        >
          {missing && "The project may have been deleted, or you no longer have a role on it."}
        </EmptyState>
      ) : (
        <NuqsAdapter>
          <CasePane
            key={current}
            workspaceSlug={workspaceSlug}
            opened={opened}
            onEntry={step}
            onDone={leave}
          />
        </NuqsAdapter>
      )}
    </div>
  );
}

/** Nothing waits, and nothing is open. */
export function EmptyQueue() {
  return (
    <EmptyState title="Nothing waits for your review">
      Scopes that founders submit on projects you review appear here, and your own sign-offs once something
      under them has changed.
    </EmptyState>
  );
}
