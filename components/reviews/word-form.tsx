"use client";

import { BadgeCheck, MessageSquareWarning } from "lucide-react";
import { useState } from "react";
import { commentFieldId } from "@/components/threads/comment-field-id";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import { mayApprove } from "./case-performer";
import { useReview } from "./review-context";

export const REQUEST_FIELD_ID = "what-should-change";

/** What a reviewer can say about one item, with the keys that say it. */
export function WordForm({ item }: { item: ReviewItem }) {
  const { may, requesting, problem, review } = useReview();
  const told = problem?.itemId === item.itemId ? problem : null;
  const own = review.written.includes(item.itemId);
  if (!may.decide) return null;
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      {told !== null && (
        <Notice tone="bad" role="alert" title={told.message} requestId={told.requestId ?? undefined} />
      )}
      {requesting === item.itemId ? <RequestForm item={item} /> : <WordButtons item={item} own={own} />}
      <WhyNot item={item} own={own} />
    </div>
  );
}

function WordButtons({ item, own }: { item: ReviewItem; own: boolean }) {
  const { approve, setRequesting, busy, review, may } = useReview();
  const approved = item.word?.current === true && item.word.verdict === "approved";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="sm"
        variant={approved ? "secondary" : "primary"}
        aria-keyshortcuts="a"
        disabled={busy || !mayApprove({ review, may }, item)}
        onClick={() => approve(item.itemId)}
      >
        <BadgeCheck aria-hidden /> {approved ? "Approved" : own ? "Approve (self-approved)" : "Approve"}{" "}
        <Key>a</Key>
      </Button>
      <Button size="sm" aria-keyshortcuts="r" disabled={busy} onClick={() => setRequesting(item.itemId)}>
        <MessageSquareWarning aria-hidden /> Request changes <Key>r</Key>
      </Button>
      {may.comment && (
        <Button
          size="sm"
          variant="quiet"
          aria-keyshortcuts="c"
          onClick={() => document.getElementById(commentFieldId({ itemId: item.itemId }))?.focus()}
        >
          Comment <Key>c</Key>
        </Button>
      )}
    </div>
  );
}

function WhyNot({ item, own }: { item: ReviewItem; own: boolean }) {
  const { review } = useReview();
  const why = item.untouched
    ? "Nobody has answered this yet, so there is nothing to approve."
    : own && !review.selfApproval
      ? "You wrote part of this: somebody else has to approve it."
      : null;
  return why === null ? null : <p className="text-ink-3 text-sm">{why}</p>;
}

function RequestForm({ item }: { item: ReviewItem }) {
  const { request, setRequesting, busy } = useReview();
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const send = async () => {
    if (text.trim() === "") return setMissing(true);
    if (await request(item.itemId, text)) close();
  };
  const close = () => {
    setRequesting(null);
    document.querySelector<HTMLElement>(`[aria-controls="case-${item.itemId}"]`)?.focus();
  };
  return (
    <form
      className="flex flex-col gap-2 rounded-md border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        id={REQUEST_FIELD_ID}
        label={`What should change about “${item.title}”?`}
        hint="The founder reads this beside the item. Markdown works."
        error={missing && text.trim() === "" ? "Say what should change." : null}
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            value={text}
            maxLength={10_000}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") close();
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send();
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="sm" variant="primary" disabled={busy}>
          Request changes <Key>Ctrl ↵</Key>
        </Button>
        <Button size="sm" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

export function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden className="font-mono text-xs pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
