"use client";

import { EFFORT_LABELS } from "@/components/readiness/wording";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { capabilities } from "@/lib/domain/catalogue/capabilities";
import { layers } from "@/lib/domain/catalogue/layers";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { CAPABILITIES, EFFORTS, LAYERS, PRIORITIES, REVIEWS } from "@/lib/domain/catalogue/types";
import { type CheckForm, type Faults, suggestedId } from "./check-form";

export type FieldsProps = {
  form: CheckForm;
  faults: Faults;
  /** Answers hang on the id of a check that was published. */
  idIsFixed: boolean;
  onForm: (some: Partial<CheckForm>) => void;
};

const SEVERITIES = [
  { value: "none", label: "None: it counts in the score" },
  { value: "major", label: "Major finding: bars Production" },
  { value: "blocker", label: "Blocker: holds the score at 74, bars Beta" },
];
const EFFORT_OPTIONS = EFFORTS.map((value) => ({ value, label: EFFORT_LABELS[value] }));
const PRIORITY_OPTIONS = PRIORITIES.map((value) => ({
  value,
  label: value === "rest" ? "After the others" : value.charAt(0).toUpperCase() + value.slice(1),
}));

const MORE = ["ifSkipped", "fix", "prompt", "humanOnly", "goodEvidence", "badEvidence"] as const;

/** What the check asks, how much it weighs, and what it proves. */
export function CheckFields({ form, faults, idIsFixed, onForm }: FieldsProps) {
  const words = wordsOf({ form, faults, onForm });
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label="Title"
        hint="A few words, for tables."
        value={form.title}
        maxLength={80}
        onChange={(event) => onForm({ title: event.target.value })}
        error={faults.title}
      />
      <Words
        label="Statement"
        hint="One sentence that is either true of a project or not."
        rows={2}
        {...words("statement")}
      />
      <IdField form={form} faults={faults} idIsFixed={idIsFixed} onForm={onForm} />
      <Weight form={form} faults={faults} onForm={onForm} />
      <Words label="What it means" hint="In words a founder understands. Markdown." {...words("meaning")} />
      <Words
        label="Five-minute test"
        hint="Steps anyone can run, with what a good and a bad outcome look like."
        {...words("test")}
      />
      <Disclosure summary="More guidance" open={hasMore(form, faults)}>
        <MoreGuidance form={form} faults={faults} onForm={onForm} />
      </Disclosure>
      <Disclosure summary="Reviews, capabilities and layers" open={isPlaced(form)}>
        <Places form={form} onForm={onForm} />
      </Disclosure>
    </div>
  );
}

/** Until somebody writes one, the id follows the title. */
function IdField({ form, faults, idIsFixed, onForm }: FieldsProps) {
  return (
    <TextField
      label="Id"
      hint={idIsFixed ? "Fixed: answers hang on it." : "Stays for good, and is never given twice."}
      mono
      readOnly={idIsFixed}
      value={idIsFixed || form.id !== "" ? form.id : suggestedId(form.title)}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onForm({ id: event.target.value })}
      error={faults.id}
    />
  );
}

type PartProps = Omit<FieldsProps, "idIsFixed">;

function Weight({ form, faults, onForm }: PartProps) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Pick
        label="Severity"
        options={SEVERITIES}
        value={form.severity}
        onValue={(value) => onForm({ severity: value === "major" || value === "blocker" ? value : "none" })}
      />
      <Pick
        label="Effort"
        options={EFFORT_OPTIONS}
        value={form.effort}
        onValue={(value) => onForm({ effort: EFFORTS.find((each) => each === value) })}
      />
      <Pick
        label="Place among the next steps"
        options={PRIORITY_OPTIONS}
        value={form.priority}
        onValue={(value) => onForm({ priority: PRIORITIES.find((each) => each === value) })}
      />
      <EvidenceAsked form={form} faults={faults} onForm={onForm} />
      <Checkbox
        label="Its risk may be accepted"
        hint="By a waiver that expires."
        checked={form.waivable}
        onChange={(event) => onForm({ waivable: event.target.checked })}
      />
    </div>
  );
}

