"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { deleteAccountAction } from "@/lib/features/accounts/actions";
import { issuesOf, type ReasonOf } from "@/lib/forms/form-state";

type Reason = ReasonOf<Parameters<typeof deleteAccountAction>[0]>;

export function DeleteAccountForm() {
  return (
    <ActionForm action={deleteAccountAction} wording={words} className="flex flex-col items-start gap-4">
      {(state) => (
        <>
          <p className="text-ink-2">
            Your name, address and password are erased for good. What you wrote in workspaces stays, by
            “Deleted person”.
          </p>
          <TextField
            label="Your password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={issuesOf(state, "password")}
          />
          <SubmitButton variant="danger">Delete my account</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function words(reason: Reason): string {
  if (reason.code === "wrong-password") return "That is not your current password.";
  const names = reason.workspaces.map((workspace) => workspace.name).join(", ");
  return `Leave your workspaces first, so that somebody takes over what you own: ${names}.`;
}
