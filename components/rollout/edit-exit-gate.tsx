"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import type { GateRule } from "@/lib/domain/rollout/gates";
import { GateFields } from "./gate-fields";
import { editRollout, type SeenRollout } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

export function EditExitGate({ seen, rules }: { seen: SeenRollout; rules: readonly GateRule[] }) {
  const [chosen, setChosen] = useState<readonly GateRule[] | null>(null);
  const { problem, pending, act } = useRolloutAct();
  const close = () => setChosen(null);
  return (
    <>
      <Button size="sm" data-print="hide" onClick={() => setChosen(rules)} aria-label="Edit the exit gate">
        <Pencil aria-hidden /> Edit
      </Button>
      {chosen !== null && (
        <ActDialog
          title="Exit gate"
          description="What must really hold before the rollout counts as done."
          confirmLabel="Save the gate"
          pendingLabel="Saving…"
          busy={pending}
          problem={problem}
          onConfirm={() => act(() => editRollout(seen, { exitGate: chosen }), close)}
          onClose={close}
        >
          <GateFields legend="Rules" rules={chosen} onRules={setChosen} />
        </ActDialog>
      )}
    </>
  );
}
