"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { ReaderBoxes } from "./reader-boxes";
import type { ReviewContext } from "./review-context";
import type { Stop } from "./stops";
import { summaryOf } from "./summary-preview";
import type { ReviewBoard } from "./use-review-board";

const Markdown = dynamic(() => import("@/components/assessment/markdown").then(({ Markdown }) => Markdown));

type CloseDialogProps = {
  context: ReviewContext;
  board: ReviewBoard;
  /** Rows that moved and nobody has decided on. */
  undecided: readonly Extract<Stop, { kind: "row" }>[];
  /** Unchanged rows nobody has decided on: they may stay so. */
  untouched: number;
  onGo: (id: string) => void;
  onClose: () => void;
};

/** The end of a review: what is missing, what the summary says, and who gets it. */
export function CloseDialog({ context, board, undecided, untouched, onGo, onClose }: CloseDialogProps) {
  const [readers, setReaders] = useState<readonly string[]>([]);
  const leave = () => {
    board.forgetProblem();
    onClose();
  };
  const ready = undecided.length === 0;
  const close = async () => {
    if (ready && (await board.close(readers))) onClose();
  };
  const mails = readers.length === 0 ? "" : ` and mail ${readers.length}`;
  return (
    <ActDialog
      title="Close this review?"
      description="Afterwards it stays as it is; something can still be added to it."
      confirmLabel={`Close${mails}`}
      pendingLabel={ready ? "Closing…" : "Decide first"}
      confirmFirst
      busy={board.busy || !ready}
      problem={board.problem}
      onConfirm={() => void close()}
      onClose={leave}
    >
      {ready ? (
        <Settled {...{ board, untouched }} />
      ) : (
        <Missing undecided={undecided} board={board} onGo={onGo} />
      )}
      {ready && <Readers context={context} chosen={readers} onChoose={setReaders} />}
      <Disclosure summary="The summary as it would be" open={ready}>
        <div className="max-h-72 overflow-y-auto rounded-md border border-line px-3 py-2">
          <Markdown text={summaryOf(context, board)} heading="h3" className="text-sm" />
        </div>
      </Disclosure>
    </ActDialog>
  );
}

function Settled({ board, untouched }: { board: ReviewBoard; untouched: number }) {
  const open = board.review.carriedOver.filter(({ state }) => state === "open").length;
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-5 text-ink-2">
      <li>Everything that moved is decided.</li>
      {untouched > 0 && <li>{untouched} unchanged stay undecided, as they were.</li>}
      {open > 0 && <li>{open === 1 ? "One action is" : `${open} actions are`} carried over again.</li>}
    </ul>
  );
}

function Missing({ undecided, board, onGo }: Pick<CloseDialogProps, "undecided" | "board" | "onGo">) {
  const deferAll = () => {
    for (const { id } of undecided) board.queue.edit(id, { decision: "defer" });
  };
  return (
    <Notice
      tone="warn"
      title={
        undecided.length === 1
          ? "One row that moved is undecided."
          : `${undecided.length} rows that moved are undecided.`
      }
      actions={
        <Button size="sm" onClick={deferAll}>
          {undecided.length === 1 ? "Defer it" : "Defer all of them"}
        </Button>
      }
    >
      <ul className="flex flex-wrap gap-x-3">
        {undecided.slice(0, 12).map(({ id, entry }) => (
          <li key={id}>
            <button type="button" className="prose-link min-h-6" onClick={() => onGo(id)}>
              {entry.row.subject.name}
            </button>
          </li>
        ))}
        {undecided.length > 12 && <li>and {undecided.length - 12} more</li>}
      </ul>
    </Notice>
  );
}

type ReadersProps = {
  context: ReviewContext;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
};

function Readers({ context: { readers, me }, chosen, onChoose }: ReadersProps) {
  if (readers === null) {
    return (
      <p className="text-ink-3 text-sm">No mail server is configured: the summary stays on this page.</p>
    );
  }
  return <ReaderBoxes legend="Mail the summary to" {...{ readers, me, chosen, onChoose }} />;
}
