"use client";

import type { EvidenceSummary } from "@/lib/features/evidence/schema";

export type ItemEvidenceProps = {
  workspaceSlug: string;
  projectId: string;
  itemId: string;
  /** What serves the item now; the component keeps itself current after its own changes. */
  evidence: readonly EvidenceSummary[];
  canEdit: boolean;
  /** Called after a change with what serves the item now, so that the page can refresh trust and score. */
  onChanged?: (evidence: readonly EvidenceSummary[]) => void;
};

/** The evidence beside one item: attach files or a link, pick existing pieces, take one off. */
export function ItemEvidence({ evidence }: ItemEvidenceProps) {
  return <p className="text-ink-3 text-sm">{evidence.length} attached</p>;
}
