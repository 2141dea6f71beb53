import type { ProjectAddress } from "@/components/evidence/evidence-request";
import { KIND_LABELS } from "@/components/evidence/wording";
import { RestoreButton } from "@/components/form/restore-button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { now } from "@/lib/clock";
import { TRASH_DAYS, trashDaysLeft } from "@/lib/domain/evidence/trash";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

type TrashTableProps = { address: ProjectAddress; pieces: readonly EvidenceSummary[]; canEdit: boolean };

export function TrashTable({ address, pieces, canEdit }: TrashTableProps) {
  return (
    <>
      <p className="mb-3 text-ink-2">
        What is here proves nothing. After {TRASH_DAYS} days its content goes for good; name, dates and digest
        stay.
      </p>
      <div className="rounded-lg border border-line bg-surface">
        <Table caption="Deleted evidence">
          <TableHead>
            <TableRow>
              <TableHeader>Evidence</TableHeader>
              <TableHeader>Deleted</TableHeader>
              <TableHeader numeric>Days left</TableHeader>
              {canEdit && (
                <TableHeader>
                  <span className="sr-only">Bring back</span>
                </TableHeader>
              )}
            </TableRow>
          </TableHead>
          <TableBody>
            {pieces.map((piece) => (
              <TrashRow key={piece.id} address={address} piece={piece} canEdit={canEdit} />
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}

function TrashRow({ address, piece, canEdit }: Omit<TrashTableProps, "pieces"> & { piece: EvidenceSummary }) {
  const { trash } = piece;
  if (trash === null) return null;
  return (
    <TableRow>
      <TableHeader scope="row" className="min-w-40">
        {piece.title}
        <span className="block font-normal text-ink-3">{KIND_LABELS[piece.kind]}</span>
      </TableHeader>
      <TableCell>
        <Time at={trash.deletedAt} />
        {trash.deletedBy !== null && ` by ${trash.deletedBy.name}`}
      </TableCell>
      <TableCell numeric>{trashDaysLeft(trash.deletedAt, now().toISOString())}</TableCell>
      {canEdit && (
        <TableCell className="text-right">
          <RestoreButton
            workspaceSlug={address.workspaceSlug}
            path={`/evidence/${piece.id}/restore`}
            name={piece.title}
          />
        </TableCell>
      )}
    </TableRow>
  );
}
