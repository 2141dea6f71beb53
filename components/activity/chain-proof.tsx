"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { DownloadButton } from "@/components/data-table/download-button";
import { Button } from "@/components/ui/button";
import { CommandLine } from "@/components/ui/command-line";
import { Notice } from "@/components/ui/notice";

type Proof =
  | { state: "unasked" | "walking" }
  | { state: "intact"; seq: number; head: string }
  | { state: "broken"; seq: number; detail: string }
  | { state: "failed"; requestId: string | undefined };

/** Walks the chain here, and hands out what is needed to walk it anywhere else. */
export function ChainProof({ workspace }: { workspace: string }) {
  const [proof, setProof] = useState<Proof>({ state: "unasked" });
  const walk = async () => {
    setProof({ state: "walking" });
    setProof(await verify(workspace));
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" onClick={walk} disabled={proof.state === "walking"}>
          <ShieldCheck aria-hidden /> {proof.state === "walking" ? "Walking the chain…" : "Verify the chain"}
        </Button>
        <DownloadButton
          workspace={workspace}
          path="/audit/export.jsonl"
          fileName={`${workspace}-audit.jsonl`}
        >
          Export
        </DownloadButton>
        <DownloadButton
          workspace={workspace}
          path="/audit/checkpoint"
          fileName={`${workspace}-checkpoint.json`}
        >
          Checkpoint
        </DownloadButton>
      </div>
      <div role="status" className="empty:hidden">
        <Outcome proof={proof} />
      </div>
      <details className="text-sm">
        <summary className="inline-block min-h-6 rounded-sm text-ink-2 underline decoration-line-strong underline-offset-4">
          Verify it without us
        </summary>
        <div className="mt-2 flex max-w-prose flex-col gap-2 text-ink-2">
          <p>
            Keep a checkpoint somewhere we cannot reach. A later export must pass through it; that is the only
            way to notice that the end was cut off, or that everything was written again.
          </p>
          <CommandLine
            text={`npm run audit:verify -- ${workspace}-audit.jsonl --checkpoint ${workspace}-checkpoint.json`}
          />
        </div>
      </details>
    </div>
  );
}

function Outcome({ proof }: { proof: Proof }) {
  switch (proof.state) {
    case "unasked":
    case "walking":
      return null;
    case "intact":
      return (
        <Notice tone="good" title={`The chain holds from event 1 to ${proof.seq}`}>
          Last hash <code className="break-all font-mono text-sm">{proof.head}</code>
        </Notice>
      );
    case "broken":
      return (
        <Notice tone="bad" title="The chain does not hold">
          {proof.detail} {proof.seq === 0 ? "No event before it holds." : `Events 1 to ${proof.seq} hold.`}
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="warn" title="The chain could not be walked" requestId={proof.requestId}>
          Nothing is known about it yet. Try again.
        </Notice>
      );
    default:
      return proof satisfies never;
  }
}

async function verify(workspace: string): Promise<Proof> {
  try {
    const response = await fetch("/api/v1/audit/verification", {
      headers: { "Launchworthy-Workspace": workspace },
    });
    const body: unknown = response.ok ? await response.json() : null;
    return proofOf(body) ?? { state: "failed", requestId: response.headers.get("request-id") ?? undefined };
  } catch {
    return { state: "failed", requestId: undefined };
  }
}

function proofOf(body: unknown): Proof | null {
  if (!isVerification(body)) return null;
  const { seq, head, broken } = body;
  return broken === null ? { state: "intact", seq, head } : { state: "broken", seq, detail: broken.detail };
}

type Verification = { seq: number; head: string; broken: { detail: string } | null };

function isVerification(body: unknown): body is Verification {
  return typeof body === "object" && body !== null && "seq" in body && "broken" in body;
}
