"use client";

import { Unlink } from "lucide-react";
import { useState, useTransition } from "react";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";
import { editPiece, type ProjectAddress, type RequestProblem } from "./evidence-request";
import { FileLinks } from "./file-links";
import { PieceLink } from "./piece-link";
import { effectWords, KIND_LABELS } from "./wording";

type AttachedPieceProps = {
  address: ProjectAddress;
  itemId: string;
  piece: EvidenceSummary;
  canEdit: boolean;
  onChanged: () => void;
};

/** One piece beside one item: what it is, how long it still counts here, and how to take it off. */
export function AttachedPiece({ address, itemId, piece, canEdit, onChanged }: AttachedPieceProps) {
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [pending, start] = useTransition();
  const here = piece.items.find((item) => item.itemId === itemId);
  const itemIds = piece.items.map((item) => item.itemId);

  const link = async (ids: readonly string[], version: number) => {
    const outcome = await editPiece(address, { id: piece.id, version }, { itemIds: ids });
    setProblem(outcome.ok ? null : outcome.problem);
    onChanged();
    return outcome;
  };
  const takeOff = () =>
    start(async () => {
      const outcome = await link(
        itemIds.filter((id) => id !== itemId),
        piece.version,
      );
      if (!outcome.ok) return;
      const undo = () => void link(itemIds, outcome.value.version);
      notify({ title: `“${piece.title}” taken off this item`, action: { label: "Undo", onAction: undo } });
    });

  return (
    <li className="flex min-w-0 flex-col gap-0.5 py-2">
      <div className="flex min-w-0 items-start gap-2">
        <span className="min-w-0 flex-1 font-medium">{piece.title}</span>
        {canEdit && (
          <Button
            size="sm"
            variant="quiet"
            disabled={pending}
            onClick={takeOff}
            aria-label={`Take off “${piece.title}” from this item`}
          >
            <Unlink aria-hidden /> Take off
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-ink-3 text-sm">
        {KIND_LABELS[piece.kind]}
        {here?.freshness ? (
          <FreshnessBadge freshness={here.freshness} until={here.freshUntil} />
        ) : (
          <span>{effectWords(piece)}</span>
        )}
      </div>
      <PieceLink url={piece.url} />
      {piece.body !== null && <p className="line-clamp-4 whitespace-pre-line text-ink-2">{piece.body}</p>}
      <FileLinks workspaceSlug={address.workspaceSlug} evidenceId={piece.id} files={piece.files} />
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem.message}
        </p>
      )}
    </li>
  );
}
