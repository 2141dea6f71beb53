"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { editIntegration } from "@/components/integrations/integration-request";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import {
  DEFAULT_ROTATION_DAYS,
  nextRotation,
  ROTATION_INTERVALS_DAYS,
} from "@/lib/domain/integrations/rotation";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";

type MarkRotatedProps = {
  workspaceSlug: string;
  projectId: string;
  integration: { id: string; name: string; version: number };
  today: string;
};

const INTERVALS: Readonly<Record<number, string>> = {
  30: "every month (30 days)",
  90: "every quarter (90 days)",
  180: "twice a year (180 days)",
  365: "once a year (365 days)",
};

/** Says that a key was rotated today, and when it is to be again. */
export function MarkRotated({ workspaceSlug, projectId, integration, today }: MarkRotatedProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [next, setNext] = useState(nextRotation(today));
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const interval = ROTATION_INTERVALS_DAYS.find((days) => nextRotation(today, days) === next);
  const save = () =>
    start(async () => {
      const outcome = await editIntegration({ workspaceSlug, projectId }, integration, {
        rotationDueOn: next,
      });
      setProblem(outcome.ok ? null : outcome.problem.message);
      router.refresh();
      if (!outcome.ok) return;
      setOpen(false);
      notify({ title: `${integration.name}: the next rotation is on ${dayInWords(next)}` });
    });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger size="sm" aria-label={`Mark the key of ${integration.name} as rotated`}>
        <RotateCw aria-hidden /> Rotated
      </DialogTrigger>
      <DialogContent
        title={`The key of ${integration.name} was rotated`}
        description="The record keeps the day of the next rotation. As with any change, its owner approves it anew."
        width="sm"
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button variant="primary" aria-disabled={pending} onClick={() => !pending && save()}>
              {pending ? "Saving…" : "Set the next rotation"}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <Field label="It is rotated">
            {(control) => (
              <Select
                {...control}
                value={String(interval ?? "")}
                onChange={(event) => setNext(nextRotation(today, Number(event.target.value)))}
                placeholder="on a day of its own"
                options={ROTATION_INTERVALS_DAYS.map((days) => ({
                  value: String(days),
                  label: `${INTERVALS[days]}${days === DEFAULT_ROTATION_DAYS ? ", our default" : ""}`,
                }))}
              />
            )}
          </Field>
          <Field label="Next rotation" error={problem}>
            {(control) => (
              <Input
                {...control}
                type="date"
                min={today}
                value={next}
                onChange={(event) => setNext(event.target.value)}
              />
            )}
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  );
}
