"use client";

import { PenLine, Undo2 } from "lucide-react";
import Link from "next/link";
import { Markdown } from "@/components/assessment/markdown";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import type { ReviewCase } from "@/lib/features/reviews/schema";
import { type CaseDialog, maySendBack } from "./case-performer";
import { itemsToChange } from "./case-standing";
import { useReview } from "./review-context";
import { Key } from "./word-form";

type CaseHeaderProps = {
  /** Why it cannot be signed by this person now; null where it can. */
  barred: string | null;
  onOpen: (dialog: CaseDialog) => void;
};

/** Which scope of which project is open, who asks for what, and the two things that end a case. */
export function CaseHeader({ barred, onOpen }: CaseHeaderProps) {
  const { review, address, may } = useReview();
  const { project, scope } = review;
  return (
    <header className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-semibold text-lg">
            {scopes[scope].title}
            <span className="font-normal text-ink-2">
              {" of "}
              <Link
                href={`/${address.workspaceSlug}/projects/${project.slug}`}
                prefetch={false}
                className="prose-link"
              >
                {project.name}
              </Link>
            </span>
          </h2>
          <p className="text-ink-2 text-sm">
            <Asked review={review} />
          </p>
        </div>
        {may.sign && <Endings barred={barred} onOpen={onOpen} />}
      </div>
      {!may.sign && (
        <p className="text-ink-3 text-sm">You can read this; the reviewers of the project decide.</p>
      )}
      {may.sign && barred !== null && <p className="text-ink-2 text-sm">{barred}</p>}
      <Besides review={review} />
      {review.submission !== null && review.submission.note !== "" && (
        <blockquote className="rounded-md border border-line bg-surface px-3 py-2">
          <p className="text-ink-3 text-sm">{review.submission.by.name} writes</p>
          <Markdown text={review.submission.note} />
        </blockquote>
      )}
    </header>
  );
}

/** The two things that end a case. */
function Endings({ barred, onOpen }: CaseHeaderProps) {
  const { review, busy } = useReview();
  const toChange = itemsToChange(review.items).length;
  return (
    <div className="flex flex-wrap items-center gap-2" data-print="hide">
      <Button
        aria-keyshortcuts="b"
        disabled={busy || !maySendBack(review)}
        onClick={() => onOpen("send-back")}
      >
        <Undo2 aria-hidden /> Send back{toChange > 0 && ` (${toChange})`} <Key>b</Key>
      </Button>
      <Button
        variant="primary"
        aria-keyshortcuts="s"
        disabled={busy || barred !== null}
        onClick={() => onOpen("sign")}
      >
        <PenLine aria-hidden /> Sign off <Key>s</Key>
      </Button>
    </div>
  );
}

function Asked({ review: { submission, baseline, signers, quorum } }: { review: ReviewCase }) {
  return (
    <>
      {submission === null ? (
        baseline === null ? (
          "Not submitted"
        ) : (
          "Changed since it was signed"
        )
      ) : (
        <>
          {submission.status === "submitted" ? "Submitted by " : "Sent back; submitted before by "}
          {submission.by.name} <Time at={submission.at} />
        </>
      )}
      {" · "}
      {baseline === null ? (
        "nobody has signed an earlier state"
      ) : (
        <>
          last signed by {baseline.mine ? "you" : baseline.by.name} <Time at={baseline.at} />
        </>
      )}
      {(quorum > 1 || signers.length > 0) && ` · ${signers.length} of ${quorum} signed this state`}
    </>
  );
}

/** What differs from the sealed state besides its items. */
function Besides({ review: { scenarios: changed, catalogueChanged } }: { review: ReviewCase }) {
  const names = (ids: readonly (keyof typeof scenarios)[]) =>
    ids.map((id) => scenarios[id].title.toLowerCase()).join(", ") || "none";
  if (changed !== null)
    return (
      <p className="text-warn-text">
        Launch scenarios changed from {names(changed.before)} to {names(changed.after)}.
      </p>
    );
  if (catalogueChanged)
    return <p className="text-warn-text">No answer changed: the catalogue or the rules did.</p>;
  return null;
}
