"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type ProjectAddress, restorePiece } from "@/components/evidence/evidence-request";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

type RestorePieceProps = { address: ProjectAddress; piece: Pick<EvidenceSummary, "id" | "title"> };

export function RestorePiece({ address, piece }: RestorePieceProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const restore = () =>
    start(async () => {
      const outcome = await restorePiece(address, piece.id);
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) notify({ title: `“${piece.title}” is back` });
      router.refresh();
    });
  return (
    <>
      <Button size="sm" disabled={pending} onClick={restore} aria-label={`Bring back “${piece.title}”`}>
        <RotateCcw aria-hidden /> Bring back
      </Button>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
