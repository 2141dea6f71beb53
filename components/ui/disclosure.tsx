import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode };

/** Folded detail. Opens without JavaScript, is found by the browser's search, and unfolds on paper. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details open={open} className="group/disclosure min-w-0">
      <summary className="-ml-1 inline-flex min-h-6 list-none items-center gap-0.5 rounded-sm pr-1 text-ink-2 text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-ink-3 transition-transform group-open/disclosure:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}
