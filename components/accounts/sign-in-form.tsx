"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { signInAction } from "@/lib/features/accounts/actions";
import { issuesOf } from "@/lib/forms/form-state";

export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm
      action={signInAction}
      wording={() => "Address and password do not match an account. Check both and try again."}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            autoFocus
            error={issuesOf(state, "email")}
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={issuesOf(state, "password")}
          />
          <SubmitButton size="lg" pendingLabel="Signing in…">
            Sign in
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
