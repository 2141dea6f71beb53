import { RestoreButton } from "@/components/form/restore-button";
import { Time } from "@/components/ui/time";
import { TRASH_DAYS, trashDaysLeft } from "@/lib/domain/evidence/trash";
import type { Integration } from "@/lib/features/integrations/schema";
import { type ProjectAddress, restorePath } from "./integration-request";

type DeletedListProps = {
  address: ProjectAddress;
  integrations: readonly Integration[];
  mayRestore: boolean;
  /** ISO 8601. */
  now: string;
};

/** What was deleted, and how long it can come back. */
export function DeletedList({ address, integrations, mayRestore, now }: DeletedListProps) {
  return (
    <>
      <p className="mb-1 text-ink-2 text-sm">
        What is here counts for nothing. It can come back for {TRASH_DAYS} days.
      </p>
      <ul className="divide-y divide-line">
        {integrations.map(({ id, record, trash }) => {
          const left = trash ? trashDaysLeft(trash.deletedAt, now) : 0;
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
              <span className="font-medium">{record.name}</span>
              {trash && (
                <span className="text-ink-2 text-sm">
                  deleted <Time at={trash.deletedAt} />
                  {trash.deletedBy && ` by ${trash.deletedBy.name}`} · {left} {left === 1 ? "day" : "days"}{" "}
                  left
                </span>
              )}
              {mayRestore && left > 0 && (
                <span className="ml-auto">
                  <RestoreButton
                    workspaceSlug={address.workspaceSlug}
                    path={restorePath(address, id)}
                    name={record.name}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
