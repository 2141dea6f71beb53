import { Time } from "@/components/ui/time";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

/** The three dates, and who handed it in. */
export function PieceDates({ piece }: { piece: EvidenceSummary }) {
  const { collectedAt, uploadedAt, validUntil, uploadedBy } = piece;
  return (
    <p className="flex flex-wrap gap-x-3 text-ink-3 text-sm">
      {collectedAt !== null && (
        <span>
          Collected on <Time at={collectedAt} show="date" />
        </span>
      )}
      <span>
        {piece.kind === "file" || piece.kind === "report" ? "Uploaded" : "Added"} <Time at={uploadedAt} /> by{" "}
        {uploadedBy.name || "a former member"}
      </span>
      {validUntil !== null && (
        <span>
          Valid until <Time at={validUntil} show="date" />
        </span>
      )}
    </p>
  );
}
