"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { Drift } from "@/lib/domain/integrations/drift";
import type { DocumentKind } from "@/lib/domain/integrations/payload";
import { type DocumentAddress, readDrift } from "./payload-request";

type PayloadDriftProps = { address: DocumentAddress; kind: DocumentKind; number: number };

/** What changed in structure since the revision before, looked up when somebody asks. */
export function PayloadDrift({ address, kind, number }: PayloadDriftProps) {
  const [drift, setDrift] = useState<Drift | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const look = () =>
    start(async () => {
      const outcome = await readDrift(address, kind, [number - 1, number]);
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) setDrift(outcome.value);
    });
  if (drift !== null) return <DriftList drift={drift} />;
  return (
    <>
      <span>
        <Button size="sm" variant="quiet" aria-disabled={pending} onClick={() => !pending && look()}>
          {pending ? "Comparing…" : `What changed since ${number - 1}`}
        </Button>
      </span>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
    </>
  );
}

/** Added, removed and retyped places, each with a sign and a word. */
export function DriftList({ drift: { added, removed, retyped } }: { drift: Drift }) {
  const rows = [
    ...added.map(({ path, is }) => ({ sign: "+", word: "added", path, says: is })),
    ...removed.map(({ path, was }) => ({ sign: "−", word: "removed", path, says: was })),
    ...retyped.map(({ path, was, is }) => ({ sign: "≠", word: "changed", path, says: `${was} → ${is}` })),
  ];
  if (rows.length === 0) return <p className="text-ink-2 text-sm">The structure is the same.</p>;
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {rows.map(({ sign, word, path, says }) => (
        <li key={`${word} ${path}`} className="flex gap-1.5 break-words">
          <span aria-hidden className="font-mono text-ink-3">
            {sign}
          </span>
          <span className="min-w-0">
            <span className="sr-only">{word} </span>
            <code className="break-all font-mono">{path}</code> <span className="text-ink-2">{says}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
