"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { notify } from "@/components/ui/notify";
import { type ProjectAddress, withdraw } from "./signoff-request";

type WithdrawProps = { address: ProjectAddress; submissionId: string; title: string };

/** Takes a submission back; what was said about the items stays. */
export function WithdrawSubmission({ address, submissionId, title }: WithdrawProps) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger="Withdraw"
      triggerLook={{ size: "sm" }}
      title={`Withdraw “${title}” from review?`}
      description="It leaves the reviewers’ queue. What they said about the items stays, and you can submit again."
      confirmLabel="Withdraw"
      danger={false}
      onConfirm={async () => {
        const outcome = await withdraw(address, submissionId);
        if (!outcome.ok) return { ok: false, message: outcome.problem.message };
        notify({ title: `${title} withdrawn` });
        router.refresh();
        return { ok: true };
      }}
    />
  );
}
