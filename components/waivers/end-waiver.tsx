"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type ProjectAt, revokeWaiverAction, withdrawWaiverAction } from "@/lib/features/waivers/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { waiverRefusalWords } from "./wording";

type EndWaiverProps = { at: ProjectAt; waiverId: string; title: string };

/** Takes back a request nobody has decided. */
export function WithdrawWaiver({ at, waiverId, title }: EndWaiverProps) {
  const withdraw = async () => {
    const state = await withdrawWaiverAction(at, { waiverId });
    if (state.status === "done") return { ok: true } as const;
    const message =
      state.status === "refused"
        ? waiverRefusalWords(state.reason)
        : state.status === "failed"
          ? state.message
          : "";
    return { ok: false, message } as const;
  };
  return (
    <ConfirmDialog
      trigger="Withdraw"
      triggerLook={{ size: "sm" }}
      title={`Withdraw the request for “${title}”?`}
      description="The request stays in the list as withdrawn. You can ask again."
      confirmLabel="Withdraw the request"
      danger={false}
      onConfirm={withdraw}
    />
  );
}

/** Ends an active waiver before its time, with a reason. */
export function RevokeWaiver({ at, waiverId, title }: EndWaiverProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="sm" onClick={() => setOpen(true)}>
        Revoke…
      </Button>
    );
  }
  const revoke = (_: unknown, data: FormData) =>
    revokeWaiverAction(at, { waiverId, reason: String(data.get("reason") ?? "") });
  return (
    <ActionForm
      action={revoke}
      wording={waiverRefusalWords}
      onDone={() => notify({ title: "The waiver is revoked; the risk counts again." })}
      className="flex w-full flex-col gap-2"
    >
      {(state) => (
        <>
          <Field
            label={`Why is the risk of “${title}” no longer acceptable?`}
            hint="From this moment on the risk counts again, in score, stage and decisions."
            error={issuesOf(state, "reason")}
          >
            {(control) => <Textarea {...control} name="reason" rows={2} autoFocus />}
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant="danger" size="sm" pendingLabel="Revoking…">
              Revoke the waiver
            </SubmitButton>
            <Button size="sm" onClick={() => setOpen(false)}>
              Keep it
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
