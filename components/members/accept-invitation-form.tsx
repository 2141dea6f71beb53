"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationAction } from "@/lib/features/members/actions";
import { INVITATION_NOT_VALID } from "./wording";

export function AcceptInvitationForm({ secret }: { secret: string }) {
  return (
    <ActionForm
      action={acceptInvitationAction}
      wording={() => INVITATION_NOT_VALID}
      className="flex flex-col gap-4"
    >
      {() => (
        <>
          <input type="hidden" name="secret" value={secret} />
          <SubmitButton size="lg" pendingLabel="Joining…">
            Join the workspace
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
