"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { type ApiProblem, callApi } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import type { IntegrationObjective } from "@/lib/features/call-statistics/schema";
import type { ProjectAddress } from "./integration-request";

type StatisticsObjectiveProps = { address: ProjectAddress; objective: IntegrationObjective };

/** What the integration is held to; empty takes a target back. */
export function StatisticsObjective({ address, objective }: StatisticsObjectiveProps) {
  const router = useRouter();
  const [availability, setAvailability] = useState(textOf(objective.availability));
  const [p95Ms, setP95Ms] = useState(textOf(objective.p95Ms));
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      const body = { availability: numberIn(availability), p95Ms: numberIn(p95Ms) };
      const path = `/projects/${address.projectId}/integrations/${objective.integrationId}/objective`;
      const headers = { "if-match": `"${objective.version}"` };
      const outcome = await callApi(address.workspaceSlug, "PUT", path, { body, headers });
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      notify({ title: "The objective is set" });
      router.refresh();
    });
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <TextField
          label="Calls without error, in percent"
          optional
          inputMode="decimal"
          placeholder="99.5"
          value={availability}
          onChange={(event) => setAvailability(event.target.value)}
        />
        <TextField
          label="p95, in milliseconds"
          optional
          inputMode="numeric"
          placeholder="800"
          value={p95Ms}
          onChange={(event) => setP95Ms(event.target.value)}
        />
        <Button type="submit" aria-disabled={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem.message}
          {problem.requestId !== null && ` Reference ${problem.requestId}.`}
        </p>
      )}
    </form>
  );
}

function textOf(value: number | null): string {
  return value === null ? "" : String(value);
}

/** What is no number is sent as it is: the server says what is wrong with it. */
function numberIn(text: string): number | string | null {
  const trimmed = text.trim().replace(",", ".");
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return Number.isNaN(value) ? trimmed : value;
}
