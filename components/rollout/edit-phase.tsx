"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import type { ShownPhase } from "@/lib/features/rollout/schema";
import { DayFields } from "./day-fields";
import { GateFields } from "./gate-fields";
import { editPhase, type PhaseChanges, type SeenRollout } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

type EditPhaseProps = { seen: SeenRollout; phase: ShownPhase };

export function EditPhase({ seen, phase }: EditPhaseProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`Edit phase ${phase.number}`}>
        <Pencil aria-hidden /> Edit
      </Button>
      {open && <PhaseDialog {...{ seen, phase }} onClose={() => setOpen(false)} />}
    </>
  );
}

function PhaseDialog({ seen, phase, onClose }: EditPhaseProps & { onClose: () => void }) {
  const [fields, setFields] = useState(() => fieldsOf(phase));
  const { problem, pending, act } = useRolloutAct();
  const change = (values: PhaseChanges) => setFields({ ...fields, ...values });
  return (
    <ActDialog
      title={`Phase ${phase.number}: ${phase.title}`}
      description="Its tasks move along when it begins on another day; what comes after is pushed out of the way."
      confirmLabel="Save the phase"
      pendingLabel="Saving…"
      busy={pending}
      problem={problem}
      onConfirm={() => act(() => editPhase(seen, phase.id, changedFields(phase, fields)), onClose)}
      onClose={onClose}
    >
      <TextField
        label="Title"
        maxLength={200}
        value={fields.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      {phase.status !== "complete" && <DayFields {...fields} onDays={change} />}
      <Field
        label="Turn back when"
        hint="What must not happen while this phase runs, and what you do if it does."
        optional
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={1000}
            value={fields.rollbackCriterion}
            onChange={(event) => change({ rollbackCriterion: event.target.value })}
          />
        )}
      </Field>
      <GateFields
        legend="Entry gate"
        rules={fields.entryGate}
        onRules={(entryGate) => change({ entryGate })}
      />
    </ActDialog>
  );
}

function fieldsOf({
  title,
  plannedFrom,
  plannedTo,
  rollbackCriterion,
  entryGate,
}: ShownPhase): Required<PhaseChanges> {
  return {
    title,
    plannedFrom,
    plannedTo,
    rollbackCriterion,
    entryGate: entryGate.rules.map(({ rule }) => rule),
  };
}

/** Only what was changed is sent: the days of a complete phase are no longer anybody’s to set. */
function changedFields(phase: ShownPhase, fields: Required<PhaseChanges>): PhaseChanges {
  const before: Record<string, unknown> = fieldsOf(phase);
  const changed = Object.entries(fields).filter(
    ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
  );
  return Object.fromEntries(changed);
}
