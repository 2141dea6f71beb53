"use client";

import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";
import { AttachedPiece } from "./attached-piece";
import { EvidenceIntake } from "./evidence-intake";
import { ExistingPicker } from "./existing-picker";
import type { UploadLimits } from "./use-uploads";

export type ItemEvidenceProps = {
  workspaceSlug: string;
  projectId: string;
  itemId: string;
  /** What serves the item now (`listEvidence(scope, { itemId })`); refreshed with the page after each change. */
  evidence: readonly EvidenceSummary[];
  canEdit: boolean;
  /** `uploadLimits()` of lib/storage, for refusals before a byte has travelled. */
  limits?: UploadLimits;
};

const USUAL_LIMITS: UploadLimits = { fileBytes: 26_214_400, files: 20 };

/** The evidence beside one item: attach files, a link or a note, pick existing pieces, take one off. */
export function ItemEvidence(props: ItemEvidenceProps) {
  const { workspaceSlug, projectId, itemId, evidence, canEdit, limits = USUAL_LIMITS } = props;
  const router = useRouter();
  const [adding, setAdding] = useState(false);
  const address = { workspaceSlug, projectId };
  const refresh = () => router.refresh();

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="mr-auto font-medium">Evidence</h3>
        {canEdit && (
          <>
            <ExistingPicker address={address} itemId={itemId} onLinked={refresh} />
            <Button size="sm" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {adding ? <X aria-hidden /> : <Plus aria-hidden />} {adding ? "Done adding" : "Add"}
            </Button>
          </>
        )}
      </div>
      {adding && (
        <div className="rounded-md border border-line p-3">
          <EvidenceIntake address={address} limits={limits} itemIds={[itemId]} compact onAdded={refresh} />
        </div>
      )}
      {evidence.length === 0 ? (
        !adding && <p className="text-ink-3 text-sm">Nothing attached yet: the answer is self-claimed.</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {evidence.map((piece) => (
            <AttachedPiece key={piece.id} {...{ address, itemId, piece, canEdit }} onChanged={refresh} />
          ))}
        </ul>
      )}
    </div>
  );
}
