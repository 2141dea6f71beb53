import { ArrowRight, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Figure } from "./subject-words";

/** The numbers of a row, as they were and as they are. */
export function RowFigures({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-3">
      {figures.map((figure) => (
        <div key={figure.label} className="border-line border-l-2 pl-3">
          <dt className="text-ink-3 text-sm">{figure.label}</dt>
          <dd className="flex flex-wrap items-center gap-x-1.5 font-mono text-lg tabular-nums">
            <Before before={figure.before} same={figure.before === figure.now} />
            <span className={cn(figure.worse ? "font-semibold text-bad-text" : "text-ink")}>
              {figure.now}
            </span>
            {figure.worse && (
              <>
                <TriangleAlert aria-hidden className="size-4 text-bad" />
                <span className="sr-only">(worse)</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Before({ before, same }: { before: string | null; same: boolean }) {
  if (before === null || same) return null;
  return (
    <>
      <span className="text-base text-ink-3">
        <span className="sr-only">was </span>
        {before}
      </span>
      <ArrowRight aria-hidden className="size-4 text-ink-3" />
      <span className="sr-only">now </span>
    </>
  );
}
