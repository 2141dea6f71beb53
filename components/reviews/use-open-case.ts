import { useQueryState } from "nuqs";
import { useState } from "react";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import { useCaseKeys } from "./case-keys";
import { type CaseDialog, performer } from "./case-performer";
import { itemsToLookAt, nextUndecided, whyNotSign } from "./case-standing";
import type { OpenReview } from "./review-context";
import { useCaseActs } from "./use-case-acts";

export type CaseProps = {
  workspaceSlug: string;
  opened: OpenedCase;
  /** Opens the case before or after this one in the queue. */
  onEntry: (by: 1 | -1) => void;
  /** Leaves a case that is done. */
  onDone: () => void;
};

/** What an open case remembers, and what its keys do. */
export function useOpenCase({ workspaceSlug, opened, onEntry, onDone }: CaseProps) {
  const address = { workspaceSlug, projectId: opened.review.project.id };
  const { unfold, ...shown } = useItemsShown(opened);
  const { items, current } = shown;
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
  const context: OpenReview = {
    ...opened,
    ...{ address, current, go, approve, request, requesting, setRequesting, problem, busy, given },
  };
  return { ...shown, context, acts, barred, dialog, open, close: () => setDialog(null), comment, setComment };
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
  // A bare address begins at the first item nobody has spoken about, and stays there once somebody has.
  const [first] = useState(() => nextUndecided(items, ""));
  const at = items.find((item) => item.itemId === (named ?? first)) ?? items[0];
  return {
    items,
    current: at?.itemId ?? null,
    look: look.length,
    all,
    setAll,
    unfold: (itemId: string) => void setNamed(itemId),
  };
}
