"use client";

import { ThreadPanel } from "@/components/threads/thread-panel";
import { CaseDialogs } from "./case-dialogs";
import { CaseHeader } from "./case-header";
import { CaseItems } from "./case-items";
import { movedSince } from "./case-standing";
import { ChangedNotice } from "./changed-notice";
import { ItemsHead } from "./items-head";
import { ReviewContext } from "./review-context";
import { type CaseProps, useOpenCase } from "./use-open-case";

/** One case: its items with what changed, a word on each, and the sign-off. */
export function CasePane(props: CaseProps) {
  const { review, may } = props.opened;
  const { items, look, all, setAll, context, acts, comment, ...rest } = useOpenCase(props);
  return (
    <ReviewContext value={context}>
      <article aria-label="Case" className="flex min-w-0 flex-col gap-4">
        <CaseHeader barred={rest.barred} onOpen={rest.open} />
        {acts.seen !== null && (
          <ChangedNotice
            moved={movedSince(acts.seen, review.items)}
            commented={comment !== ""}
            onGo={context.go}
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
          {...context.address}
          title="Discussion of the whole scope"
          level={3}
          about={{ scope: review.scope }}
          canComment={may.comment}
          version={acts.given}
        />
        <CaseDialogs
          {...{ review, acts, comment }}
          dialog={rest.dialog}
          onComment={rest.setComment}
          onClose={rest.close}
        />
      </article>
    </ReviewContext>
  );
}
