"use client";

import { CircleSlash } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { CheckResult, Reply } from "@/lib/domain/readiness/facts";
import {
  type Choice,
  canBeSkipped,
  RESULT_CHOICES,
  replyChoices,
  replyTo,
  skipped,
  withReply,
} from "./answer-choices";
import { useAssessment } from "./assessment-provider";
import { ChoiceRow } from "./choice-row";
import type { ItemView } from "./item-view";
import { ReasonField } from "./reason-field";

const SKIP: Choice<"not-applicable"> = {
  value: "not-applicable",
  label: "Not applicable",
  key: "4",
  icon: CircleSlash,
  tone: "neutral",
};

type ItemAnswerProps = { view: ItemView; part: number; onPart: (part: number) => void };

/** Where an item is answered; every press is saved at once. */
export function ItemAnswer({ view, part, onPart }: ItemAnswerProps) {
  const { queue, entry } = useAssessment();
  const { answer } = entry(view.id).wanted;
  return (
    <div className="flex flex-col gap-3">
      {view.question ? (
        <Replies view={view} question={view.question} part={part} onPart={onPart} />
      ) : (
        <ChoiceRow<CheckResult | "not-applicable">
          legend="Result"
          hideLegend
          choices={[...RESULT_CHOICES, SKIP]}
          value={
            answer?.kind === "result" ? answer.result : answer?.kind === "not-applicable" ? answer.kind : null
          }
          onChoose={(value) =>
            queue.edit(view.id, {
              answer: value === "not-applicable" ? skipped(answer) : { kind: "result", result: value },
            })
          }
        />
      )}
      {answer?.kind === "not-applicable" && <ReasonField view={view} reason={answer.reason} />}
      <div className="-mt-1 flex min-h-7 items-center">
        {answer !== null && (
          <Button
            variant="quiet"
            size="sm"
            className="-ml-2"
            aria-keyshortcuts="0"
            onClick={() => queue.edit(view.id, { answer: null })}
          >
            Clear the answer
            <kbd aria-hidden className="font-mono text-ink-3 text-xs pointer-coarse:hidden">
              0
            </kbd>
          </Button>
        )}
      </div>
    </div>
  );
}

type RepliesProps = ItemAnswerProps & { question: NonNullable<ItemView["question"]> };

function Replies({ view, question, part, onPart }: RepliesProps) {
  const { queue, entry } = useAssessment();
  const { answer } = entry(view.id).wanted;
  const reply = (index: number, value: Reply) =>
    queue.edit(view.id, { answer: withReply(view, answer, index, value) });
  const skip = () => queue.edit(view.id, { answer: skipped(answer) });

  if (!question.parts) {
    return (
      <ChoiceRow<Reply | "not-applicable">
        legend="Answer"
        hideLegend
        choices={canBeSkipped(view) ? [...replyChoices(question), SKIP] : replyChoices(question)}
        value={answer?.kind === "not-applicable" ? answer.kind : replyTo(answer, 0)}
        onChoose={(value) => (value === "not-applicable" ? skip() : reply(0, value))}
      />
    );
  }
  return (
    <>
      {question.parts.map((text, index) => (
        <ChoiceRow
          key={text}
          legend={`${index + 1}. ${text}`}
          choices={replyChoices(question)}
          value={replyTo(answer, index)}
          onChoose={(value) => reply(index, value)}
          active={index === part}
          onFocus={() => onPart(index)}
        />
      ))}
      <div className="max-w-56">
        <ChoiceRow
          legend="Both parts"
          hideLegend
          choices={[SKIP]}
          value={answer?.kind === "not-applicable" ? answer.kind : null}
          onChoose={skip}
        />
      </div>
    </>
  );
}
