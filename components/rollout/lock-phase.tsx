"use client";

import { Lock, LockOpen } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ShownPhase } from "@/lib/features/rollout/schema";
import { ActButton } from "./act-button";
import { ReasonDialog } from "./reason-dialog";
import { lockPhase, type SeenRollout, unlockPhase } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

type LockPhaseProps = { seen: SeenRollout; phase: ShownPhase };

/** Keeps a phase as it is, whatever its gate says, or gives it back to its gate. */
export function LockPhase({ seen, phase }: LockPhaseProps) {
  const [asking, setAsking] = useState(false);
  const { problem, pending, act } = useRolloutAct();
  const { id, number, lock } = phase;
  if (lock !== null) {
    return (
      <ActButton size="sm" aria-label={`Unlock phase ${number}`} attempt={() => unlockPhase(seen, id)}>
        <LockOpen aria-hidden /> Unlock
      </ActButton>
    );
  }
  return (
    <>
      <Button size="sm" aria-label={`Lock phase ${number}`} onClick={() => setAsking(true)}>
        <Lock aria-hidden /> Lock
      </Button>
      {asking && (
        <ReasonDialog
          title={`Lock phase ${number}?`}
          description="It stays as it is until somebody unlocks it: it neither completes nor goes back, whatever its gate says."
          hint="Shown beside the phase and kept in its history."
          confirmLabel="Lock the phase"
          pendingLabel="Locking…"
          busy={pending}
          problem={problem}
          onReason={(reason) =>
            act(
              () => lockPhase(seen, id, reason),
              () => setAsking(false),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
