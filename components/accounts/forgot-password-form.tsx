"use client";

import { ActionForm } from "@/components/form/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requestResetAction } from "@/lib/features/accounts/actions";
import { issuesOf } from "@/lib/forms/form-state";

export function ForgotPasswordForm() {
  return (
    <ActionForm action={requestResetAction} className="flex flex-col gap-4">
      {(state) =>
        state.status === "done" ? (
          <Notice tone="good" role="status" title="If this address has an account, a link is on its way.">
            It works for two hours. Nothing in your inbox? Look in the spam folder, or check the spelling.
          </Notice>
        ) : (
          <>
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              autoComplete="username"
              autoFocus
              error={issuesOf(state, "email")}
            />
            <SubmitButton size="lg" pendingLabel="Sending…">
              Send me a link
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
