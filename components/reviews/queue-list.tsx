import { History, Inbox } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { QueueEntry } from "@/lib/features/reviews/schema";
import { caseHref } from "./case-address";

type QueueListProps = {
  workspaceSlug: string;
  entries: readonly QueueEntry[];
  /** The cases that are open, by `caseKey`. */
  current: string | null;
  after: string | null;
  /** For the address of the next page; null on the last. */
  next: string | null;
};

/** Two entries are about the same case exactly when these agree. */
export function caseKey(projectId: string, scope: string): string {
  return `${projectId}/${scope}`;
}

/** What waits, longest waiting first. */
export function QueueList({ workspaceSlug, entries, current, after, next }: QueueListProps) {
  return (
    <nav aria-label="Review queue" className="flex min-w-0 flex-col gap-2">
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {entries.map((entry) => (
          <li key={entry.id}>
            <QueueLink
              entry={entry}
              href={caseHref(workspaceSlug, { project: entry.project.slug, scope: entry.scope, after })}
              open={caseKey(entry.project.id, entry.scope) === current}
            />
          </li>
        ))}
      </ul>
      {(after !== null || next !== null) && (
        <p className="flex justify-between gap-2 text-sm">
          {after !== null && (
            <Link href={`/${workspaceSlug}/reviews`} className="prose-link">
              Longest waiting
            </Link>
          )}
          {next !== null && (
            <Link
              href={`/${workspaceSlug}/reviews?after=${encodeURIComponent(next)}`}
              className="prose-link ml-auto"
            >
              More that wait
            </Link>
          )}
        </p>
      )}
    </nav>
  );
}

function QueueLink({ entry, href, open }: { entry: QueueEntry; href: string; open: boolean }) {
  const outdated = entry.kind === "outdated";
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={open ? "true" : undefined}
      className={cn(
        "flex min-w-0 flex-col gap-0.5 border-transparent border-l-2 px-3 py-2 hover:bg-wash focus-visible:-outline-offset-2",
        open && "border-accent bg-accent-soft hover:bg-accent-soft",
      )}
    >
      <span className="truncate font-medium">{entry.project.name}</span>
      <span className="text-ink-2 text-sm">{scopes[entry.scope].title}</span>
      <span className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        <Badge
          icon={outdated || entry.signedBefore ? History : Inbox}
          look="plain"
          tone={outdated ? "warn" : "neutral"}
        >
          {outdated ? "Re-review" : entry.signedBefore ? "Submitted again" : "First review"}
        </Badge>
        <Time at={entry.since} />
      </span>
    </Link>
  );
}
