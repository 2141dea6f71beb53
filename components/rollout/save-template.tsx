"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { NameDialog } from "./name-dialog";
import { type RolloutAddress, saveTemplate } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

/** Keeps this plan, without its dates and people, for the next project. */
export function SaveTemplate({ address, title }: { address: RolloutAddress; title: string }) {
  const [name, setName] = useState<string | null>(null);
  const { problem, pending, act } = useRolloutAct();
  const close = () => setName(null);
  const save = (wanted: string) =>
    act(
      () => saveTemplate(address, wanted),
      () => {
        notify({ title: `“${wanted}” is a template of the workspace` });
        close();
      },
    );
  return (
    <>
      <Button onClick={() => setName(title)}>
        <Copy aria-hidden /> Save as template
      </Button>
      {name !== null && (
        <NameDialog
          name={name}
          onName={setName}
          title="Save this plan as a template"
          description="Phases, gates, tasks and their order, without dates and owners. Everybody in the workspace can plan from it."
          confirmLabel="Save the template"
          busy={pending}
          problem={problem}
          onConfirm={() => save(name)}
          onClose={close}
        />
      )}
    </>
  );
}
