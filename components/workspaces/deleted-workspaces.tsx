"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { restoreWorkspaceAction } from "@/lib/features/workspaces/actions";

type Deleted = { workspaceId: string; name: string; deletedAt: string };

/** What the person can still bring back; nothing at all when there is nothing. */
export function DeletedWorkspaces({ workspaces }: { workspaces: readonly Deleted[] }) {
  if (workspaces.length === 0) return null;
  return (
    <div className="mb-4">
      <h3 className="font-medium text-ink-2 text-sm">In the trash, for 30 days</h3>
      <ul className="divide-y divide-line">
        {workspaces.map(({ workspaceId, name, deletedAt }) => (
          <li key={workspaceId} className="flex items-center justify-between gap-3 py-1.5">
            <span>
              {name}{" "}
              <span className="text-ink-3 text-sm">
                deleted <Time at={deletedAt} />
              </span>
            </span>
            <ActionForm action={restoreWorkspaceAction} wording={() => "It cannot be restored any more."}>
              {() => (
                <>
                  <input type="hidden" name="workspaceId" value={workspaceId} />
                  <SubmitButton variant="secondary" size="sm" aria-label={`Restore ${name}`}>
                    Restore
                  </SubmitButton>
                </>
              )}
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
