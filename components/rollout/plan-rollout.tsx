"use client";

import { useMemo, useState } from "react";
import { Timeline } from "@/components/timeline/timeline";
import { isDay } from "@/components/timeline/timeline-days";
import type { MoveRow, PushedBy } from "@/components/timeline/timeline-plan";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { ShownTemplate } from "@/lib/features/rollout/schema";
import { previewLanes } from "./preview-lanes";
import { planRollout, type RolloutAddress } from "./rollout-request";
import { counted } from "./rollout-words";
import { useRolloutAct } from "./use-rollout-act";

type PlanRolloutProps = {
  address: RolloutAddress;
  templates: readonly ShownTemplate[];
  today: string;
  /** The version of the plan this one takes the place of; null for the first. */
  replace: { version: number } | null;
};

/** A template and a first day, and the plan they make before it is made. */
export function PlanRollout({ address, templates, today, replace }: PlanRolloutProps) {
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? "");
  const [from, setFrom] = useState(today);
  const { problem, pending, act } = useRolloutAct();
  const chosen = templates.find(({ id }) => id === templateId);
  const lanes = useMemo(
    () => (chosen === undefined || !isDay(from) ? null : previewLanes(chosen.template, from)),
    [chosen, from],
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3 px-4 pt-2">
        <Field label="Template" className="min-w-56 flex-1 sm:max-w-80">
          {(control) => (
            <Select
              {...control}
              value={templateId}
              onChange={(event) => setTemplateId(event.target.value)}
              options={templates.map(({ id, name, days, template }) => ({
                value: id,
                label: `${name}: ${counted(template.phases.length, "phase")}, ${counted(days, "day")}`,
              }))}
            />
          )}
        </Field>
        <Field label="First day">
          {(control) => (
            <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Button
          variant="primary"
          aria-disabled={pending || lanes === null}
          onClick={() =>
            !pending && lanes !== null && act(() => planRollout(address, templateId, from, replace))
          }
        >
          {pending ? "Planning…" : replace === null ? "Plan the rollout" : "Plan anew"}
        </Button>
      </div>
      {problem !== null && (
        <div className="px-4">
          <Notice
            tone="bad"
            role="alert"
            title={problem.message}
            requestId={problem.requestId ?? undefined}
          />
        </div>
      )}
      {lanes !== null && (
        <Timeline
          label="Preview of the plan"
          heading="Phase and task"
          {...{ lanes, today }}
          remembered={null}
          onMove={movesNothing}
          pushedBy={pushesNothing}
        />
      )}
    </div>
  );
}

const movesNothing: MoveRow = () => undefined;
const pushesNothing: PushedBy = () => [];
