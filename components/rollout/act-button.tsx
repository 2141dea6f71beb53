"use client";

import type { ApiOutcome } from "@/components/form/api-call";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useRolloutAct } from "./use-rollout-act";

type ActButtonProps = Omit<ButtonProps, "onClick"> & { attempt: () => Promise<ApiOutcome<unknown>> };

/** Changes the rollout at a press, and says below why it did not. */
export function ActButton({ attempt, ...button }: ActButtonProps) {
  const { problem, pending, act } = useRolloutAct();
  return (
    <>
      <Button {...button} aria-disabled={pending} onClick={() => !pending && act(attempt)} />
      {problem !== null && (
        <p role="alert" className="basis-full text-bad-text text-sm">
          {problem.message}
        </p>
      )}
    </>
  );
}
