"use client";

import { ActDialog } from "@/components/form/act-dialog";
import type { ApiProblem } from "@/components/form/api-call";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { ReviewCase } from "@/lib/features/reviews/schema";

type SignDialogProps = {
  review: ReviewCase;
  comment: string;
  onComment: (text: string) => void;
  problem: ApiProblem | null;
  busy: boolean;
  onSign: () => void;
  onClose: () => void;
};

/** What is about to be sealed, said once more before it is. */
export function SignDialog({ review, comment, onComment, onSign, ...dialog }: SignDialogProps) {
  const self = review.written.length > 0;
  return (
    <ActDialog
      {...dialog}
      confirmFirst
      title={`Sign off “${scopes[review.scope].title}” of ${review.project.name}?`}
      description="You vouch for exactly what is on this screen. Any later change shows as such."
      confirmLabel={self ? "Sign off, self-approved" : "Sign off"}
      pendingLabel="Signing…"
      onConfirm={onSign}
    >
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
    </ActDialog>
  );
}

/** "8 items: 3 approved one by one, 1 not assessed." A sign-off covers the items nobody spoke about as well. */
function tally({ items, quorum, signers, baseline }: ReviewCase): string {
  const changed = items.filter((item) => item.changed).length;
  const approved = items.filter((item) => item.word?.current && item.word.verdict === "approved").length;
  const unknown = items.filter((item) => item.after.result === "not-assessed").length;
  const parts = [
    `${items.length} items`,
    baseline === null ? null : `${changed} changed since the last sign-off`,
    approved > 0 ? `${approved} approved one by one` : null,
    unknown > 0 ? `${unknown} not assessed` : null,
  ];
  const others = quorum > 1 ? ` Signature ${signers.length + 1} of ${quorum}.` : "";
  return `${parts.filter((part) => part !== null).join(", ")}.${others}`;
}
