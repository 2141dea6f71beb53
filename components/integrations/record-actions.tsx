"use client";

import { BadgeCheck, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiOutcome } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import {
  approveIntegration,
  deleteIntegration,
  type ProjectAddress,
  restoreIntegration,
} from "./integration-request";

type RecordActionsProps = {
  address: ProjectAddress;
  integration: { id: string; version: number; name: string };
  /** Where the page of the registry is. */
  path: string;
  may: { approve: boolean; delete: boolean };
};

/** The owner's word, and the way to the trash, which needs no question: it can be undone. */
export function RecordActions({ address, integration, path, may }: RecordActionsProps) {
  const { id, name } = integration;
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const act = <Value,>(attempt: () => Promise<ApiOutcome<Value>>, done: () => void) =>
    start(async () => {
      const outcome = await attempt();
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) done();
      router.refresh();
    });
  const approve = () =>
    act(
      () => approveIntegration(address, integration),
      () => notify({ title: `“${name}” is approved` }),
    );
  const undo = () => restoreIntegration(address, id).then(() => router.refresh());
  const remove = () =>
    act(
      () => deleteIntegration(address, integration),
      () => {
        notify({
          title: `“${name}” is in the trash`,
          action: { label: "Undo", onAction: () => void undo() },
        });
        router.push(path);
      },
    );

  return (
    <>
      {may.approve && (
        <Button variant="primary" aria-disabled={pending} onClick={() => !pending && approve()}>
          <BadgeCheck aria-hidden /> Approve as it stands
        </Button>
      )}
      {may.delete && (
        <Button aria-disabled={pending} onClick={() => !pending && remove()}>
          <Trash2 aria-hidden /> Delete
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className="basis-full text-bad-text text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
