"use client";

import { ArrowRight, ChevronRight, CircleDot } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { ResultBadge } from "@/components/readiness/result-badge";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { ThreadPanel } from "@/components/threads/thread-panel";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";
import { itemHref } from "./case-address";
import { EVIDENCE_LIST_ID } from "./case-performer";
import { ItemChanges } from "./item-changes";
import { PieceList } from "./piece-list";
import { useReview } from "./review-context";
import { WaiverList } from "./waiver-list";
import { WordBadge } from "./word-badge";
import { WordForm } from "./word-form";

/** The items of a case, one of them unfolded. */
export function CaseItems({ items }: { items: readonly ReviewItem[] }) {
  return (
    <ol className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">
      {items.map((item) => (
        <CaseItem key={item.itemId} item={item} />
      ))}
    </ol>
  );
}

function CaseItem({ item }: { item: ReviewItem }) {
  const { current, go } = useReview();
  const open = current === item.itemId;
  const head = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    // Moved here by key: whoever listens hears the item, and it stands in view.
    if (open && !was.current) {
      head.current?.focus({ preventScroll: true });
      head.current?.scrollIntoView({ block: "nearest" });
    }
    was.current = open;
  }, [open]);
  return (
    <li className={cn("min-w-0", open && "bg-surface")}>
      <h3>
        <button
          ref={head}
          type="button"
          aria-expanded={open}
          aria-controls={`case-${item.itemId}`}
          onClick={() => go(item.itemId)}
          className={cn(
            "flex w-full min-w-0 scroll-mt-40 flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2 text-left hover:bg-wash",
            open && "font-medium",
          )}
        >
          <ChevronRight
            aria-hidden
            className={cn("size-4 shrink-0 text-ink-3 transition-transform", open && "rotate-90")}
          />
          <span className="min-w-0 flex-1 basis-40">{item.title}</span>
          <HeadBadges item={item} />
        </button>
      </h3>
      {open && (
        <div id={`case-${item.itemId}`} className="px-3 pb-4 sm:pl-10">
          <CaseItemBody item={item} />
        </div>
      )}
    </li>
  );
}

function HeadBadges({ item }: { item: ReviewItem }) {
  const { review } = useReview();
  const moved = item.before !== null && item.before.result !== item.after.result;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-normal">
      {review.baseline !== null && item.changed && (
        <Badge icon={CircleDot} tone="accent" look="plain">
          Changed
        </Badge>
      )}
      {moved && item.before !== null && (
        <>
          <ResultBadge result={item.before.result} look="plain" />
          <ArrowRight aria-label="now" className="size-3.5 text-ink-3" />
        </>
      )}
      <ResultBadge result={item.after.result} look="plain" />
      <WordBadge word={item.word} />
    </span>
  );
}

function CaseItemBody({ item }: { item: ReviewItem }) {
  const { review, address, may, given } = useReview();
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <p>{item.statement}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-sm">
          {item.severity !== null && <SeverityBadge severity={item.severity} />}
          <Answered item={item} />
          <Link
            href={itemHref(address.workspaceSlug, review.project.slug, item)}
            prefetch={false}
            className="prose-link"
          >
            Open in the project
          </Link>
        </p>
      </div>
      <div className="grid items-start gap-x-8 gap-y-4 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <ItemChanges item={item} />
          <WaiverList item={item} review={review} />
        </div>
        <PieceList item={item} review={review} workspaceSlug={address.workspaceSlug} id={EVIDENCE_LIST_ID} />
      </div>
      <WordForm item={item} />
      <ThreadPanel
        key={item.itemId}
        {...address}
        about={{ itemId: item.itemId }}
        canComment={may.comment}
        version={given}
      />
    </div>
  );
}

function Answered({ item }: { item: ReviewItem }) {
  const { review } = useReview();
  if (item.answeredBy === null || item.answeredAt === null) return <span>Nobody has answered this.</span>;
  return (
    <span>
      Answered by {review.names[item.answeredBy] ?? "a former member"} <Time at={item.answeredAt} />
    </span>
  );
}
