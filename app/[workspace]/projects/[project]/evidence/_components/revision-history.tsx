"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { type ProjectAddress, readPiece } from "@/components/evidence/evidence-request";
import { FileLinks } from "@/components/evidence/file-links";
import { Time } from "@/components/ui/time";
import type { EvidenceRevision, EvidenceSummary } from "@/lib/features/evidence/schema";

type RevisionHistoryProps = { address: ProjectAddress; piece: EvidenceSummary };

/** The revisions below the current one, fetched when somebody asks for them. They never change. */
export function RevisionHistory({ address, piece }: RevisionHistoryProps) {
  const [earlier, setEarlier] = useState<readonly EvidenceRevision[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async () => {
    const outcome = await readPiece(address, piece.id);
    if (outcome.ok) setEarlier(outcome.value.revisions.filter(({ number }) => number < piece.revision));
    setProblem(outcome.ok ? null : outcome.problem.message);
  };

  return (
    <details
      className="group/history"
      onToggle={(event) => void (event.currentTarget.open && earlier === null && load())}
    >
      <summary className="-ml-1 inline-flex min-h-6 list-none items-center gap-0.5 rounded-sm pr-1 text-ink-2 text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-ink-3 transition-transform group-open/history:rotate-90"
        />
        Revision {piece.revision}, with {piece.revision - 1} earlier
      </summary>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
      <ol
        reversed
        start={piece.revision - 1}
        className="flex flex-col gap-2 border-line border-l-2 pt-1 pl-3"
      >
        {earlier?.map((revision) => (
          <li key={revision.number}>
            <p className="text-ink-3 text-sm">
              Revision {revision.number}, <Time at={revision.uploadedAt} /> by {revision.uploadedBy.name}
            </p>
            {revision.url !== null && <p className="truncate">{revision.url}</p>}
            {revision.body !== null && <p className="whitespace-pre-line text-ink-2">{revision.body}</p>}
            <FileLinks workspaceSlug={address.workspaceSlug} evidenceId={piece.id} files={revision.files} />
          </li>
        ))}
      </ol>
    </details>
  );
}
