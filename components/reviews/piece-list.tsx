import { TimerOff } from "lucide-react";
import { Markdown } from "@/components/assessment/markdown";
import { FileLinks } from "@/components/evidence/file-links";
import { PieceLink } from "@/components/evidence/piece-link";
import { KIND_LABELS } from "@/components/evidence/wording";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { ReviewedPiece, ReviewItem } from "@/lib/domain/reviews/review-items";
import type { ReviewCase } from "@/lib/features/reviews/schema";
import { ChangeBadge } from "./change-badge";
import { Part } from "./item-changes";

type PieceListProps = { item: ReviewItem; review: ReviewCase; workspaceSlug: string; id: string };

/** The evidence of an item, opened: what each piece is, what became of it, and where its content is. */
export function PieceList({ item, review, workspaceSlug, id }: PieceListProps) {
  return (
    <Part title="Evidence">
      {item.evidence.length === 0 ? (
        <p className={item.evidenceRequired ? "text-warn-text" : "text-ink-3"}>
          {item.evidenceRequired ? "None, though this item asks for it." : "None attached."}
        </p>
      ) : (
        <ul id={id} className="flex flex-col divide-y divide-line">
          {item.evidence.map((piece) => (
            <Piece key={`${piece.id} ${piece.change}`} {...{ piece, review, workspaceSlug }} />
          ))}
        </ul>
      )}
    </Part>
  );
}

type PieceProps = { piece: ReviewedPiece; review: ReviewCase; workspaceSlug: string };

function Piece({ piece, review, workspaceSlug }: PieceProps) {
  const content = review.pieces[piece.id];
  const gone = piece.change === "removed";
  return (
    <li className="flex min-w-0 flex-col gap-1 py-2 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={cn("min-w-0 font-medium", gone && "line-through")}>{piece.title}</span>
        {review.baseline !== null && piece.change !== "kept" && <ChangeBadge change={piece.change} />}
        {piece.expiredSince && (
          <Badge icon={TimerOff} tone="bad">
            Expired since
          </Badge>
        )}
      </div>
      <PieceDates piece={piece} now={review.asOf} />
      {!gone && content !== undefined && (
        <>
          <PieceLink url={content.url} />
          {content.body !== null && <Markdown text={content.body} className="max-h-60 overflow-y-auto" />}
          <FileLinks workspaceSlug={workspaceSlug} evidenceId={piece.id} files={content.files} />
        </>
      )}
    </li>
  );
}

function PieceDates({ piece, now }: { piece: ReviewedPiece; now: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-3 text-sm">
      <span>{KIND_LABELS[piece.kind]}</span>
      {piece.change !== "removed" && piece.freshness !== null && (
        <FreshnessBadge freshness={piece.freshness} until={piece.freshUntil} now={now} look="plain" />
      )}
      {piece.freshness === null && <span>proves nothing by itself</span>}
      {piece.collectedAt !== null && (
        <span>
          collected <Time at={piece.collectedAt} show="date" />
        </span>
      )}
      <span>
        uploaded <Time at={piece.uploadedAt} show="date" />
      </span>
      {piece.validUntil !== null && (
        <span>
          valid until <Time at={piece.validUntil} show="date" />
        </span>
      )}
    </p>
  );
}
