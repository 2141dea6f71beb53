"use client";

import { Mail } from "lucide-react";
import { useState, useTransition } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { ReaderBoxes } from "./reader-boxes";
import type { ReviewPerson } from "./review-context";
import { mailSummary, type ReviewAddress } from "./review-request";

type MailSummaryProps = { address: ReviewAddress; readers: readonly ReviewPerson[]; me: string };

/** Sends the summary of a review that is over to people who may read the project. */
export function MailSummary({ address, readers, me }: MailSummaryProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, start] = useTransition();
  const send = () =>
    start(async () => {
      const outcome = await mailSummary(address, chosen);
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      setOpen(false);
      notify({
        title: chosen.length === 1 ? "The summary goes out" : `The summary goes to ${chosen.length} people`,
      });
    });
  return (
    <span data-print="hide">
      <Button size="sm" onClick={() => setOpen(true)}>
        <Mail aria-hidden />
        Mail it
      </Button>
      {open && (
        <ActDialog
          title="Mail the summary"
          description="Only people who may read the project can be chosen."
          confirmLabel="Send"
          pendingLabel="Sending…"
          busy={busy || chosen.length === 0}
          problem={problem}
          onConfirm={send}
          onClose={() => setOpen(false)}
        >
          <ReaderBoxes legend="To" {...{ readers, me, chosen }} onChoose={setChosen} />
        </ActDialog>
      )}
    </span>
  );
}
