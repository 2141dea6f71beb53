"use client";

import { Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Progress } from "@/components/ui/progress";
import { AGENDA_MINUTES } from "@/lib/domain/weekly-reviews/agenda";
import type { ReviewKeyAct } from "./review-keys";
import { ReviewTimer } from "./review-timer";

type ReviewBarProps = {
  startedAt: string | null;
  settled: number;
  total: number;
  /** Unchanged rows that nobody has decided on. */
  untouched: number;
  /** What other people did last. */
  news: string;
  mayRun: boolean;
  busy: boolean;
  perform: (act: ReviewKeyAct) => void;
};

/** The clock, how far it is, and what concerns the whole review. */
export function ReviewBar({ startedAt, settled, total, ...props }: ReviewBarProps) {
  const { untouched, news, mayRun, busy, perform } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-y py-2">
      {startedAt !== null ? (
        <ReviewTimer startedAt={startedAt} />
      ) : (
        mayRun && (
          <Button
            variant="primary"
            size="lg"
            aria-disabled={busy}
            onClick={() => !busy && perform({ kind: "start" })}
          >
            <Play aria-hidden />
            Start the {AGENDA_MINUTES} minutes
          </Button>
        )
      )}
      <Progress
        label="Rows and actions settled"
        done={settled}
        of={total}
        tone={settled === total ? "good" : "accent"}
        showCount
        className="w-28"
      />
      <p role="status" className="line-clamp-2 min-w-32 flex-1 basis-0 text-ink-2 text-sm">
        {news === "" && !mayRun ? "You are reading along; your role decides nothing here." : news}
      </p>
      {mayRun && (
        <div className="ml-auto flex flex-wrap gap-2 max-sm:ml-0">
          {untouched > 0 && (
            <Button aria-disabled={busy} onClick={() => !busy && perform({ kind: "keep-unchanged" })}>
              Keep the {untouched} unchanged
              <Hint>K</Hint>
            </Button>
          )}
          <Button onClick={() => perform({ kind: "action" })}>
            New action
            <Hint>a</Hint>
          </Button>
          <Button
            variant={settled === total ? "primary" : "secondary"}
            onClick={() => perform({ kind: "close" })}
          >
            Close review
            <Hint>c</Hint>
          </Button>
        </div>
      )}
    </div>
  );
}

/** A key beside the word it stands for; on a touch screen there is no key to press. */
function Hint({ children }: { children: string }) {
  return (
    <span aria-hidden className="pointer-coarse:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
