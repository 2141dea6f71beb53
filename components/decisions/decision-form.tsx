"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { stages } from "@/lib/domain/catalogue/stages";
import { blockingReasons } from "@/lib/domain/decisions/decision-rules";
import { isLaxer, outcomesOf } from "@/lib/domain/decisions/propose";
import type { ReleaseAnswers } from "@/lib/domain/decisions/questions";
import { type LaunchStage, questionReasons, type Reason } from "@/lib/domain/decisions/reasons";
import { DECISION_OUTCOMES, type DecisionOutcome } from "@/lib/domain/decisions/words";
import { type ProjectAt, recordDecisionAction } from "@/lib/features/decisions/actions";
import type { RecordDecisionRefusal } from "@/lib/features/decisions/schema";
import { type FormState, issuesOf } from "@/lib/forms/form-state";
import { type ConditionDraft, ConditionFields, type PersonChoice } from "./condition-fields";
import { OutcomeBadge } from "./outcome-badge";
import { ReleaseQuestionFields } from "./release-question-fields";
import { decisionRefusalWords, OUTCOME_MEANINGS, OUTCOME_WORDS } from "./wording";

type DecisionFormProps = {
  at: ProjectAt;
  targetStage: LaunchStage;
  /** What the state of the project says against a launch into the stage. */
  reasons: readonly Reason[];
  answers: ReleaseAnswers;
  people: readonly PersonChoice[];
  today: string;
};

export const QUESTIONS_ID = "release-questions";

/** Answers the four questions, names the release, and records what a person decides. */
export function DecisionForm({
  at,
  targetStage,
  reasons,
  answers: prefilled,
  people,
  today,
}: DecisionFormProps) {
  const [answers, setAnswers] = useState(prefilled);
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [conditions, setConditions] = useState<readonly ConditionDraft[]>([]);
  const all = [...reasons, ...questionReasons(answers)];
  const proposed = outcomesOf(all);
  const chosen = outcome !== null && isLaxer(outcome, proposed.allows) ? null : outcome;
  const text = (data: FormData, name: string) => String(data.get(name) ?? "");
  const record = (_: unknown, data: FormData) =>
    recordDecisionAction(at, {
      targetStage,
      release: text(data, "release"),
      outcome: chosen ?? proposed.outcome,
      questions: answers,
      note: text(data, "note"),
      rollbackOwnerId: text(data, "rollbackOwnerId") || null,
      conditions:
        chosen === "conditional-go" ? conditions.map(({ key: _key, ...condition }) => condition) : [],
    });
  return (
    <ActionForm
      action={record}
      wording={decisionRefusalWords}
      onDone={() => {
        notify({ title: "The decision is recorded." });
        setOutcome(null);
        setConditions([]);
      }}
      className="flex flex-col gap-5"
    >
      {(state) => (
        <>
          <TextField
            label="Release"
            name="release"
            hint="A tag, a version or a date: what exactly is launched."
            placeholder="v1.4.0"
            mono
            autoComplete="off"
            fieldClassName="max-w-72"
            error={issuesOf(state, "release")}
          />
          <ReleaseQuestionFields id={QUESTIONS_ID} answers={answers} onAnswers={setAnswers} />
          <p role="status" className="flex flex-wrap items-center gap-2">
            With these answers the proposal for {stages[targetStage].title} is
            <OutcomeBadge outcome={proposed.outcome} size="md" />
          </p>
          <RadioGroup
            legend="Decision"
            name="outcome"
            value={chosen ?? ""}
            onValueChange={(value) => setOutcome(DECISION_OUTCOMES.find((each) => each === value) ?? null)}
            options={DECISION_OUTCOMES.map((each) => outcomeOption(each, all))}
          />
          {chosen === "conditional-go" && (
            <ConditionFields {...{ conditions, people, today, state }} onConditions={setConditions} />
          )}
          {chosen !== "no-go" && <RollbackOwner people={people} state={state} />}
          <Field label="Note" optional hint="Markdown works." error={issuesOf(state, "note")}>
            {(control) => <Textarea {...control} name="note" rows={2} />}
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton disabled={chosen === null} pendingLabel="Recording…">
              {chosen === null ? "Choose a decision first" : `Record ${OUTCOME_WORDS[chosen]}`}
            </SubmitButton>
            <p className="text-ink-3 text-sm">The record never changes; only its standing does.</p>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** An outcome the reasons leave no room for says which of them. */
function outcomeOption(outcome: DecisionOutcome, reasons: readonly Reason[]) {
  const blocking = blockingReasons(outcome, reasons);
  return {
    value: outcome,
    label: <span className="font-medium">{OUTCOME_WORDS[outcome]}</span>,
    hint: blocking.length === 0 ? OUTCOME_MEANINGS[outcome] : `Not possible: ${blockedBy(blocking)}.`,
    disabled: blocking.length > 0,
  };
}

const BLOCKED_BY = {
  blocker: (count) =>
    count === 1 ? "a blocker is open or unknown" : `${count} blockers are open or unknown`,
  condition: (count) => (count === 1 ? "the stage asks for more" : `the stage asks for ${count} more things`),
  "evidence-stale": () => "evidence is stale",
  signoff: (count) =>
    count === 1 ? "a sign-off is missing or outdated" : `${count} sign-offs are missing or outdated`,
  waiver: (count) => (count === 1 ? "a risk is accepted" : `${count} risks are accepted`),
  question: (count) =>
    count === 1 ? "a release question lacks a yes" : `${count} release questions lack a yes`,
} as const satisfies Record<Reason["kind"], (count: number) => string>;

function blockedBy(reasons: readonly Reason[]): string {
  const counts = Map.groupBy(reasons, (reason) => reason.kind);
  return [...counts].map(([kind, list]) => BLOCKED_BY[kind](list.length)).join(", ");
}

type RollbackOwnerProps = {
  people: readonly PersonChoice[];
  state: FormState<unknown, RecordDecisionRefusal>;
};

function RollbackOwner({ people, state }: RollbackOwnerProps) {
  const missing = state.status === "refused" && state.reason.code === "rollback-owner-required";
  return (
    <Field
      label="Rollback owner"
      hint="The one person who rolls this release back when it must be."
      error={missing ? "Choose somebody." : issuesOf(state, "rollbackOwnerId")}
      className="max-w-96"
    >
      {(control) => (
        <Select
          {...control}
          name="rollbackOwnerId"
          defaultValue=""
          placeholder="Choose a person"
          options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
      )}
    </Field>
  );
}
