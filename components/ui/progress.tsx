import { cn } from "./cn";

type ProgressProps = {
  label: string;
  done: number;
  of: number;
  tone?: "accent" | "good" | "warn" | "bad";
  /** Prints "3 of 8" beside the bar. */
  showCount?: boolean;
  className?: string;
};

const FILL = { accent: "bg-accent", good: "bg-good", warn: "bg-warn", bad: "bg-bad" } as const;

/** How much of a countable whole is done. */
export function Progress({ label, done, of, tone = "accent", showCount = false, className }: ProgressProps) {
  const share = of === 0 ? 0 : Math.min(1, Math.max(0, done / of));
  return (
    <div className={cn("flex min-w-0 items-center gap-2", className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={`${done} of ${of}`}
        data-print="colour"
        className="h-1.5 min-w-8 flex-1 overflow-hidden rounded-full bg-line"
      >
        <div className={cn("h-full rounded-full", FILL[tone])} style={{ width: `${share * 100}%` }} />
      </div>
      {showCount && (
        <span aria-hidden className="shrink-0 font-mono text-ink-2 text-xs">
          {done}/{of}
        </span>
      )}
    </div>
  );
}
