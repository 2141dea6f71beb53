import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type PageTurnerProps = {
  /** Names the control for screen readers: "Pages of projects". */
  label: string;
  previous: string | null;
  next: string | null;
  /** Null is the first page, "end" the last; any other is a cursor. */
  onTurn: (cursor: string | null) => void;
  children?: ReactNode;
};

/** Page by page, or to either end at once; there are no numbers, because counting would cost more than reading. */
export function PageTurner({ label, previous, next, onTurn, children }: PageTurnerProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1 px-4 py-2.5 text-ink-2 text-sm">
      <div className="mr-auto">{children}</div>
      <Button size="sm" variant="quiet" disabled={previous === null} onClick={() => onTurn(null)}>
        <ChevronFirst aria-hidden /> First
      </Button>
      <Button size="sm" variant="quiet" disabled={previous === null} onClick={() => onTurn(previous)}>
        <ChevronLeft aria-hidden /> Previous
      </Button>
      <Button size="sm" variant="quiet" disabled={next === null} onClick={() => onTurn(next)}>
        Next <ChevronRight aria-hidden />
      </Button>
      <Button size="sm" variant="quiet" disabled={next === null} onClick={() => onTurn("end")}>
        Last <ChevronLast aria-hidden />
      </Button>
    </nav>
  );
}
