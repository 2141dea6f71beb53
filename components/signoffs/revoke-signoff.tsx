"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
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
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Revoke the sign-off of “${title}”?`}
        description="It stops counting at once. It stays in the history with your reason, and cannot be brought back: a new sign-off takes its place."
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button variant="danger" disabled={pending} onClick={send}>
              {pending ? "Revoking…" : "Revoke sign-off"}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {problem !== null && (
            <Notice
              tone="bad"
              role="alert"
              title={problem.message}
              requestId={problem.requestId ?? undefined}
            />
          )}
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
        </div>
      </DialogContent>
    </Dialog>
  );
}
