"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { MOST_CONDITIONS } from "@/lib/features/decisions/schema";
import { type FormState, issuesOf } from "@/lib/forms/form-state";

export type ConditionDraft = { key: number; text: string; ownerId: string; dueOn: string };
export type PersonChoice = { accountId: string; name: string };

type ConditionFieldsProps = {
  conditions: readonly ConditionDraft[];
  onConditions: (conditions: readonly ConditionDraft[]) => void;
  people: readonly PersonChoice[];
  today: string;
  state: FormState;
};

/** What must happen, who sees to it, and by when. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { conditions, onConditions } = props;
  const add = () => {
    const key = Math.max(0, ...conditions.map((each) => each.key)) + 1;
    onConditions([...conditions, { key, text: "", ownerId: "", dueOn: "" }]);
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 font-medium">Conditions</legend>
      {conditions.map((condition, index) => (
        <ConditionRow key={condition.key} {...props} condition={condition} index={index} />
      ))}
      {conditions.length < MOST_CONDITIONS && (
        <Button size="sm" className="self-start" onClick={add}>
          <Plus aria-hidden /> Add a condition
        </Button>
      )}
    </fieldset>
  );
}

type ConditionRowProps = ConditionFieldsProps & { condition: ConditionDraft; index: number };

function ConditionRow(props: ConditionRowProps) {
  const { conditions, onConditions, people, today, state, condition, index } = props;
  const change = (values: Partial<ConditionDraft>) =>
    onConditions(conditions.map((each) => (each.key === condition.key ? { ...each, ...values } : each)));
  const issues = (name: string) => issuesOf(state, `conditions.${index}.${name}`);
  const number = index + 1;
  return (
    <div className="grid items-start gap-2 rounded-md border border-line p-3 sm:grid-cols-[minmax(0,1fr)_9.5rem_auto]">
      <Field label={`What must happen (${number})`} error={issues("text")} className="sm:col-span-3">
        {(control) => (
          <Input
            {...control}
            value={condition.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label="Who sees to it" error={issues("ownerId")}>
        {(control) => (
          <Select
            {...control}
            value={condition.ownerId}
            placeholder="Choose a person"
            onChange={(event) => change({ ownerId: event.target.value })}
            options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
        )}
      </Field>
      <Field label="By" error={issues("dueOn")}>
        {(control) => (
          <Input
            {...control}
            type="date"
            min={today}
            value={condition.dueOn}
            onChange={(event) => change({ dueOn: event.target.value })}
          />
        )}
      </Field>
      <Button
        variant="quiet"
        icon
        className="sm:mt-6"
        aria-label={`Remove condition ${number}`}
        onClick={() => onConditions(conditions.filter((each) => each.key !== condition.key))}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
