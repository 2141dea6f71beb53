"use client";

import { type ChangeEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { ChecksDraft } from "@/lib/domain/checks/shape";
import { LARGEST_SOURCE } from "@/lib/domain/checks/source-limits";
import type { DryRun } from "@/lib/features/checks/schema";
import { type Problem, tryFile } from "./checks-request";
import { FaultTable } from "./fault-table";
import { inChecks, listed } from "./wording";

type ImportDialogProps = {
  workspaceSlug: string;
  onClose: () => void;
  onDraft: (draft: ChecksDraft) => void;
};
type Tried = { text: string; run: DryRun };

const EXAMPLE = `checks:
  - id: ws-on-call-rota
    title: On-call rota
    statement: Somebody is on call at every hour, and knows it.
    severity: major
    guidance:
      meaning: When the alert rings, a named person answers.
      test: Ask two people who is on call tonight.
`;

/** A file of checks is tried first; only one without a fault becomes the draft. */
export function ImportDialog({ workspaceSlug, onClose, onDraft }: ImportDialogProps) {
  const { text, type, refuse, tried, problem, pending, tryIt } = useTrial(workspaceSlug);
  const good = tried?.run.ok ? tried.run : null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Import checks"
        description="YAML or JSON. The file becomes the whole draft: what it leaves out is retired."
        width="lg"
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            {good ? (
              <Button variant="primary" onClick={() => onDraft(good.draft)}>
                Take over as the draft
              </Button>
            ) : (
              <Button variant="primary" disabled={pending || text.trim() === ""} onClick={tryIt}>
                {pending ? "Trying…" : "Try it"}
              </Button>
            )}
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <SourceFields text={text} onText={type} onTooLarge={refuse} />
          <Outcome tried={tried} problem={problem} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Outcome({ tried, problem }: { tried: Tried | null; problem: Problem | null }) {
  return (
    <div role="status">
      {problem && <Notice tone="bad" title={problem.message} requestId={problem.requestId ?? undefined} />}
      {tried && !tried.run.ok && <FaultTable text={tried.text} faults={tried.run.faults} />}
      {tried?.run.ok && (
        <Notice tone="good" title={`${inChecks(tried.run.draft.checks.length)} read without a fault`}>
          {summaryOf(tried.run)}
        </Notice>
      )}
    </div>
  );
}

/** What is tried, and what came of it; another text makes the answer an old one. */
function useTrial(workspaceSlug: string) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState<Tried | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, start] = useTransition();
  const type = (next: string) => {
    setText(next);
    setTried(null);
    setProblem(null);
  };
  const tryIt = () =>
    start(async () => {
      const outcome = await tryFile(workspaceSlug, text);
      setProblem(outcome.ok ? null : outcome.problem);
      setTried(outcome.ok ? { text, run: outcome.value } : null);
    });
  const refuse = (message: string) => setProblem({ code: "too-large", message, requestId: null });
  return { text, type, refuse, tried, problem, pending, tryIt };
}

type SourceFieldsProps = {
  text: string;
  onText: (text: string) => void;
  onTooLarge: (message: string) => void;
};

function SourceFields({ text, onText, onTooLarge }: SourceFieldsProps) {
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    if (file.size > LARGEST_SOURCE) onTooLarge(`The file is larger than ${LARGEST_SOURCE / 1024} KB.`);
    else onText(await file.text());
  };
  return (
    <>
      <Field label="File">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".yaml,.yml,.json"
            onChange={choose}
            className="text-sm file:mr-3 file:h-8 file:rounded-md file:border file:border-line-strong/60 file:bg-surface file:px-3 file:text-ink"
          />
        )}
      </Field>
      <Field label="Or its text">
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={10}
            spellCheck={false}
            placeholder={EXAMPLE}
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

function summaryOf({ added, changed, carriedOver, retired, draft }: Extract<DryRun, { ok: true }>): string {
  const parts = [
    added.length > 0 && `${added.length} new`,
    changed.length > 0 && `${changed.length} changed`,
    carriedOver.length > 0 && `${carriedOver.length} carried over`,
    retired.length > 0 && `${retired.length} retired`,
    draft.checklists.length > 0 &&
      (draft.checklists.length === 1 ? "1 checklist" : `${draft.checklists.length} checklists`),
  ].filter((part) => part !== false);
  return `Against the newest version: ${listed(parts) || "nothing differs"}. Nothing is published yet.`;
}
