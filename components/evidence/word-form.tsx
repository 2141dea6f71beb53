"use client";

import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EvidenceDetail } from "@/lib/features/evidence/schema";
import type { Outcome, RequestProblem, WordContent } from "./evidence-request";
import { LinkField, NoteField } from "./word-fields";

type WordFormProps = {
  kind: WordContent["kind"];
  initial?: string;
  submitLabel: string;
  /** Fields below the text: dates, items. They get what the server said about theirs. */
  children?: (problem: RequestProblem | null) => ReactNode;
  send: (content: WordContent) => Promise<Outcome<EvidenceDetail>>;
  onDone: (piece: EvidenceDetail) => void;
};

const OWN_FIELDS = new Set(["url", "body", "content.url", "content.body"]);
const SHOWN_BELOW = new Set(["collectedAt", "validUntil"]);

/** A link or a note. What was typed stays until it is saved. */
export function WordForm({ kind, initial = "", submitLabel, children, send, onDone }: WordFormProps) {
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [pending, start] = useTransition();
  const own = problem !== null && OWN_FIELDS.has(problem.field ?? "");
  const Fields = kind === "link" ? LinkField : NoteField;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const outcome = await send(kind === "link" ? { kind, url: text.trim() } : { kind, body: text });
      setProblem(outcome.ok ? null : placed(outcome.problem));
      if (!outcome.ok) return;
      setText(initial);
      onDone(outcome.value);
    });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <Fields value={text} onValue={setText} error={own ? problem.message : null} />
      {children?.(problem)}
      {problem !== null && !own && !SHOWN_BELOW.has(problem.field ?? "") && (
        <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId ?? undefined} />
      )}
      <div>
        <Button type="submit" variant="primary" disabled={pending}>
          {pending ? "Saving…" : submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** A refusal about a date says so in its code and not in a field. */
function placed(problem: RequestProblem): RequestProblem {
  if (problem.code === "collected-in-future") return { ...problem, field: "collectedAt" };
  if (problem.code === "valid-until-before-collected") return { ...problem, field: "validUntil" };
  return problem;
}
