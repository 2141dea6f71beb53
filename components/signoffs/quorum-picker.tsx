"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { notify } from "@/components/ui/notify";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { Quorum } from "@/lib/domain/readiness/facts";
import { type ProjectAddress, setQuorum } from "./signoff-request";

const COUNTS = [1, 2, 3] as const;

type QuorumPickerProps = { address: ProjectAddress; scope: ScopeId; quorum: Quorum; version: number };

/** How many different reviewers a scope needs. */
export function QuorumPicker({ address, scope, quorum, version }: QuorumPickerProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const pick = (count: number) =>
    start(async () => {
      const outcome = await setQuorum(address, { ...quorum, [scope]: count }, version);
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok)
        notify({ title: `${scopes[scope].title} needs ${count === 1 ? "one signer" : `${count} signers`}` });
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1" data-print="hide">
      <span aria-hidden>Signers needed</span>
      <SegmentedControl
        legend={`Signers needed for ${scopes[scope].title}`}
        segments={COUNTS.map((count) => ({ value: String(count), label: String(count) }))}
        value={String(quorum[scope] ?? 1)}
        disabled={pending}
        onValueChange={(value) => pick(Number(value))}
      />
      {problem !== null && (
        <span role="alert" className="text-bad-text">
          {problem}
        </span>
      )}
    </div>
  );
}
