"use client";

import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { InboxPage, InboxRow, InboxState } from "@/lib/features/inbox/schema";
import { BulkBar } from "./bulk-bar";
import { useInboxKeys } from "./inbox-keys";
import { MatterRow } from "./matter-row";
import { useInbox } from "./use-inbox";

type InboxScreenProps = { workspace: string; state: InboxState; initial: InboxPage };

/** The matters of one state: what needs the person first, then what is only for them to know. */
export function InboxScreen({ workspace, state, initial }: InboxScreenProps) {
  const inbox = useInbox(workspace, state, initial);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = inbox.rows.map((row) => row.id).filter((id) => ticked.has(id));
  const tick = (id: string, on: boolean) =>
    setTicked((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)));
  const clear = () => setTicked(new Set());

  useInboxKeys({
    onUndo: inbox.undo,
    onAct: (action, id) => {
      if (action === "select") tick(id, !ticked.has(id));
      else if (action === "done" && state !== "done") inbox.finish([id]);
    },
  });

  if (inbox.rows.length === 0 && !inbox.hasMore) return <Nothing state={state} />;
  return (
    <>
      {inbox.problem && (
        <Notice
          tone="bad"
          role="alert"
          title={inbox.problem.message}
          requestId={inbox.problem.requestId ?? undefined}
        />
      )}
      <section aria-label="Matters" className="min-w-0 rounded-lg border border-line bg-surface">
        {state !== "done" && (
          <BulkBar
            selected={selected.length}
            shown={inbox.rows.length}
            snoozes={state === "open"}
            onAll={(all) => setTicked(new Set(all ? inbox.rows.map((row) => row.id) : []))}
            onDone={() => {
              inbox.finish(selected);
              clear();
            }}
            onSnooze={(until) => {
              inbox.putOff(selected, until);
              clear();
            }}
          />
        )}
        {groupsOf(inbox.rows, state).map(({ title, rows }) => (
          <Group key={title} title={title}>
            {rows.map((row) => (
              <MatterRow
                key={row.id}
                row={row}
                inbox={inbox}
                selected={ticked.has(row.id)}
                onSelect={(on) => tick(row.id, on)}
              />
            ))}
          </Group>
        ))}
        {inbox.hasMore && (
          <div className="border-line border-t px-4 py-2">
            <Button variant="quiet" disabled={inbox.busy} onClick={inbox.more}>
              {inbox.busy ? "Loading…" : "Show more"}
            </Button>
          </div>
        )}
      </section>
      <p data-print="hide" className="text-ink-3 text-sm max-sm:hidden">
        <Kbd>j</Kbd> <Kbd>k</Kbd> move, <Kbd>Enter</Kbd> opens, <Kbd>e</Kbd> done, <Kbd>h</Kbd> puts off,{" "}
        <Kbd>x</Kbd> selects, <Kbd>u</Kbd> undoes.
      </p>
    </>
  );
}

function groupsOf(rows: readonly InboxRow[], state: InboxState) {
  if (state !== "open") return [{ title: state === "done" ? "Done" : "Put off", rows }];
  return [
    { title: "Needs you", rows: rows.filter((row) => row.needsAction) },
    { title: "For your information", rows: rows.filter((row) => !row.needsAction) },
  ].filter((group) => group.rows.length > 0);
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h2 className="border-line border-b px-3 pt-3 pb-1.5 font-semibold text-ink-2 text-sm sm:px-4">
        {title}
      </h2>
      <ul className="divide-y divide-line border-line border-b last:border-b-0">{children}</ul>
    </>
  );
}

const NOTHING = {
  open: {
    title: "Nothing waits for you",
    words: "Reviews, requested changes, mentions and what expires appear here as they come up.",
  },
  snoozed: {
    title: "Nothing is put off",
    words: "A matter that is put off comes back on the morning you chose.",
  },
  done: { title: "Nothing is done yet", words: "What you finish, and what settles by itself, is kept here." },
} as const satisfies Record<InboxState, { title: string; words: string }>;

function Nothing({ state }: { state: InboxState }) {
  const { title, words } = NOTHING[state];
  return <EmptyState title={title}>{words}</EmptyState>;
}
