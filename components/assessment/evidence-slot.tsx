"use client";

import { lazy, Suspense } from "react";
import type { ItemEvidenceProps } from "@/components/evidence/item-evidence";
import { Skeleton } from "@/components/ui/skeleton";

// Uploading weighs twice what answering does, and most visits answer only.
const ItemEvidence = lazy(() =>
  import("@/components/evidence/item-evidence").then((module) => ({ default: module.ItemEvidence })),
);

/** The evidence of the item on the screen, in the first HTML and alive a moment later. */
export function EvidenceSlot(props: ItemEvidenceProps) {
  return (
    <Suspense fallback={<Skeleton className="h-16" />}>
      <ItemEvidence {...props} />
    </Suspense>
  );
}
