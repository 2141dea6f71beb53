import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import type { InvitationRow } from "@/lib/features/members/queries";
import { RevokeInvitationForm } from "./revoke-invitation-form";
import { WORKSPACE_ROLE_WORDS } from "./wording";

type InvitationListProps = {
  workspaceSlug: string;
  invitations: readonly (InvitationRow & { link: string })[];
};

/** Open invitations, each with its link for copying. */
export function InvitationList({ workspaceSlug, invitations }: InvitationListProps) {
  if (invitations.length === 0) return <p className="text-ink-3">No invitation is open.</p>;
  return (
    <ul className="divide-y divide-line">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span className="min-w-0 flex-1 basis-56">
            <span className="font-medium">{invitation.email}</span>{" "}
            <span className="text-ink-2">as {WORKSPACE_ROLE_WORDS[invitation.role].label.toLowerCase()}</span>
            <span className="block text-ink-3 text-sm">
              by {invitation.invitedByName}, until <Time at={invitation.expiresAt} show="date" />
            </span>
          </span>
          <CopyButton text={invitation.link} label="Copy link" />
          <RevokeInvitationForm
            workspaceSlug={workspaceSlug}
            invitationId={invitation.id}
            email={invitation.email}
          />
        </li>
      ))}
    </ul>
  );
}
