"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SaveState, type SaveStatus } from "@/components/ui/save-state";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { ReviewSchedule } from "@/lib/features/weekly-reviews/schema";
import { scheduleReviews } from "./review-request";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type ScheduleFormProps = {
  address: { workspaceSlug: string; projectId: string };
  schedule: Pick<ReviewSchedule, "on" | "weekday">;
};

/** On which day the review opens, or that none is wanted. Takes effect at once. */
export function ScheduleForm({ address, schedule }: ScheduleFormProps) {
  const router = useRouter();
  const [wanted, setWanted] = useState({ on: schedule.on, weekday: schedule.weekday });
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const save = (next: typeof wanted) => {
    setWanted(next);
    start(async () => {
      const outcome = await scheduleReviews(address, next);
      setProblem(outcome.ok || outcome.problem.code === "unchanged" ? null : outcome.problem);
      if (outcome.ok) setSavedAt(new Date().toISOString());
      else setWanted({ on: schedule.on, weekday: schedule.weekday });
      router.refresh();
    });
  };
  return (
    <div className="flex flex-col gap-3">
      {problem !== null && <Notice tone="bad" role="alert" title={problem.message} />}
      <Switch
        label="A review every week"
        hint="Weeks without one count as missed, and Production asks for the last four."
        checked={wanted.on}
        disabled={busy}
        onChange={(event) => save({ ...wanted, on: event.target.checked })}
      />
      <div className="flex items-end gap-3">
        <Field label="Day" className="w-40">
          {(control) => (
            <Select
              {...control}
              disabled={busy || !wanted.on}
              value={String(wanted.weekday)}
              options={WEEKDAYS.map((label, at) => ({ value: String(at + 1), label }))}
              onChange={(event) => save({ ...wanted, weekday: Number(event.target.value) })}
            />
          )}
        </Field>
        <SaveState status={statusOf(busy, savedAt)} />
      </div>
    </div>
  );
}

function statusOf(busy: boolean, savedAt: string | null): SaveStatus {
  if (busy) return { kind: "saving" };
  return savedAt === null ? { kind: "idle" } : { kind: "saved", at: savedAt };
}
