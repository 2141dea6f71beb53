"use client";

import { ActionForm } from "@/components/form/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN } from "@/lib/domain/accounts/password-rules";
import {
  changePasswordAction,
  renameAccountAction,
  requestAddressChangeAction,
} from "@/lib/features/accounts/actions";
import { type FormState, issuesOf } from "@/lib/forms/form-state";

const WRONG_PASSWORD = "That is not your current password.";

export function RenameAccountForm({ name }: { name: string }) {
  return (
    <ActionForm action={renameAccountAction} className="flex flex-col gap-4">
      {(state) => (
        <>
          <Done state={state} title="Saved." />
          <TextField
            label="Name"
            name="name"
            defaultValue={name}
            autoComplete="name"
            error={issuesOf(state, "name")}
          />
          <SubmitButton className="self-start">Save name</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** Without a mail server the link cannot be sent, so the operator has to make it. */
export function AddressForm({ email, mailed }: { email: string; mailed: boolean }) {
  if (!mailed) {
    return (
      <p className="text-ink-2">
        You sign in as <strong className="font-medium">{email}</strong>. Changing it needs a mail server,
        which this installation has not.
      </p>
    );
  }
  return (
    <ActionForm
      action={requestAddressChangeAction}
      wording={() => WRONG_PASSWORD}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <Done
            state={state}
            title="A link is on its way to the new address. The old one works until you open it."
          />
          <TextField
            label="New e-mail address"
            name="email"
            type="email"
            placeholder={email}
            autoComplete="off"
            error={issuesOf(state, "email")}
          />
          <TextField
            label="Your password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={issuesOf(state, "password")}
          />
          <SubmitButton className="self-start">Send the link</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

export function PasswordForm() {
  return (
    <ActionForm action={changePasswordAction} wording={() => WRONG_PASSWORD} className="flex flex-col gap-4">
      {(state) => (
        <>
          <Done state={state} title="Changed. Every other device is signed out." />
          <TextField
            label="Current password"
            name="current"
            type="password"
            autoComplete="current-password"
            error={issuesOf(state, "current")}
          />
          <TextField
            label="New password"
            name="next"
            type="password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_MIN} characters; a sentence works well.`}
            error={issuesOf(state, "next")}
          />
          <SubmitButton className="self-start">Change password</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function Done({ state, title }: { state: FormState; title: string }) {
  return state.status === "done" ? <Notice tone="good" role="status" title={title} /> : null;
}
