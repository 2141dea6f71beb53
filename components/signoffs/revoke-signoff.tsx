"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { Textarea } from "@/components/ui/textarea";
import { type ProjectAddress, revoke } from "./signoff-request";

type RevokeProps = { address: ProjectAddress; signoffId: string; title: string };

/** Takes a sign-off back, with the reason everybody will read. */
export function RevokeSignoff(props: RevokeProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        Revoke
      </Button>
      {open && <RevokeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RevokeDialog({ address, signoffId, title, onClose }: RevokeProps & { onClose: () => void }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const send = () => {
    if (reason.trim().length < 3) return setMissing(true);
    start(async () => {
      const outcome = await revoke(address, signoffId, reason);
      if (!outcome.ok) return setProblem(outcome.problem);
      notify({ title: "Sign-off revoked" });
      router.refresh();
      onClose();
    });
  };
  return (
    <ActDialog
      title={`Revoke the sign-off of “${title}”?`}
      description="It stops counting at once. It stays in the history with your reason, and cannot be brought back: a new sign-off takes its place."
      confirmLabel="Revoke sign-off"
      pendingLabel="Revoking…"
      danger
      busy={pending}
      problem={problem}
      onConfirm={send}
      onClose={onClose}
    >
      <Field
        label="Reason"
        error={missing && reason.trim().length < 3 ? "Say in a few words why you take it back." : null}
      >
        {(control) => (
          <Textarea
            {...control}
            value={reason}
            maxLength={1_000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
