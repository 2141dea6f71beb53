"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { retryDeliveryAction } from "@/lib/features/notifications/actions";

const REFUSALS = {
  "no-such-delivery": "There is no such letter any more.",
  "delivery-not-failed": "It was sent again meanwhile.",
  "no-mail-server": "No mail server is configured.",
} as const;

type RetryFormProps = { workspaceSlug: string; deliveryId: string; label: string };

export function RetryForm({ workspaceSlug, deliveryId, label }: RetryFormProps) {
  const action = retryDeliveryAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={(reason) => REFUSALS[reason.code]}>
      {() => (
        <>
          <input type="hidden" name="deliveryId" value={deliveryId} />
          <SubmitButton variant="quiet" size="sm" pendingLabel="Sending…" aria-label={`Send again: ${label}`}>
            Send again
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
