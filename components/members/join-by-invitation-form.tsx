"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN } from "@/lib/domain/accounts/password-rules";
import { signUpByInvitationAction } from "@/lib/features/accounts/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { INVITATION_NOT_VALID } from "./wording";

const REFUSALS = {
  "link-not-valid": INVITATION_NOT_VALID,
  "address-taken": "There is an account with this address already. Sign in first, then open the link again.",
} as const;

export function JoinByInvitationForm({ secret, email }: { secret: string; email: string }) {
  return (
    <ActionForm
      action={signUpByInvitationAction}
      wording={(reason) => REFUSALS[reason.code]}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="secret" value={secret} />
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            value={email}
            readOnly
            autoComplete="username"
          />
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            autoFocus
            error={issuesOf(state, "name")}
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_MIN} characters; a sentence works well.`}
            error={issuesOf(state, "password")}
          />
          <SubmitButton size="lg" pendingLabel="Joining…">
            Create account and join
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
