"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeInvitationAction } from "@/lib/features/members/actions";

type RevokeInvitationFormProps = { workspaceSlug: string; invitationId: string; email: string };

export function RevokeInvitationForm({ workspaceSlug, invitationId, email }: RevokeInvitationFormProps) {
  const action = revokeInvitationAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={() => "It was used or withdrawn meanwhile."}>
      {() => (
        <>
          <input type="hidden" name="invitationId" value={invitationId} />
          <SubmitButton variant="quiet" size="sm" aria-label={`Withdraw the invitation of ${email}`}>
            Withdraw
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
