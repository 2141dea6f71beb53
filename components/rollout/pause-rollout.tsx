"use client";

import { Pause, Play } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ActButton } from "./act-button";
import { ReasonDialog } from "./reason-dialog";
import { pauseRollout, resumeRollout, type SeenRollout } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

type PauseRolloutProps = { seen: SeenRollout; paused: boolean };

export function PauseRollout({ seen, paused }: PauseRolloutProps) {
  const [asking, setAsking] = useState(false);
  const { problem, pending, act } = useRolloutAct();
  if (paused) {
    return (
      <ActButton variant="primary" attempt={() => resumeRollout(seen)}>
        <Play aria-hidden /> Go on
      </ActButton>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Pause aria-hidden /> Pause
      </Button>
      {asking && (
        <ReasonDialog
          title="Pause the rollout?"
          description="Nothing opens, completes or goes back while it is paused. Going on moves what is left by the days in between."
          hint="A holiday, an incident, a vendor that is away."
          confirmLabel="Pause it"
          pendingLabel="Pausing…"
          busy={pending}
          problem={problem}
          onReason={(reason) =>
            act(
              () => pauseRollout(seen, reason),
              () => setAsking(false),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
