"use client";

import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { type Problem, publish } from "./checks-request";
import type { Draft, DraftDifference } from "./draft";
import { fieldWords, inProjects, listed } from "./wording";

type PublishPanelProps = {
  workspaceSlug: string;
  draft: Draft;
  difference: DraftDifference;
  titleOf: (id: string) => string;
  /** Live projects: each would be asked. */
  projects: number;
  onPublished: (version: number) => void;
  onDiscard: () => void;
};

/** What the draft would change, and the button that makes it the next version. */
export function PublishPanel(props: PublishPanelProps) {
  const { workspaceSlug, draft, difference, titleOf, projects, onPublished, onDiscard } = props;
  const { send, pending, problem } = usePublishing(workspaceSlug, draft, onPublished);
  const version = draft.basedOn + 1;
  return (
    <Panel
      title={`Draft of version ${version}`}
      description="Kept in this browser until you publish or discard it."
      footer={
        <span className="flex flex-wrap items-center gap-2">
          <Button variant="primary" disabled={pending} onClick={send}>
            {pending ? "Publishing…" : `Publish version ${version}`}
          </Button>
          <DiscardButton onDiscard={onDiscard} />
        </span>
      }
    >
      <Changes difference={difference} titleOf={titleOf} />
      <p className="mt-3 text-ink-2 text-sm">
        {projects === 0
          ? "No project is there to be asked; the next one begins under this version."
          : `${inProjects(projects)} will be asked. None moves by itself, and no past result changes.`}
      </p>
      {problem && (
        <Notice
          tone="bad"
          role="alert"
          className="mt-3"
          title={problem.message}
          requestId={problem.requestId ?? undefined}
        />
      )}
    </Panel>
  );
}

function usePublishing(workspaceSlug: string, draft: Draft, onPublished: (version: number) => void) {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, start] = useTransition();
  // One key per draft: a second click, or a repeat after a lost answer, publishes nothing twice.
  const attempt = useRef({ draft, key: "" });
  const send = () =>
    start(async () => {
      if (attempt.current.draft !== draft || attempt.current.key === "")
        attempt.current = { draft, key: `checks ${Date.now()} ${Math.random()}` };
      const outcome = await publish(workspaceSlug, draft, attempt.current.key);
      setProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) {
        notify({ title: `Version ${outcome.value.version} is published` });
        onPublished(outcome.value.version);
      }
      router.refresh();
    });
  return { send, pending, problem };
}

function DiscardButton({ onDiscard }: { onDiscard: () => void }) {
  return (
    <ConfirmDialog
      trigger="Discard"
      triggerLook={{ variant: "quiet" }}
      title="Discard this draft?"
      description="Everything you changed since the last version is dropped. What is published stays."
      confirmLabel="Discard the draft"
      onConfirm={() => {
        onDiscard();
        return { ok: true };
      }}
    />
  );
}

function Changes({ difference, titleOf }: { difference: DraftDifference; titleOf: (id: string) => string }) {
  const { added, changed, retired, checklists, carriedOver, reordered } = difference;
  const lists = [
    checklists.added.length > 0 && `${listed(checklists.added)} added`,
    checklists.changed.length > 0 && `${listed(checklists.changed)} changed`,
    checklists.removed.length > 0 && `${listed(checklists.removed)} removed`,
  ].filter((line) => line !== false);
  return (
    <dl className="flex flex-col gap-2 text-sm">
      <Change term="New" lines={added.map(titleOf)} />
      <Change
        term="Changed"
        lines={changed.map(({ id, fields }) => `${titleOf(id)}: ${fieldWords(fields)}`)}
      />
      <Change term="Retired" lines={retired.map(titleOf)} />
      <Change term="Checklists" lines={lists} />
      <Change term="Carried over" lines={carriedOver.length > 0 ? [String(carriedOver.length)] : []} />
      {reordered && <Change term="Order" lines={["The checks are in another order"]} />}
    </dl>
  );
}

function Change({ term, lines }: { term: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-2">
      <dt className="text-ink-3">{term}</dt>
      <dd>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
