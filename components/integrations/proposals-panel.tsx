"use client";

import { ArrowRight, CircleCheck, CircleX, Contrast } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { sendAnswer } from "@/components/assessment/answer-request";
import { ResultBadge } from "@/components/readiness/result-badge";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import type { ProjectAddress } from "./integration-request";
import type { ProposalView } from "./proposal-view";

type ProposalsPanelProps = {
  address: ProjectAddress;
  proposals: readonly ProposalView[];
  mayAccept: boolean;
  /** What proposes: the registry, unless something else does. */
  source?: string;
};

/** What follows from the registry, as a difference somebody accepts or leaves; nothing applies by itself. */
export function ProposalsPanel({
  address,
  proposals,
  mayAccept,
  source = "The registry proposes",
}: ProposalsPanelProps) {
  const { accept, pending, problem } = useAccepting(address);
  if (proposals.length === 0) return null;
  const acceptAll = () => accept(proposals);
  return (
    <Panel
      title={`${source} ${proposals.length === 1 ? "one result" : `${proposals.length} results`}`}
      description={
        mayAccept
          ? "Nothing changes until you accept. An accepted result is your answer, like any other."
          : "A founder of the project accepts them, or leaves them."
      }
      actions={
        mayAccept &&
        proposals.length > 1 && (
          <Button size="sm" aria-disabled={pending} onClick={() => !pending && acceptAll()}>
            Accept all {proposals.length}
          </Button>
        )
      }
      flush
    >
      {problem !== null && (
        <div className="p-3">
          <Notice tone="bad" role="alert" title={problem} />
        </div>
      )}
      <ul className="divide-y divide-line">
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.itemId}
            proposal={proposal}
            onAccept={mayAccept ? () => !pending && accept([proposal]) : null}
            pending={pending}
          />
        ))}
      </ul>
    </Panel>
  );
}

function useAccepting(address: ProjectAddress) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const accept = (chosen: readonly ProposalView[]) =>
    start(async () => {
      setProblem(null);
      const accepted: string[] = [];
      for (const proposal of chosen) {
        const failure = await send(address, proposal);
        if (failure !== null) {
          setProblem(`${proposal.title}: ${failure}`);
          break;
        }
        accepted.push(proposal.title);
      }
      if (accepted.length > 0)
        notify({
          title: accepted.length === 1 ? `Accepted: ${accepted[0]}` : `${accepted.length} results accepted`,
        });
      router.refresh();
    });
  return { accept, pending, problem };
}

/** @returns why it was not accepted; null when it was. */
async function send(
  address: ProjectAddress,
  { itemId, isQuestion, answer, version }: ProposalView,
): Promise<string | null> {
  const outcome = await sendAnswer(address, { id: itemId, isQuestion }, { answer }, version);
  switch (outcome.kind) {
    case "saved":
      return null;
    case "conflict":
      return "Somebody answered it meanwhile. Look at what stands now.";
    case "refused":
    case "unreachable":
      return outcome.message;
    default:
      return outcome satisfies never;
  }
}

type ProposalRowProps = { proposal: ProposalView; onAccept: (() => void) | null; pending: boolean };

function ProposalRow({ proposal, onAccept, pending }: ProposalRowProps) {
  const { title, href, before, after, grounds } = proposal;
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={href} prefetch={false} className="rounded-sm font-medium hover:underline">
            {title}
          </Link>
          <span className="flex items-center gap-1.5">
            <ResultBadge result={before} look="plain" />
            <ArrowRight aria-label="would become" className="size-3.5 text-ink-3" />
            <ResultBadge result={after} look="plain" />
          </span>
        </div>
        <ul className="mt-0.5 text-ink-2 text-sm">
          {grounds.map((ground) => (
            <li key={`${ground.integrationId} ${ground.says}`} className="flex items-start gap-1.5">
              <GroundMark speaks={ground.speaks} />
              <span>
                {ground.name}: {ground.says}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {onAccept !== null && (
        <Button size="sm" aria-disabled={pending} onClick={onAccept} aria-label={`Accept “${title}”`}>
          Accept
        </Button>
      )}
    </li>
  );
}

const MARKS = {
  for: { icon: CircleCheck, look: "text-good", word: "For:" },
  halfway: { icon: Contrast, look: "text-warn", word: "Half:" },
  against: { icon: CircleX, look: "text-bad", word: "Against:" },
} as const;

function GroundMark({ speaks }: { speaks: keyof typeof MARKS }) {
  const { icon: Icon, look, word } = MARKS[speaks];
  return (
    <>
      <Icon aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${look}`} />
      <span className="sr-only">{word}</span>
    </>
  );
}
