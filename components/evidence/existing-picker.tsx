"use client";

import { Paperclip } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";
import { editPiece, listPieces, type ProjectAddress } from "./evidence-request";
import { KIND_LABELS } from "./wording";

type ExistingPickerProps = { address: ProjectAddress; itemId: string; onLinked: () => void };

/** Lets a piece the project already has serve this item too. */
export function ExistingPicker({ address, itemId, onLinked }: ExistingPickerProps) {
  const [pieces, setPieces] = useState<readonly EvidenceSummary[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async () => {
    const outcome = await listPieces(address);
    setProblem(outcome.ok ? null : outcome.problem.message);
    if (outcome.ok) setPieces(outcome.value.data);
  };

  return (
    <Dialog onOpenChange={(open) => void (open && load())}>
      <DialogTrigger size="sm">
        <Paperclip aria-hidden /> Pick existing
      </DialogTrigger>
      <DialogContent
        title="Pick existing evidence"
        description="One piece can serve many items; it stays one piece."
        footer={<DialogClose>Close</DialogClose>}
      >
        {problem !== null && <Notice tone="bad" role="alert" title={problem} />}
        {pieces !== null && (
          <PieceChoice {...{ address, itemId, pieces, setProblem, onLinked }} reload={load} />
        )}
      </DialogContent>
    </Dialog>
  );
}

type PieceChoiceProps = ExistingPickerProps & {
  pieces: readonly EvidenceSummary[];
  setProblem: (message: string | null) => void;
  reload: () => Promise<void>;
};

function PieceChoice({ address, itemId, pieces, setProblem, reload, onLinked }: PieceChoiceProps) {
  const [wanted, setWanted] = useState("");
  const [pending, start] = useTransition();
  const shown = pieces.filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase().trim()));
  const link = (piece: EvidenceSummary) =>
    start(async () => {
      const itemIds = [...piece.items.map((item) => item.itemId), itemId];
      const outcome = await editPiece(address, piece, { itemIds });
      await reload();
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) onLinked();
    });

  if (pieces.length === 0) return <p className="text-ink-2">The project has no evidence yet.</p>;
  return (
    <>
      <Input
        type="search"
        aria-label="Search the evidence of the project"
        placeholder={`Search ${pieces.length} pieces`}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="mt-2 flex flex-col divide-y divide-line">
        {shown.map((piece) => (
          <li key={piece.id} className="flex items-center gap-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{piece.title}</span>
              <span className="text-ink-3 text-sm">
                {KIND_LABELS[piece.kind]}, added <Time at={piece.uploadedAt} />
              </span>
            </span>
            {piece.items.some((item) => item.itemId === itemId) ? (
              <span className="text-ink-3 text-sm">Attached</span>
            ) : (
              <Button
                size="sm"
                disabled={pending}
                onClick={() => link(piece)}
                aria-label={`Attach “${piece.title}”`}
              >
                Attach
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="mt-2 text-ink-2">No piece is called that.</p>}
    </>
  );
}
