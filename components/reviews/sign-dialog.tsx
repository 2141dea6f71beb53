"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { ReviewCase } from "@/lib/features/reviews/schema";

type SignDialogProps = {
  review: ReviewCase;
  comment: string;
  onComment: (text: string) => void;
  problem: { message: string; requestId: string | null } | null;
  busy: boolean;
  onSign: () => void;
  onClose: () => void;
};

/** What is about to be sealed, said once more before it is. */
export function SignDialog({ review, comment, onComment, problem, busy, onSign, onClose }: SignDialogProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const { title } = scopes[review.scope];
  const self = review.written.length > 0;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Sign off “${title}” of ${review.project.name}?`}
        description="You vouch for exactly what is on this screen. Any later change shows as such."
        initialFocus={confirm}
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button ref={confirm} variant="primary" disabled={busy} onClick={onSign}>
              {busy ? "Signing…" : self ? "Sign off, self-approved" : "Sign off"}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {problem !== null && (
            <Notice
              tone="bad"
              role="alert"
              title={problem.message}
              requestId={problem.requestId ?? undefined}
            />
          )}
          {self && (
            <Notice tone="warn" title="You wrote part of this yourself">
              The workspace allows that; the sign-off will say “self-approved” wherever it shows.
            </Notice>
          )}
          <p className="text-ink-2">{tally(review)}</p>
          <Field label="Comment" optional>
            {(control) => (
              <Textarea
                {...control}
                value={comment}
                maxLength={2_000}
                onChange={(event) => onComment(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSign();
                }}
              />
            )}
          </Field>
          <div>
            <p className="text-ink-3 text-sm">SHA-256 of what is sealed</p>
            <p className="break-all font-mono text-ink-2 text-xs">{review.digest}</p>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** "8 items: 3 approved by name, 1 not assessed." A sign-off covers the items nobody spoke about as well. */
function tally({ items, quorum, signers }: ReviewCase): string {
  const approved = items.filter((item) => item.word?.current && item.word.verdict === "approved").length;
  const unknown = items.filter((item) => item.after.result === "not-assessed").length;
  const parts = [
    `${items.length} items`,
    approved > 0 ? `${approved} approved one by one` : null,
    unknown > 0 ? `${unknown} not assessed` : null,
  ];
  const others = quorum > 1 ? ` Signature ${signers.length + 1} of ${quorum}.` : "";
  return `${parts.filter((part) => part !== null).join(", ")}.${others}`;
}
