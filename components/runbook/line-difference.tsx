import { diffLines } from "@/components/assessment/line-diff";
import { cn } from "@/components/ui/cn";

type LineDifferenceProps = {
  before: string;
  after: string;
  /** What the two texts are called, for the legend and for screen readers. */
  words: { before: string; after: string };
};

const LOOKS = {
  same: { mark: " ", look: "" },
  mine: { mark: "−", look: "bg-bad-soft" },
  theirs: { mark: "+", look: "bg-good-soft" },
} as const;

/** Two texts as one: lines only the first has, lines only the second has, and what they share. */
export function LineDifference({ before, after, words }: LineDifferenceProps) {
  return (
    <div className="min-w-0 rounded-md border border-line text-sm" data-print="colour">
      <p className="border-line border-b px-3 py-1.5 text-ink-2">
        <span className="font-mono">−</span> only in {words.before} · <span className="font-mono">+</span>{" "}
        only in {words.after}
      </p>
      <ol className="py-1">
        {diffLines(before, after).map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat, and the list never changes order
          <li key={index} className={cn("flex gap-3 px-3", LOOKS[kind].look)}>
            <span aria-hidden className="w-2 shrink-0 font-mono text-ink-2">
              {LOOKS[kind].mark}
            </span>
            <span className="min-w-0 whitespace-pre-wrap break-words">
              {kind !== "same" && (
                <span className="sr-only">{kind === "mine" ? words.before : words.after}: </span>
              )}
              {text === "" ? "\u00a0" : text}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
