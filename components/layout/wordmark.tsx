import { cn } from "@/components/ui/cn";

/** The mark is the stage ladder: four rungs, the top one the goal. */
export function Wordmark({ markOnly = false, className }: { markOnly?: boolean; className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold text-ink", className)}>
      <svg viewBox="0 0 16 16" aria-hidden className="size-4 shrink-0 text-accent">
        <path
          d="M2 13.5h3M5 10h3M8 6.5h3M11 3h3"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {markOnly ? <span className="sr-only">Launchworthy</span> : "Launchworthy"}
    </span>
  );
}
