"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiOutcome, ApiProblem } from "@/components/form/api-call";

/** One change to the rollout at a time. Whatever came of it, the page then shows what stands. */
export function useRolloutAct() {
  const router = useRouter();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const act = <Value>(attempt: () => Promise<ApiOutcome<Value>>, done: () => void = () => undefined) =>
    start(async () => {
      const outcome = await attempt();
      setProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) done();
      router.refresh();
    });
  return { problem, pending, act, forget: () => setProblem(null) };
}
