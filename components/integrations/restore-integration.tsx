"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { type ProjectAddress, restoreIntegration } from "./integration-request";

type RestoreIntegrationProps = { address: ProjectAddress; id: string; name: string };

export function RestoreIntegration({ address, id, name }: RestoreIntegrationProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const restore = () =>
    start(async () => {
      const outcome = await restoreIntegration(address, id);
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) notify({ title: `“${name}” is back` });
      router.refresh();
    });
  return (
    <>
      <Button size="sm" disabled={pending} onClick={restore} aria-label={`Bring back “${name}”`}>
        <RotateCcw aria-hidden /> Bring back
      </Button>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
