"use client";

import { ActDialog } from "@/components/form/act-dialog";
import type { ApiProblem } from "@/components/form/api-call";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

type SendBackDialogProps = {
  items: readonly ReviewItem[];
  to: string;
  problem: ApiProblem | null;
  busy: boolean;
  onSend: () => void;
  onClose: () => void;
};

/** Returns a submission with exactly the items that were asked to be changed. */
export function SendBackDialog({ items, to, onSend, ...dialog }: SendBackDialogProps) {
  const count = items.length === 1 ? "1 item" : `${items.length} items`;
  return (
    <ActDialog
      {...dialog}
      confirmFirst
      title={`Send back ${count} to ${to}?`}
      description="They see each with your comment, and submit again once it is changed."
      confirmLabel={`Send back ${count}`}
      pendingLabel="Sending…"
      onConfirm={onSend}
    >
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item.itemId}>{item.title}</li>
        ))}
      </ul>
    </ActDialog>
  );
}
