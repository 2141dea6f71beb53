import { X } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { EvidenceAsked } from "@/lib/features/evidence/loaders";
import { evidenceQuery } from "../search-params";

type EvidenceViewsProps = {
  path: string;
  asked: EvidenceAsked;
  counts: { current: number; trash: number };
  itemTitle: string | null;
};

/** What counts and what was deleted, each with its own address; and which item the list is narrowed to. */
export function EvidenceViews({ path, asked, counts, itemTitle }: EvidenceViewsProps) {
  const views = [
    { view: "current", label: "In use", count: counts.current },
    { view: "trash", label: "Trash", count: counts.trash },
  ] as const;
  return (
    <nav
      aria-label="Evidence"
      className="mb-4 flex flex-wrap items-center gap-x-1 gap-y-2 border-line border-b"
    >
      {views.map(({ view, label, count }) => (
        <Link
          key={view}
          href={`${path}${evidenceQuery({ view, item: asked.item })}`}
          prefetch={false}
          aria-current={asked.view === view ? "page" : undefined}
          className={cn(
            "-mb-px flex h-9 items-center gap-1.5 border-b-2 px-2 transition-colors",
            asked.view === view
              ? "border-accent font-medium text-ink"
              : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {label}
          <span className="font-mono text-ink-3 text-xs">{count}</span>
        </Link>
      ))}
      {itemTitle !== null && (
        <Link
          href={`${path}${evidenceQuery({ view: asked.view })}`}
          prefetch={false}
          className="ml-auto flex min-h-6 max-w-full items-center gap-1 rounded-sm bg-accent-soft px-2 text-accent-text text-sm"
        >
          <span className="truncate">Only for “{itemTitle}”</span>
          <X aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">Show all evidence</span>
        </Link>
      )}
    </nav>
  );
}
