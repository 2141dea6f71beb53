"use client";

import { CircleCheck, RotateCcw } from "lucide-react";
import { lazy, Suspense } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { Comment, Thread } from "@/lib/features/threads/schema";

// Most items were never talked about, and reading Markdown weighs more than the rest of the panel.
const Markdown = lazy(() =>
  import("@/components/assessment/markdown").then((module) => ({ default: module.Markdown })),
);

type ThreadViewProps = {
  thread: Thread;
  canComment: boolean;
  busy: boolean;
  onMove: (to: "resolve" | "reopen") => void;
};

/** One discussion; a resolved one folds away and keeps what was said. */
export function ThreadView({ thread, canComment, busy, onMove }: ThreadViewProps) {
  const { resolvedAt, resolvedBy, comments } = thread;
  const open = resolvedAt === null;
  const said = (
    <div className="flex flex-col gap-2">
      <ol className="flex flex-col gap-3">
        {comments.map((comment) => (
          <CommentView key={comment.id} comment={comment} />
        ))}
      </ol>
      {canComment && (
        <div data-print="hide">
          <Button
            size="sm"
            variant="quiet"
            disabled={busy}
            onClick={() => onMove(open ? "resolve" : "reopen")}
          >
            {open ? <CircleCheck aria-hidden /> : <RotateCcw aria-hidden />} {open ? "Resolve" : "Reopen"}
          </Button>
        </div>
      )}
    </div>
  );
  if (open) return <li>{said}</li>;
  const count = comments.length === 1 ? "1 comment" : `${comments.length} comments`;
  const summary = (
    <>
      Resolved by {resolvedBy?.name || "a former member"} <Time at={resolvedAt} />, {count}
    </>
  );
  return (
    <li>
      <Disclosure summary={summary}>{said}</Disclosure>
    </li>
  );
}

const VERDICTS = {
  approved: { word: "Approved", tone: "good" },
  "changes-requested": { word: "Requested changes", tone: "bad" },
} as const;

function CommentView({ comment }: { comment: Comment }) {
  const name = comment.by.name || "A former member";
  const verdict = comment.verdict && VERDICTS[comment.verdict];
  return (
    <li className="flex min-w-0 gap-2.5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{name}</span>
          {verdict !== null && <Badge tone={verdict.tone}>{verdict.word}</Badge>}
          <Time at={comment.at} className="text-ink-3 text-sm" />
        </p>
        {comment.body !== "" && (
          <Suspense fallback={<p className="whitespace-pre-wrap">{comment.body}</p>}>
            <Markdown text={comment.body} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
