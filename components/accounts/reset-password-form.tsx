"use client";

import { ActionForm } from "@/components/form/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN } from "@/lib/domain/accounts/password-rules";
import { resetPasswordAction } from "@/lib/features/accounts/actions";
import { issuesOf } from "@/lib/forms/form-state";

export function ResetPasswordForm({ secret }: { secret: string }) {
  return (
    <ActionForm
      action={resetPasswordAction}
      wording={() => "This link was used already, or it has expired. Ask for a new one."}
      className="flex flex-col gap-4"
    >
      {(state) =>
        state.status === "done" ? (
          <Notice
            tone="good"
            role="status"
            title="Your password is changed."
            actions={
              <LinkButton href="/sign-in" variant="primary">
                Sign in
              </LinkButton>
            }
          />
        ) : (
          <>
            <input type="hidden" name="secret" value={secret} />
            <TextField
              label="New password"
              name="password"
              type="password"
              autoComplete="new-password"
              autoFocus
              hint={`At least ${PASSWORD_MIN} characters; a sentence works well.`}
              error={issuesOf(state, "password")}
            />
            <SubmitButton size="lg" pendingLabel="Changing…">
              Change password
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
