"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeOtherSessionsAction, revokeSessionAction } from "@/lib/features/sessions/actions";

export function RevokeSessionForm({ sessionId, device }: { sessionId: string; device: string }) {
  return (
    <ActionForm action={revokeSessionAction} wording={() => "It was signed out meanwhile."}>
      {() => (
        <>
          <input type="hidden" name="sessionId" value={sessionId} />
          <SubmitButton variant="quiet" size="sm" aria-label={`Sign out ${device}`}>
            Sign out
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function RevokeOtherSessionsForm() {
  return (
    <ActionForm action={revokeOtherSessionsAction}>
      {() => <SubmitButton variant="secondary">Sign out all other devices</SubmitButton>}
    </ActionForm>
  );
}
