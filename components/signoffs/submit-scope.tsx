"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { Textarea } from "@/components/ui/textarea";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { type ProjectAddress, submitScope } from "./signoff-request";

type SubmitScopeProps = {
  address: ProjectAddress;
  scope: ScopeId;
  /** It was sent back before. */
  again: boolean;
  /** What the reviewers will find: "8 items: 5 pass, 1 fails, 2 not assessed". */
  state: string;
  /** Items still as they were sent back. */
  stillToChange: number;
  reviewers: readonly string[];
};

/** Asks the reviewers for a sign-off of what stands now. */
export function SubmitScope({ address, scope, again, ...asked }: SubmitScopeProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={again ? "primary" : "secondary"} size="sm" onClick={() => setOpen(true)}>
        <Send aria-hidden /> {again ? "Submit again" : "Submit for review"}
      </Button>
      {open && <SubmitDialog {...{ address, scope, again, ...asked }} onClose={() => setOpen(false)} />}
    </>
  );
}

function SubmitDialog(props: SubmitScopeProps & { onClose: () => void }) {
  const { address, scope, state, stillToChange, reviewers, onClose } = props;
  const router = useRouter();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const send = () =>
    start(async () => {
      const outcome = await submitScope(address, scope, note);
      if (!outcome.ok) return setProblem(outcome.problem);
      notify({ title: `${scopes[scope].title} submitted` });
      router.refresh();
      onClose();
    });
  const items = stillToChange === 1 ? "1 item stands" : `${stillToChange} items stand`;
  return (
    <ActDialog
      title={`Submit “${scopes[scope].title}” for review?`}
      description={`A reviewer looks at exactly what stands: ${state}. You can go on changing things; they see what changed.`}
      confirmLabel="Submit"
      pendingLabel="Submitting…"
      busy={pending}
      problem={problem}
      onConfirm={send}
      onClose={onClose}
    >
      {stillToChange > 0 && (
        <Notice tone="warn" title={`${items} as sent back`}>
          Nobody can sign before the reviewer takes the request back.
        </Notice>
      )}
      <p className="text-ink-2">{waitsFor(reviewers)}</p>
      <Field
        label="Note to the reviewers"
        hint="What they should know or look at first. Markdown works."
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            value={note}
            maxLength={2_000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}

function waitsFor(reviewers: readonly string[]): string {
  return reviewers.length === 0
    ? "Nobody reviews this project yet: an owner of the workspace can, or you add a reviewer in the settings."
    : `It waits for ${reviewers.join(", ")}.`;
}
