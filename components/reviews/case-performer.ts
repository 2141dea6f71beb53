import { commentFieldId } from "@/components/threads/comment-field-id";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import type { CaseAction } from "./case-keys";
import { itemsToChange } from "./case-standing";
import type { CaseActs } from "./use-case-acts";

/** The element the evidence of the unfolded item is listed in. */
export const EVIDENCE_LIST_ID = "evidence-under-review";

export type CaseDialog = "sign" | "send-back";

type Stage = {
  opened: OpenedCase;
  items: readonly ReviewItem[];
  current: string | null;
  go: (itemId: string) => void;
  barred: string | null;
  acts: CaseActs;
  setRequesting: (itemId: string | null) => void;
  onEntry: (by: 1 | -1) => void;
  open: (dialog: CaseDialog) => void;
};

/** What each key does to the case as it stands; a key whose button is disabled does nothing. */
export function performer(stage: Stage): (action: CaseAction) => void {
  const { opened, items, current, barred, acts } = stage;
  const { may, review } = opened;
  const at = items.findIndex((item) => item.itemId === current);
  return (action) => {
    switch (action.kind) {
      case "entry":
        return stage.onEntry(action.by);
      case "item": {
        const next = items[at + action.by];
        if (next) stage.go(next.itemId);
        return;
      }
      case "approve": {
        const item = items[at];
        if (item && !acts.busy && mayApprove(opened, item)) acts.approve(item.itemId);
        return;
      }
      case "request":
        if (may.decide) stage.setRequesting(current);
        return;
      case "comment":
        if (current !== null) focusOn(commentFieldId({ itemId: current }));
        return;
      case "sign":
        if (may.sign && barred === null && !acts.busy) stage.open("sign");
        return;
      case "send-back":
        if (maySendBack(review) && may.decide && !acts.busy) stage.open("send-back");
        return;
      case "evidence":
        return focusOn(EVIDENCE_LIST_ID, "a[href], button");
      default:
        return action satisfies never;
    }
  };
}

/** Nobody approves what was never answered, what they approved already, or their own words. */
export function mayApprove({ review, may }: Pick<OpenedCase, "review" | "may">, item: ReviewItem): boolean {
  const approved = item.word?.current === true && item.word.verdict === "approved";
  const own = review.written.includes(item.itemId) && !review.selfApproval;
  return may.decide && !item.untouched && !approved && !own;
}

export function maySendBack({ submission, items }: OpenedCase["review"]): boolean {
  return submission?.status === "submitted" && itemsToChange(items).length > 0;
}

function focusOn(id: string, within?: string): void {
  const element = document.getElementById(id);
  const target = within === undefined ? element : element?.querySelector<HTMLElement>(within);
  target?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
