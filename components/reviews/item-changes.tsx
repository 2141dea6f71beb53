import { ArrowRight } from "lucide-react";
import { answerWords } from "@/components/assessment/conflict";
import { diffLines } from "@/components/assessment/line-diff";
import { Markdown } from "@/components/assessment/markdown";
import { ResultBadge } from "@/components/readiness/result-badge";
import { RESULT_LABELS } from "@/components/readiness/wording";
import { cn } from "@/components/ui/cn";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

/** What the item says, and where it was signed before, what it said then. */
export function ItemChanges({ item }: { item: ReviewItem }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Answers item={item} />
      <Notes item={item} />
    </div>
  );
}

function Answers({ item }: { item: ReviewItem }) {
  const { before, after } = item;
  const moved = before !== null && answerText(item, before) !== answerText(item, after);
  return (
    <Part title="Answer">
      <div className="flex flex-wrap items-center gap-1.5">
        {moved && (
          <>
            <span className="sr-only">Before: </span>
            <AnswerSide item={item} side={before} faded />
            <ArrowRight aria-label="now" className="size-4 shrink-0 text-ink-3" />
          </>
        )}
        <AnswerSide item={item} side={after} />
        {before !== null && !moved && <span className="text-ink-3 text-sm">as it was signed</span>}
      </div>
      {item.counted !== after.result && (
        <p className="text-sm text-warn-text">
          {item.claimPending
            ? "A claim: it counts as unknown until a reviewer approves it."
            : `Counts as ${RESULT_LABELS[item.counted].toLowerCase()}: another answer contradicts it.`}
        </p>
      )}
      {moved && reasonOf(before) !== "" && reasonOf(before) !== reasonOf(after) && (
        <p className="text-ink-3 text-sm line-through">{reasonOf(before)}</p>
      )}
      {reasonOf(after) !== "" && <p className="text-ink-2">“{reasonOf(after)}”</p>}
    </Part>
  );
}

type SideProps = { item: ReviewItem; side: ReviewItem["after"]; faded?: boolean };

function AnswerSide({ item, side, faded = false }: SideProps) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ResultBadge result={side.result} size="md" look={faded ? "plain" : "soft"} />
      {item.question !== undefined && side.answer !== null && (
        <span className="text-ink-2 text-sm">{answerWords(side.answer)}</span>
      )}
    </span>
  );
}

function answerText(item: ReviewItem, side: ReviewItem["after"]): string {
  return `${side.result} ${item.question === undefined ? "" : answerWords(side.answer)} ${reasonOf(side)}`;
}

function reasonOf({ answer }: ReviewItem["after"]): string {
  return answer?.kind === "not-applicable" ? answer.reason : "";
}

function Notes({ item: { before, after } }: { item: ReviewItem }) {
  if (before !== null && before.note !== after.note)
    return (
      <Part title="Note">
        <NoteDifference before={before.note} after={after.note} />
      </Part>
    );
  if (after.note === "") return null;
  return (
    <Part title="Note">
      <Markdown text={after.note} />
    </Part>
  );
}

const LINES = {
  same: { mark: " ", words: null, look: "" },
  theirs: { mark: "+", words: "Added: ", look: "bg-good-soft" },
  mine: { mark: "−", words: "Removed: ", look: "bg-bad-soft" },
} as const;

function NoteDifference({ before, after }: { before: string; after: string }) {
  return (
    <ol className="min-w-0 rounded-md border border-line py-1 text-sm">
      {diffLines(before, after).map(({ kind, text }, index) => {
        const { mark, words, look } = LINES[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and the list never changes order
          <li key={index} className={cn("flex gap-2 px-2", look)}>
            <span aria-hidden className="w-2 shrink-0 font-mono text-ink-2">
              {mark}
            </span>
            <span className="min-w-0 whitespace-pre-wrap break-words">
              {words !== null && <span className="sr-only">{words}</span>}
              {text === "" ? " " : text}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h4 className="font-medium text-ink-3 text-sm">{title}</h4>
      {children}
    </section>
  );
}
