"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState, useTransition } from "react";
import { editPiece, type ProjectAddress, type RequestProblem } from "@/components/evidence/evidence-request";
import { type ItemOption, ItemPicker } from "@/components/evidence/item-picker";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

type EditDialogProps = {
  address: ProjectAddress;
  piece: EvidenceSummary;
  options: readonly ItemOption[];
  onClose: () => void;
};

/** Title and items of a piece. What it holds is never edited, only revised. */
export function EditDialog({ address, piece, options, onClose }: EditDialogProps) {
  const router = useRouter();
  const form = useId();
  const [title, setTitle] = useState(piece.title);
  const [itemIds, setItemIds] = useState<readonly string[]>(piece.items.map((item) => item.itemId));
  const [version, setVersion] = useState(piece.version);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [pending, start] = useTransition();

  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await editPiece(address, { id: piece.id, version }, { title, itemIds });
      if (!outcome.ok) {
        setProblem(outcome.problem);
        // The next attempt is made knowing what the other person wrote.
        if (outcome.problem.current) setVersion(outcome.problem.current.version);
        return;
      }
      notify({ title: "Evidence saved" });
      router.refresh();
      onClose();
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Edit evidence"
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button type="submit" form={form} variant="primary" disabled={pending}>
              {pending ? "Saving…" : "Save"}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={save} noValidate className="flex flex-col gap-4">
          {problem !== null && problem.field !== "title" && <EditProblem problem={problem} />}
          <TextField
            label="Title"
            value={title}
            maxLength={200}
            onChange={(event) => setTitle(event.target.value)}
            error={problem?.field === "title" ? problem.message : null}
          />
          <ItemPicker options={options} chosen={itemIds} onChosen={setItemIds} />
        </form>
      </DialogContent>
    </Dialog>
  );
}

function EditProblem({ problem }: { problem: RequestProblem }) {
  const { current } = problem;
  if (!current)
    return (
      <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId ?? undefined} />
    );
  const count = current.items.length;
  return (
    <Notice tone="warn" role="alert" title="Somebody changed this while you were editing">
      It is now called “{current.title}” and serves {count === 1 ? "one item" : `${count} items`}. Save again
      to put yours in its place, or cancel to keep theirs.
    </Notice>
  );
}
