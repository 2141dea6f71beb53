"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { ReviewAction } from "@/lib/features/weekly-reviews/schema";
import { settleAction } from "./review-request";

type SettleActionProps = { address: { workspaceSlug: string; projectId: string }; action: ReviewAction };

/** Done or dropped, outside a review; an undo takes it up again. */
export function SettleAction({ address, action }: SettleActionProps) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const settle = (seen: ReviewAction, state: ReviewAction["state"]) =>
    start(async () => {
      const outcome = await settleAction(address, seen, { state });
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok && state !== "open") {
        const undo = { label: "Undo", onAction: () => settle(outcome.value, "open") };
        notify({ title: `${state === "done" ? "Done" : "Dropped"}: ${action.text}`, action: undo });
      }
      router.refresh();
    });
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      {problem !== null && (
        <span role="alert" className="text-bad-text text-sm">
          {problem}
        </span>
      )}
      {(["done", "dropped"] as const).map((state) => (
        <Button
          key={state}
          size="sm"
          variant={state === "done" ? "secondary" : "quiet"}
          aria-disabled={busy}
          aria-label={`${state === "done" ? "Done" : "Drop"}: ${action.text}`}
          onClick={() => !busy && settle(action, state)}
        >
          {state === "done" ? "Done" : "Drop"}
        </Button>
      ))}
    </span>
  );
}
