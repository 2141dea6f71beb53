import { FileText, Link2, SquareTerminal, StickyNote } from "lucide-react";
import { Markdown } from "@/components/assessment/markdown";
import type { ProjectAddress } from "@/components/evidence/evidence-request";
import { FileLinks } from "@/components/evidence/file-links";
import type { ItemOption } from "@/components/evidence/item-picker";
import { PieceLink } from "@/components/evidence/piece-link";
import type { UploadLimits } from "@/components/evidence/use-uploads";
import { effectWords, KIND_LABELS } from "@/components/evidence/wording";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import type { ItemLinks } from "@/components/readiness/item-links";
import { firstToEnd } from "@/lib/domain/evidence/effect";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";
import { PieceActions } from "./piece-actions";
import { PieceDates } from "./piece-dates";
import { RevisionHistory } from "./revision-history";
import { ServedItems } from "./served-items";

const ICONS = { file: FileText, link: Link2, note: StickyNote, report: SquareTerminal } as const;

type PieceCardProps = {
  address: ProjectAddress;
  piece: EvidenceSummary;
  links: Pick<ItemLinks, "title" | "href">;
  options: readonly ItemOption[];
  limits: UploadLimits;
  canEdit: boolean;
};

/** One piece of evidence: what it is, what it does, how long, for which items, and what it holds. */
export function PieceCard({ address, piece, links, options, limits, canEdit }: PieceCardProps) {
  const Icon = ICONS[piece.kind];
  const first = firstToEnd(piece.items);
  return (
    <li className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <Icon aria-label={KIND_LABELS[piece.kind]} className="mt-0.5 size-4 shrink-0 text-ink-3" />
        <h3 className="min-w-0 flex-1 basis-48 font-semibold">{piece.title}</h3>
        {first !== null && first.freshness !== null && (
          <FreshnessBadge freshness={first.freshness} until={first.freshUntil} />
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-2 pt-1 sm:pl-7">
        <PieceDates piece={piece} />
        <ServedItems items={piece.items} links={links} effect={effectWords(piece)} />
        <PieceLink url={piece.url} />
        {piece.body !== null && <Markdown text={piece.body} className="border-line border-l-2 pl-3" />}
        {piece.files.length > 0 && (
          <FileLinks workspaceSlug={address.workspaceSlug} evidenceId={piece.id} files={piece.files} />
        )}
        {piece.revision > 1 && <RevisionHistory key={piece.revision} address={address} piece={piece} />}
        {canEdit && <PieceActions {...{ address, piece, options, limits }} />}
      </div>
    </li>
  );
}
