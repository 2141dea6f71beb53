import type { ReviewCase } from "@/lib/features/reviews/schema";
import type { CaseDialog } from "./case-performer";
import { itemsToChange } from "./case-standing";
import { SendBackDialog } from "./send-back-dialog";
import { SignDialog } from "./sign-dialog";
import type { CaseActs } from "./use-case-acts";

type CaseDialogsProps = {
  review: ReviewCase;
  dialog: CaseDialog | null;
  acts: CaseActs;
  comment: string;
  onComment: (text: string) => void;
  onClose: () => void;
};

/** The two ways to end a case, each asked once more. */
export function CaseDialogs({ review, dialog, acts, comment, onComment, onClose }: CaseDialogsProps) {
  const shared = { problem: acts.caseProblem, busy: acts.busy, onClose };
  if (dialog === "sign")
    return (
      <SignDialog
        {...shared}
        {...{ review, comment, onComment }}
        onSign={async () => {
          if (acts.busy) return;
          const problem = await acts.sign(comment);
          // What changed is to be read behind the dialog; the comment stays for the next try.
          if (problem === null || problem.code === "changed-meanwhile") onClose();
        }}
      />
    );
  const { submission } = review;
  if (dialog === "send-back" && submission !== null)
    return (
      <SendBackDialog
        {...shared}
        items={itemsToChange(review.items)}
        to={submission.by.name}
        onSend={async () => {
          if (!acts.busy && (await acts.returnIt(submission.id)) === null) onClose();
        }}
      />
    );
  return null;
}
