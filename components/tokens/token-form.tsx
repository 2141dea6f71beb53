"use client";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { Field, FieldError } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TOKEN_SCOPES, type TokenScope } from "@/lib/domain/access/token-scopes";
import { createTokenAction } from "@/lib/features/tokens/actions";
import { issuesOf } from "@/lib/forms/form-state";

const SCOPE_WORDS: Record<TokenScope, { label: string; hint: string }> = {
  read: { label: "Read", hint: "projects, readiness, evidence" },
  write: { label: "Write", hint: "answers, evidence, projects" },
  admin: { label: "Admin", hint: "people, teams, the workspace" },
};
const LIFETIMES = [7, 30, 90, 365].map((days) => ({ value: String(days), label: `${days} days` }));

/** Makes a token; the secret is shown here once and never again. */
export function TokenForm({ workspaceSlug }: { workspaceSlug: string }) {
  const action = createTokenAction.bind(null, workspaceSlug);
  return (
    <ActionForm
      action={action}
      wording={() => "A token cannot make another token. Sign in to make one."}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          {state.status === "done" && <NewSecret secret={state.value.secret} />}
          <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <TextField
              label="What is it for?"
              name="name"
              placeholder="CI of the checkout app"
              autoComplete="off"
              error={issuesOf(state, "name")}
            />
            <Field label="Lives for" error={issuesOf(state, "expiresInDays")}>
              {(control) => (
                <Select {...control} name="expiresInDays" defaultValue="90" options={LIFETIMES} />
              )}
            </Field>
          </div>
          <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
            <legend className="mb-1 font-medium">May</legend>
            {TOKEN_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                name="scopes"
                value={scope}
                defaultChecked={scope === "read"}
                label={SCOPE_WORDS[scope].label}
                hint={SCOPE_WORDS[scope].hint}
              />
            ))}
          </fieldset>
          {issuesOf(state, "scopes").map((issue) => (
            <FieldError key={issue}>{issue}</FieldError>
          ))}
          <SubmitButton className="self-start" pendingLabel="Creating…">
            Create token
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function NewSecret({ secret }: { secret: string }) {
  return (
    <Notice
      tone="good"
      role="status"
      title="Copy the token now: it is shown this once."
      actions={<CopyButton text={secret} label="Copy token" />}
    >
      <code className="break-all font-mono">{secret}</code>
    </Notice>
  );
}
