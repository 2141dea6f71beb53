"use client";

import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import {
  RELEASE_QUESTIONS,
  type ReleaseAnswer,
  type ReleaseAnswers,
  releaseQuestions,
} from "@/lib/domain/decisions/questions";

const REPLIES = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

type ReleaseQuestionFieldsProps = {
  id: string;
  answers: ReleaseAnswers;
  onAnswers: (answers: ReleaseAnswers) => void;
};

/** The four questions asked of every release. The assessment fills in what it knows; a person has the last word. */
export function ReleaseQuestionFields({ id, answers, onAnswers }: ReleaseQuestionFieldsProps) {
  return (
    <section id={id} aria-label="Release questions" className="scroll-mt-16">
      <h3 className="font-medium">Four questions about this release</h3>
      <ul className="mt-1 divide-y divide-line border-line border-y">
        {RELEASE_QUESTIONS.map((question) => (
          <li key={question} className="flex flex-col gap-1.5 py-2.5">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
              <p className="min-w-0 flex-1 basis-60">{releaseQuestions[question].sentence}</p>
              <SegmentedControl
                legend={releaseQuestions[question].title}
                segments={REPLIES}
                value={answers[question].answer}
                onValueChange={(answer) => onAnswers(replaced(answers, question, { answer }))}
              />
            </div>
            <Input
              size="sm"
              aria-label={`Note on ${releaseQuestions[question].title}`}
              placeholder="Where to look, or why not (optional)"
              maxLength={1000}
              value={answers[question].note}
              onChange={(event) => onAnswers(replaced(answers, question, { note: event.target.value }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function replaced(
  answers: ReleaseAnswers,
  question: keyof ReleaseAnswers,
  change: Partial<ReleaseAnswer>,
): ReleaseAnswers {
  return { ...answers, [question]: { ...answers[question], ...change } };
}
