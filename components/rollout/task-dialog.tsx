"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ShownPhase, ShownRollout, ShownTask } from "@/lib/features/rollout/schema";
import { DayFields } from "./day-fields";
import type { TaskOwner } from "./phase-panel";
import { addTask, editTask, removeTask, type SeenRollout, type TaskFields } from "./rollout-request";
import { useRolloutAct } from "./use-rollout-act";

type TaskDialogProps = {
  seen: SeenRollout;
  rollout: ShownRollout;
  phase: ShownPhase;
  owners: readonly TaskOwner[];
  /** Null: a new one. */
  task: ShownTask | null;
  onClose: () => void;
};

/** What a task is, whose, when, and after which others. */
export function TaskDialog({ seen, rollout, phase, owners, task, onClose }: TaskDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(task, phase));
  const { problem, pending, act } = useRolloutAct();
  const change = (values: Partial<TaskFields>) => setFields({ ...fields, ...values });
  const save = () =>
    act(() => (task === null ? addTask(seen, phase.id, fields) : editTask(seen, task.id, fields)), onClose);
  return (
    <ActDialog
      title={task === null ? `New task in phase ${phase.number}` : `Task “${task.title}”`}
      description="What depends on it is pushed back where it has to be."
      confirmLabel={task === null ? "Add the task" : "Save the task"}
      pendingLabel="Saving…"
      busy={pending}
      problem={problem}
      onConfirm={save}
      onClose={onClose}
    >
      <TextField
        label="Title"
        maxLength={200}
        value={fields.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Field label="Owner" optional>
        {(control) => (
          <Select
            {...control}
            value={fields.ownerId ?? ""}
            onChange={(event) => change({ ownerId: event.target.value || null })}
            options={[
              { value: "", label: "Nobody yet" },
              ...owners.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <DayFields {...fields} onDays={change} />
      <Dependencies
        {...{ rollout, phase, task }}
        chosen={fields.dependsOn}
        onChosen={(dependsOn) => change({ dependsOn })}
      />
      {task !== null && (
        <Button
          variant="quiet"
          size="sm"
          className="self-start text-bad-text"
          aria-disabled={pending}
          onClick={() => !pending && act(() => removeTask(seen, task.id), onClose)}
        >
          <Trash2 aria-hidden /> Remove this task
        </Button>
      )}
    </ActDialog>
  );
}

function fieldsOf(task: ShownTask | null, phase: ShownPhase): TaskFields {
  const { plannedFrom, plannedTo } = task ?? phase;
  return {
    ...{ plannedFrom, plannedTo },
    title: task?.title ?? "",
    ownerId: task?.owner?.id ?? null,
    dependsOn: task?.dependsOn ?? [],
  };
}

type DependenciesProps = Pick<TaskDialogProps, "rollout" | "phase" | "task"> & {
  chosen: readonly string[];
  onChosen: (ids: readonly string[]) => void;
};

/** Tasks of this phase and of those before it: nothing waits for what comes later. */
function Dependencies({ rollout, phase, task, chosen, onChosen }: DependenciesProps) {
  const choices = rollout.phases
    .filter(({ number }) => number <= phase.number)
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => id !== task?.id);
  if (choices.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Disclosure
      summary={`Comes after ${chosen.length === 0 ? "no other task" : `${chosen.length} of ${choices.length}`}`}
    >
      <fieldset className="flex max-h-56 flex-col overflow-y-auto">
        <legend className="sr-only">Comes after</legend>
        {choices.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
