"use client";

import { useState } from "react";
import { ConfirmDialog, type ConfirmOutcome } from "@/components/ui/alert-dialog";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { type ProjectAt, transferProjectAction } from "@/lib/features/projects/actions";

type TransferProps = {
  at: ProjectAt;
  name: string;
  owner: string;
  candidates: readonly { accountId: string; name: string }[];
};

/** Hands the project to another person of the workspace. */
export function Transfer({ at, name, owner, candidates }: TransferProps) {
  const [accountId, setAccountId] = useState("");
  const chosen = candidates.find((each) => each.accountId === accountId);
  if (candidates.length === 0)
    return (
      <p className="text-ink-2">
        {owner} is the only person in the workspace, so there is nobody to hand it to.
      </p>
    );

  const confirm = async (): Promise<ConfirmOutcome> => {
    const outcome = await transferProjectAction(at, { accountId });
    if (outcome.status === "failed") return { ok: false, message: outcome.message };
    if (outcome.status === "refused")
      return { ok: false, message: "This person cannot own it any more. Reload and choose again." };
    notify({ title: `${chosen?.name ?? "The new owner"} owns ${name} now` });
    setAccountId("");
    return { ok: true };
  };

  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field label="New owner" className="min-w-48 flex-1">
        {(control) => (
          <Select
            {...control}
            placeholder="Choose from the workspace"
            value={accountId}
            onChange={(event) => setAccountId(event.target.value)}
            options={candidates.map((each) => ({ value: each.accountId, label: each.name }))}
          />
        )}
      </Field>
      {chosen !== undefined && (
        <ConfirmDialog
          trigger="Hand over"
          title={`Hand ${name} to ${chosen.name}?`}
          description={`${chosen.name} becomes its owner and a founder. ${owner} stays a founder.`}
          confirmLabel="Hand over"
          danger={false}
          onConfirm={confirm}
        />
      )}
    </div>
  );
}
