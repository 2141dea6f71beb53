"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { DropZone } from "@/components/evidence/drop-zone";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { Textarea } from "@/components/ui/textarea";
import { type DocumentKind, LARGEST_DOCUMENT_BYTES } from "@/lib/domain/integrations/payload";
import {
  type DocumentAddress,
  documentProblemWords,
  storeDocument,
  suggestSchema,
  suspicionsIn,
} from "./payload-request";

type PayloadEditorProps = {
  address: DocumentAddress;
  kind: DocumentKind;
  /** What stands, to begin with. */
  text: string;
  /** Whether there is a payload a schema can be drafted from. */
  maySuggest: boolean;
  onDone: () => void;
};
const WORDS = { payload: "Example payload", schema: "JSON schema" } as const;
const HINTS = {
  payload: "What the vendor really answered, with names, numbers and keys replaced by made-up ones.",
  schema: "Draft 2020-12. What it does not mention stays open; nothing is fetched from elsewhere.",
} as const;

/** Takes a document as text or as a file; what was typed stays until it is kept. */
export function PayloadEditor(props: PayloadEditorProps) {
  const { kind, maySuggest, onDone } = props;
  const { text, write, take, problem, tooLarge, pending, keep, suggest } = useDocumentDraft(props);
  return (
    <div className="flex flex-col gap-3">
      <Field label={WORDS[kind]} hint={HINTS[kind]} error={tooLarge}>
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <DropZone compact multiple={false} hint="JSON, up to 256 KB" onFiles={take} />
      {problem !== null && <Refused problem={problem} pending={pending} onKeepAnyway={() => keep(true)} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          aria-disabled={pending || text.trim() === ""}
          onClick={() => !pending && text.trim() !== "" && keep(false)}
        >
          {pending ? "Keeping…" : `Keep this ${kind}`}
        </Button>
        <Button aria-disabled={pending} onClick={() => !pending && onDone()}>
          Cancel
        </Button>
        {kind === "schema" && maySuggest && (
          <Button aria-disabled={pending} onClick={() => !pending && suggest()}>
            Draft it from the payload
          </Button>
        )}
      </div>
    </div>
  );
}

function Refused({
  problem,
  pending,
  onKeepAnyway,
}: {
  problem: ApiProblem;
  pending: boolean;
  onKeepAnyway: () => void;
}) {
  const suspicions = suspicionsIn(problem);
  if (suspicions === null)
    return (
      <Notice
        tone="bad"
        role="alert"
        title={documentProblemWords(problem)}
        requestId={problem.requestId ?? undefined}
      />
    );
  return (
    <Notice
      tone="warn"
      role="alert"
      title="This looks like it holds a key. Nothing was kept."
      actions={
        <Button size="sm" aria-disabled={pending} onClick={() => !pending && onKeepAnyway()}>
          These are no keys: keep it
        </Button>
      }
    >
      <ul>
        {suspicions.map(({ path, why }) => (
          <li key={path}>
            <code className="font-mono text-sm">{path}</code> {why}
          </li>
        ))}
      </ul>
      <p>Replace the value with a made-up one. If it is real, treat the key as leaked and rotate it.</p>
    </Notice>
  );
}

function useDocumentDraft({ address, kind, text: stands, onDone }: PayloadEditorProps) {
  const router = useRouter();
  const [text, setText] = useState(stands);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const write = (next: string) => {
    setText(next);
    setProblem(null);
    setTooLarge(null);
  };
  const keep = (holdsNoSecret: boolean) =>
    start(async () => {
      const outcome = await storeDocument(address, { kind, text, holdsNoSecret });
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      const { number, verdict } = outcome.value;
      const says =
        verdict === null ? "" : verdict.valid ? ", and the two match" : ", and the two do not match";
      notify({ title: `${WORDS[kind]} ${number} is kept${says}` });
      onDone();
      router.refresh();
    });
  const suggest = () =>
    start(async () => {
      const outcome = await suggestSchema(address);
      if (outcome.ok) write(outcome.value.schema);
      else setProblem(outcome.problem);
    });
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    if (file.size > LARGEST_DOCUMENT_BYTES) setTooLarge("This file is larger than 256 KB. Keep an example.");
    else write(await file.text());
  };
  return {
    ...{ text, write, problem, tooLarge, pending, keep, suggest },
    take: (files: readonly File[]) => void take(files),
  };
}
