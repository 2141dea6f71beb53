import { ChevronFirst, ChevronRight } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { ActivityFilter, ActivityPage } from "@/lib/features/activity/schema";
import { EventList } from "./event-list";

type EventPageProps = {
  page: ActivityPage;
  filter: ActivityFilter;
  path: string;
  /** Not the newest page. */
  later: boolean;
  workspace?: string;
};

/** One page of events with the way to older ones. */
export function EventPage({ page, filter, path, later, workspace }: EventPageProps) {
  if (page.entries.length === 0) {
    return (
      <EmptyState
        kind="no-match"
        title="Nothing happened under this filter"
        action={
          <LinkButton href={path} variant="primary">
            Show everything
          </LinkButton>
        }
      >
        Another kind, person or span of days may hold what you look for.
      </EmptyState>
    );
  }
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EventList entries={page.entries} workspace={workspace} />
      {(later || page.before !== null) && (
        <nav aria-label="Pages of events" className="flex justify-end gap-1 border-line border-t px-4 py-2.5">
          {later && (
            <LinkButton href={eventsHref(path, filter, null)} size="sm" variant="quiet">
              <ChevronFirst aria-hidden /> Newest
            </LinkButton>
          )}
          {page.before !== null && (
            <LinkButton href={eventsHref(path, filter, page.before)} size="sm" variant="quiet">
              Older <ChevronRight aria-hidden />
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}

/** The address of a page of events, and of its export. */
export function eventsHref(path: string, filter: ActivityFilter, before: number | null): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, before }))
    if (value !== null) asked.set(name, `${value}`);
  return asked.size === 0 ? path : `${path}?${asked}`;
}
