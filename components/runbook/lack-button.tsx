"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { Without } from "@/lib/domain/runbook/plan";
import type { Plan } from "@/lib/features/runbook/schema";
import type { ProjectAddress } from "./plan-request";
import { usePlan } from "./use-plan";

const WORDS = { "error-map": "no error codes", "status-page": "no status page" } as const satisfies Record<
  Without["what"],
  string
>;

type LackButtonProps = {
  address: ProjectAddress;
  plan: Plan;
  service: { id: string; name: string };
  what: Without["what"];
};

/** Says that a service has none of something, which is an answer, and not the same as not knowing. */
export function LackButton({ address, plan, service, what }: LackButtonProps) {
  const { save, saving } = usePlan(address, plan);
  const [problem, setProblem] = useState<string | null>(null);
  const say = async () => {
    const lack = { integrationId: service.id, what };
    const saved = await save({ lack, stands: true });
    setProblem(saved.kind === "refused" ? saved.problem.message : null);
    if (saved.kind !== "saved") return;
    const undo = () => void save({ lack, stands: false });
    notify({ title: `${service.name} has ${WORDS[what]}`, action: { label: "Undo", onAction: undo } });
  };
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        aria-disabled={saving}
        aria-label={`It has none: ${service.name}, ${WORDS[what]}`}
        onClick={() => !saving && void say()}
      >
        It has none
      </Button>
      {problem !== null && (
        <span role="alert" className="text-bad-text text-sm">
          {problem}
        </span>
      )}
    </>
  );
}
