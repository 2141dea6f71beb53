"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { openReview } from "./review-request";

type OpenNowProps = {
  address: { workspaceSlug: string; projectId: string };
  path: string;
  primary: boolean;
};

/** Opens this week's review ahead of its job. */
export function OpenNow({ address, path, primary }: OpenNowProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, start] = useTransition();
  const open = () =>
    start(async () => {
      const outcome = await openReview(address);
      if (outcome.ok) return router.push(`${path}/${outcome.value.id}`);
      setProblem(outcome.problem);
      router.refresh();
    });
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        variant={primary ? "primary" : "secondary"}
        size={primary ? "lg" : "md"}
        aria-disabled={busy}
        onClick={() => !busy && open()}
      >
        {busy ? "Opening…" : "Open it now"}
      </Button>
      {problem !== null && (
        <p role="alert" className="max-w-72 text-bad-text text-sm">
          {problem.message}
        </p>
      )}
    </div>
  );
}
