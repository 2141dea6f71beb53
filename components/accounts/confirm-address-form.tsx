"use client";

import { ActionForm } from "@/components/form/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmAddressAction } from "@/lib/features/accounts/actions";

const REFUSALS = {
  "link-not-valid": "This link was used already, or it has expired. Ask for the change again.",
  "address-taken": "Another account uses this address by now. Choose a different one.",
} as const;

/** A button rather than an effect of opening the page: mail scanners open links too. */
export function ConfirmAddressForm({ secret }: { secret: string }) {
  return (
    <ActionForm
      action={confirmAddressAction}
      wording={(reason) => REFUSALS[reason.code]}
      className="flex flex-col gap-4"
    >
      {(state) =>
        state.status === "done" ? (
          <Notice
            tone="good"
            role="status"
            title="Your address is changed."
            actions={<LinkButton href="/account">Go to your account</LinkButton>}
          />
        ) : (
          <>
            <input type="hidden" name="secret" value={secret} />
            <SubmitButton size="lg" pendingLabel="Confirming…">
              Use this address
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
