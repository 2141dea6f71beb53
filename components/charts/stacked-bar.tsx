import { useId } from "react";
import { cn } from "@/components/ui/cn";

const FILLS = {
  good: "bg-good",
  accent: "bg-accent",
  "accent-light": "bg-accent/45",
  warn: "bg-warn",
  bad: "bg-bad",
  grey: "bg-line-strong",
  empty: "border border-line-strong bg-surface",
} as const;

export type Segment = { id: string; label: string; value: number; fill: keyof typeof FILLS };

type StackedBarProps = { title: string; segments: readonly Segment[] };

/** Parts of a whole in one bar; the list below it is its legend and its table. */
export function StackedBar({ title, segments }: StackedBarProps) {
  const captionId = useId();
  const total = segments.reduce((sum, segment) => sum + segment.value, 0);
  return (
    <figure aria-labelledby={captionId} className="flex min-w-0 flex-col gap-2">
      <figcaption id={captionId} className="font-medium">
        {title}
      </figcaption>
      <div aria-hidden data-print="colour" className="flex h-2.5 gap-px overflow-hidden rounded-full bg-wash">
        {segments.map(
          (segment) =>
            segment.value > 0 && (
              <span
                key={segment.id}
                className={cn("h-full min-w-1 first:rounded-l-full last:rounded-r-full", FILLS[segment.fill])}
                style={{ flexGrow: segment.value, flexBasis: 0 }}
              />
            ),
        )}
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {segments.map((segment) => (
          <div key={segment.id} className="flex items-center gap-1.5">
            <dt className="flex items-center gap-1.5 text-ink-2">
              <span
                aria-hidden
                data-print="colour"
                className={cn("size-2.5 rounded-sm", FILLS[segment.fill])}
              />
              {segment.label}
            </dt>
            <dd className="font-mono">
              {segment.value}
              <span className="sr-only"> of {total}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