function EvidenceAsked({ form, faults, onForm }: PartProps) {
  return (
    <>
      <TextField
        label="Days evidence stays fresh"
        inputMode="numeric"
        value={form.freshDays}
        onChange={(event) => onForm({ freshDays: event.target.value })}
        error={faults.freshDays}
      />
      <Checkbox
        label="Evidence is required"
        hint="A pass without it holds the score at 84."
        checked={form.evidenceRequired}
        onChange={(event) => onForm({ evidenceRequired: event.target.checked })}
      />
    </>
  );
}

function MoreGuidance({ form, faults, onForm }: PartProps) {
  const words = wordsOf({ form, faults, onForm });
  const field = (name: WordsName) => ({ ...words(name), optional: true });
  return (
    <div className="flex flex-col gap-4 pt-2">
      <Words label="What happens if it is skipped" {...field("ifSkipped")} />
      <Words label="How to fix it" {...field("fix")} />
      <Words label="Prompt for a coding agent" {...field("prompt")} />
      <Words label="The part only a person can do" {...field("humanOnly")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Words label="Good evidence" hint="One example a line." {...field("goodEvidence")} />
        <Words label="Proves nothing" hint="One example a line." {...field("badEvidence")} />
      </div>
    </div>
  );
}

function Places({ form, onForm }: Omit<PartProps, "faults">) {
  return (
    <div className="grid gap-4 pt-2 sm:grid-cols-2">
      <Choices
        legend="Reviews that look at it"
        choices={REVIEWS.map((id) => [id, scopes[id].title] as const)}
        chosen={form.reviews}
        onChosen={(reviews) => onForm({ reviews })}
      />
      <Choices
        legend="Capabilities it feeds"
        choices={CAPABILITIES.map((id) => [id, capabilities[id].title] as const)}
        chosen={form.capabilities}
        onChosen={(chosen) => onForm({ capabilities: chosen })}
      />
      <Choices
        legend="Layers of an integration"
        choices={LAYERS.map((id) => [id, layers[id].title] as const)}
        chosen={form.layers}
        onChosen={(chosen) => onForm({ layers: chosen })}
      />
    </div>
  );
}

type ChoicesProps<Id extends string> = {
  legend: string;
  choices: readonly (readonly [Id, string])[];
  chosen: readonly Id[];
  onChosen: (chosen: readonly Id[]) => void;
};

/** Keeps the order of the vocabulary, so that ticking in another order is no change. */
function Choices<Id extends string>({ legend, choices, chosen, onChosen }: ChoicesProps<Id>) {
  const ids = choices.map(([id]) => id);
  const toggle = (id: Id, on: boolean) =>
    onChosen(ids.filter((each) => (each === id ? on : chosen.includes(each))));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{legend}</legend>
      {choices.map(([id, title]) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}

type PickProps = {
  label: string;
  options: readonly SelectOption[];
  value: string;
  onValue: (value: string) => void;
};

function Pick({ label, options, value, onValue }: PickProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          options={options}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

type WordsName = "statement" | "meaning" | "test" | (typeof MORE)[number];

/** What a field shows, and where what is typed into it goes. */
function wordsOf({ form, faults, onForm }: PartProps) {
  return (name: WordsName) => ({
    value: form[name],
    onValue: (value: string) => onForm({ [name]: value }),
    error: faults[name],
  });
}

type WordsProps = {
  label: string;
  hint?: string;
  rows?: number;
  value: string;
  onValue: (value: string) => void;
  error?: string;
  optional?: boolean;
};

function Words({ label, hint, rows = 3, value, onValue, error, optional }: WordsProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <Textarea {...control} rows={rows} value={value} onChange={(event) => onValue(event.target.value)} />
      )}
    </Field>
  );
}

function hasMore(form: CheckForm, faults: Faults): boolean {
  return MORE.some((name) => form[name] !== "" || faults[name] !== undefined);
}

function isPlaced({ reviews, capabilities: fed, layers: touched }: CheckForm): boolean {
  return reviews.length + fed.length + touched.length > 0;
}
