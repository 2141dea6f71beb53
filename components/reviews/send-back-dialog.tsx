"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

type SendBackDialogProps = {
  items: readonly ReviewItem[];
  to: string;
  problem: { message: string; requestId: string | null } | null;
  busy: boolean;
  onSend: () => void;
  onClose: () => void;
};

/** Returns a submission with exactly the items that were asked to be changed. */
export function SendBackDialog({ items, to, problem, busy, onSend, onClose }: SendBackDialogProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const count = items.length === 1 ? "1 item" : `${items.length} items`;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Send back ${count} to ${to}?`}
        description="They see each with your comment, and submit again once it is changed."
        initialFocus={confirm}
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button ref={confirm} variant="primary" disabled={busy} onClick={onSend}>
              {busy ? "Sending…" : `Send back ${count}`}
            </Button>
          </>
        }
      >
        {problem !== null && (
          <Notice
            tone="bad"
            role="alert"
            title={problem.message}
            requestId={problem.requestId ?? undefined}
            className="mb-3"
          />
        )}
        <ul className="list-disc pl-5">
          {items.map((item) => (
            <li key={item.itemId}>{item.title}</li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
