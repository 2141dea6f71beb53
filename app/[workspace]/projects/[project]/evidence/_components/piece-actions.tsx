"use client";

import { FilePlus2, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { deletePiece, type ProjectAddress, restorePiece } from "@/components/evidence/evidence-request";
import type { ItemOption } from "@/components/evidence/item-picker";
import type { UploadLimits } from "@/components/evidence/use-uploads";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";
import { EditDialog } from "./edit-dialog";
import { ReviseDialog } from "./revise-dialog";

type PieceActionsProps = {
  address: ProjectAddress;
  piece: EvidenceSummary;
  options: readonly ItemOption[];
  limits: UploadLimits;
};

/** What a founder can do with a piece. Deleting needs no question: it can be undone. */
export function PieceActions({ address, piece, options, limits }: PieceActionsProps) {
  const router = useRouter();
  const [open, setOpen] = useState<"edit" | "revise" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const close = () => setOpen(null);

  const undo = async () => {
    const outcome = await restorePiece(address, piece.id);
    if (outcome.ok) notify({ title: `“${piece.title}” is back` });
    else setProblem(outcome.problem.message);
    router.refresh();
  };
  const remove = () =>
    start(async () => {
      const outcome = await deletePiece(address, piece);
      setProblem(outcome.ok ? null : outcome.problem.message);
      router.refresh();
      if (!outcome.ok) return;
      notify({
        title: `“${piece.title}” is in the trash`,
        action: { label: "Undo", onAction: () => void undo() },
      });
    });

  return (
    <div data-print="hide">
      <div className="-ml-2 flex flex-wrap gap-1">
        <Button
          size="sm"
          variant="quiet"
          onClick={() => setOpen("revise")}
          aria-label={`New revision of “${piece.title}”`}
        >
          <FilePlus2 aria-hidden /> New revision
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => setOpen("edit")}
          aria-label={`Edit “${piece.title}”`}
        >
          <Pencil aria-hidden /> Edit
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={pending}
          onClick={remove}
          aria-label={`Delete “${piece.title}”`}
        >
          <Trash2 aria-hidden /> Delete
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
      {open === "edit" && <EditDialog address={address} piece={piece} options={options} onClose={close} />}
      {open === "revise" && <ReviseDialog address={address} piece={piece} limits={limits} onClose={close} />}
    </div>
  );
}
