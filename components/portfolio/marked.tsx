import type { ReactNode } from "react";

const TONES = { bad: "text-bad-text", warn: "text-warn-text", good: "text-good-text", none: "text-ink-3" };
export type MarkTone = keyof typeof TONES;

type MarkedProps = { tone: MarkTone; icon: ReactNode; children: ReactNode };

/** A cell that says its state by icon, word and colour. */
export function Marked({ tone, icon, children }: MarkedProps) {
  return (
    <span
      className={`inline-flex min-w-0 max-w-full items-center gap-1 align-middle [&_svg]:size-3.5 [&_svg]:shrink-0 ${TONES[tone]}`}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
