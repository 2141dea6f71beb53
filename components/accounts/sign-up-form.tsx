"use client";

import { useEffect, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN } from "@/lib/domain/accounts/password-rules";
import { signUpAction } from "@/lib/features/accounts/actions";
import { issuesOf } from "@/lib/forms/form-state";

const REFUSALS = {
  "address-taken": "There is an account with this address already. Sign in, or ask for a new password.",
  "sign-up-closed": "This installation is by invitation only.",
} as const;

export function SignUpForm() {
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <ActionForm
      action={signUpAction}
      wording={(reason) => REFUSALS[reason.code]}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="timeZone" value={timeZone} />
          <TextField
            label="Your name"
            name="name"
            autoComplete="name"
            autoFocus
            error={issuesOf(state, "name")}
          />
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            error={issuesOf(state, "email")}
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_MIN} characters; a sentence works well.`}
            error={issuesOf(state, "password")}
          />
          <TextField
            label="Workspace"
            name="workspaceName"
            autoComplete="organization"
            hint="Your company, team or product. You can rename it later."
            error={issuesOf(state, "workspaceName")}
          />
          <SubmitButton size="lg" pendingLabel="Creating…">
            Create account
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
