"use client";

import { useQueryState } from "nuqs";
import { useState } from "react";
import { ThreadPanel } from "@/components/threads/thread-panel";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import { CaseDialogs } from "./case-dialogs";
import { CaseHeader } from "./case-header";
import { CaseItems } from "./case-items";
import { useCaseKeys } from "./case-keys";
import { type CaseDialog, performer } from "./case-performer";
import { itemsToChange, itemsToLookAt, movedSince, nextUndecided, whyNotSign } from "./case-standing";
import { ChangedNotice } from "./changed-notice";
import { ItemsHead } from "./items-head";
import { ReviewContext } from "./review-context";
import { useCaseActs } from "./use-case-acts";

export type CasePaneProps = {
  workspaceSlug: string;
  opened: OpenedCase;
  /** Opens the case before or after this one in the queue. */
  onEntry: (by: 1 | -1) => void;
  /** Leaves a case that is done. */
  onDone: () => void;
};

/** One case: its items with what changed, a word on each, and the sign-off. */
export function CasePane({ workspaceSlug, opened, onEntry, onDone }: CasePaneProps) {
  const { review, may } = opened;
  const address = { workspaceSlug, projectId: review.project.id };
  const { items, current, go: unfold, look, all, setAll } = useItemsShown(opened);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const [requesting, setRequesting] = useState<string | null>(null);
  const [comment, setComment] = useState("");
  const go = (itemId: string) => {
    setRequesting(null);
    unfold(itemId);
  };
  const acts = useCaseActs(address, opened, { go, leave: onDone });
  const barred = whyNotSign(opened);
  const open = (which: CaseDialog) => {
    acts.forgetProblem();
    setDialog(which);
  };
  useCaseKeys(performer({ opened, items, current, go, barred, acts, setRequesting, onEntry, open }));
  const { approve, request, itemProblem: problem, busy, given } = acts;

  return (
    <ReviewContext
      value={{
        ...opened,
        address,
        current,
        go,
        approve,
        request,
        requesting,
        setRequesting,
        problem,
        busy,
        given,
      }}
    >
      <article aria-label="Case" className="flex min-w-0 flex-col gap-4">
        <CaseHeader toChange={itemsToChange(review.items)} barred={barred} onOpen={open} />
        {acts.seen !== null && (
          <ChangedNotice
            moved={movedSince(acts.seen, review.items)}
            commented={comment !== ""}
            onGo={go}
            onRead={acts.forgetSeen}
          />
        )}
        <ItemsHead
          {...{ look, all }}
          first={review.baseline === null}
          of={review.items.length}
          onAll={setAll}
        />
        <CaseItems items={items} />
        <ThreadPanel
          {...address}
          title="Discussion of the whole scope"
          about={{ scope: review.scope }}
          canComment={may.comment}
          version={given}
        />
        <CaseDialogs
          {...{ review, dialog, acts, comment }}
          onComment={setComment}
          onClose={() => setDialog(null)}
        />
      </article>
    </ReviewContext>
  );
}

/** What is listed and which item is unfolded; the item is in the address, so that back leads to the one before. */
function useItemsShown(opened: OpenedCase) {
  const { review } = opened;
  const [all, setAll] = useState(false);
  const [named, setNamed] = useQueryState("item", { history: "push", shallow: true });
  const look = itemsToLookAt(opened);
  // An address may name an item that nothing happened to: then all of them are shown.
  const hidden = named !== null && !look.some((item) => item.itemId === named);
  const items = all || look.length === 0 || hidden ? review.items : look;
  const current =
    items.find((item) => item.itemId === named)?.itemId ??
    nextUndecided(items, "") ??
    items[0]?.itemId ??
    null;
  return { items, current, look: look.length, all, setAll, go: (itemId: string) => void setNamed(itemId) };
}
