"use client";

import { type RefObject, useRef } from "react";
import { ResultBadge } from "@/components/readiness/result-badge";
import { Button } from "@/components/ui/button";
import { SaveState } from "@/components/ui/save-state";
import { Select, type SelectOption } from "@/components/ui/select";
import type { Answer } from "@/lib/domain/readiness/facts";
import { partsOf, resultOf } from "@/lib/domain/readiness/item-result";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { canBeSkipped, RESULT_CHOICES, replyChoices, replyTo, skipped, withReply } from "./answer-choices";
import { useAssessment } from "./assessment-provider";
import { answerWords } from "./conflict";
import { ConflictNotice } from "./conflict-notice";
import { isUnvouched } from "./give-answer";
import { countsAs, type ItemView } from "./item-view";
import { ReasonField } from "./reason-field";
import { ResultIcon } from "./result-icon";
import { saveStatusOf } from "./save-status";

const OPEN = "not-assessed";
const SKIP = "not-applicable";

/** The answer of one row: a list to choose from, or the plain fact for somebody who reads. */
export function RowAnswer({ view }: { view: ItemView }) {
  const { queue, entry, canAnswer } = useAssessment();
  const current = entry(view.id);
  const { answer } = current.wanted;
  const status = saveStatusOf(current, queue, view.id);
  const choices = useRef<HTMLDivElement>(null);
  if (!canAnswer) return <RowFact view={view} />;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <ResultIcon result={countsAs(view, answer)} className="mt-1.5" />
        <div ref={choices} className="flex min-w-0 flex-1 flex-col gap-1.5">
          {Array.from({ length: partsOf(view) }, (_, part) => (
            <AnswerSelect key={part === 0 ? "first" : "second"} view={view} part={part} />
          ))}
        </div>
      </div>
      {answer?.kind === "not-applicable" && (
        <ReasonField view={view} reason={answer.reason} id={`reason-${view.id}`} />
      )}
      {status.kind !== "saving" && <Unvouched view={view} choices={choices} />}
      {status.kind === "failed" && <SaveState status={status} />}
      <ConflictNotice view={view} />
    </div>
  );
}

/** An answer of the registration's triage waits for somebody to stand behind it, or to choose another. */
function Unvouched({ view, choices }: { view: ItemView; choices: RefObject<HTMLDivElement | null> }) {
  const { queue, entry } = useAssessment();
  const { recorded, wanted } = entry(view.id);
  if (!isUnvouched(view, recorded) || !sameJson(wanted.answer, recorded.answer)) return null;
  const confirm = () => {
    // The button goes once the answer is confirmed; the focus stays in its row.
    choices.current?.querySelector("select")?.focus();
    queue.vouch(view.id);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pl-6 text-ink-3 text-sm">
      From registration
      <Button size="sm" aria-label={`Confirm: ${view.title}`} onClick={confirm}>
        Confirm
      </Button>
    </p>
  );
}

function AnswerSelect({ view, part }: { view: ItemView; part: number }) {
  const { queue, entry } = useAssessment();
  const { answer } = entry(view.id).wanted;
  const parts = view.question?.parts;
  const choose = (value: string) => {
    if (value === OPEN) return queue.edit(view.id, { answer: null });
    if (value === SKIP) return queue.edit(view.id, { answer: skipped(answer) });
    const result = RESULT_CHOICES.find((choice) => choice.value === value);
    if (result) return queue.edit(view.id, { answer: { kind: "result", result: result.value } });
    const reply = repliesOf(view).find((choice) => choice.value === value);
    if (reply) queue.edit(view.id, { answer: withReply(view, answer, part, reply.value) });
  };
  return (
    <Select
      size="sm"
      aria-label={parts ? `${view.title}, part ${part + 1}: ${parts[part]}` : view.title}
      title={parts?.[part]}
      options={optionsOf(view)}
      value={chosenIn(view, answer, part)}
      onChange={(event) => choose(event.target.value)}
    />
  );
}

function chosenIn(view: ItemView, answer: Answer | null, part: number): string {
  if (answer?.kind === SKIP) return SKIP;
  if (view.question) return replyTo(answer, part) ?? OPEN;
  return answer?.kind === "result" ? answer.result : OPEN;
}

function repliesOf({ question }: ItemView) {
  return question ? replyChoices(question) : [];
}

function optionsOf(view: ItemView): readonly SelectOption[] {
  const choices: readonly SelectOption[] = view.question ? repliesOf(view) : RESULT_CHOICES;
  const open = { value: OPEN, label: view.question ? "Not answered" : "Not assessed" };
  const skip = { value: SKIP, label: "Not applicable" };
  return [
    open,
    ...choices.map(({ value, label }) => ({ value, label })),
    ...(canBeSkipped(view) ? [skip] : []),
  ];
}

function RowFact({ view }: { view: ItemView }) {
  const { answer } = view.recorded;
  const result = resultOf(view, answer);
  return (
    <div className="leading-7">
      <ResultBadge result={result} />
      {view.question && answer !== null && answer.kind === "replies" && (
        <span className="ml-2 text-ink-2">{answerWords(answer)}</span>
      )}
      {answer?.kind === "not-applicable" && <p className="text-ink-2 leading-5">{answer.reason}</p>}
    </div>
  );
}
