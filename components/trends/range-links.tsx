import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { TREND_RANGES, type TrendRange } from "@/lib/features/trends/schema";

const LABELS = {
  "4w": "4 weeks",
  "12w": "12 weeks",
  "26w": "26 weeks",
  "1y": "1 year",
  all: "All",
} as const satisfies Record<TrendRange, string>;

type RangeLinksProps = { current: TrendRange; hrefOf: (range: TrendRange) => string };

/** How far to look back; each range is a page of its own. */
export function RangeLinks({ current, hrefOf }: RangeLinksProps) {
  return (
    <nav aria-label="Range" data-print="hide">
      <ul className="inline-flex flex-wrap gap-px rounded-md border border-line-strong/60 bg-surface p-0.5">
        {TREND_RANGES.map((range) => (
          <li key={range}>
            <Link
              href={hrefOf(range)}
              prefetch={false}
              scroll={false}
              aria-current={range === current ? "page" : undefined}
              className={cn(
                "flex h-7 items-center whitespace-nowrap rounded-sm px-2.5 text-sm",
                range === current
                  ? "bg-accent-soft font-medium text-accent-text"
                  : "text-ink-2 hover:bg-wash",
              )}
            >
              {LABELS[range]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
