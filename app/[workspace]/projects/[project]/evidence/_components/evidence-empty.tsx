import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TRASH_DAYS } from "@/lib/domain/evidence/trash";
import type { EvidenceAsked } from "@/lib/features/evidence/loaders";
import { evidenceQuery } from "../search-params";

type EvidenceEmptyProps = { path: string; asked: EvidenceAsked; canEdit: boolean };

export function EvidenceEmpty({ path, asked, canEdit }: EvidenceEmptyProps) {
  if (asked.view === "trash") {
    return (
      <EmptyState title="Nothing in the trash">
        Evidence deleted in the last {TRASH_DAYS} days waits here to be brought back.
      </EmptyState>
    );
  }
  if (asked.item !== null || asked.after !== null) {
    const all = (
      <LinkButton href={`${path}${evidenceQuery({ view: asked.view })}`}>Show all evidence</LinkButton>
    );
    return <EmptyState kind="no-match" title="No evidence serves this item" action={all} />;
  }
  return (
    <EmptyState title="No evidence yet">
      {canEdit
        ? "Every answer is self-claimed until something proves it. Drop a scan, a screenshot or a test report beside this text."
        : "Every answer is self-claimed until a founder of the project attaches something that proves it."}
    </EmptyState>
  );
}
