import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CalendarFeed } from "@/lib/features/calendars/schema";
import { RevokeCalendar } from "./revoke-calendar";

type CalendarTableProps = { workspaceSlug: string; feeds: readonly CalendarFeed[] };

/** One's private calendars, newest first; the address itself is not known any more. */
export function CalendarTable({ workspaceSlug, feeds }: CalendarTableProps) {
  if (feeds.length === 0) {
    return (
      <p className="px-4 py-6 text-ink-3">No calendar yet. Make one above, and subscribe to its address.</p>
    );
  }
  return (
    <Table caption="Private calendars">
      <TableHead>
        <TableRow>
          <TableHeader>Dates of</TableHeader>
          <TableHeader>Address</TableHeader>
          <TableHeader>Made</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {feeds.map((feed) => {
          const name = feed.project?.name ?? "All my projects";
          return (
            <TableRow key={feed.id}>
              <TableHeader scope="row">{name}</TableHeader>
              <TableCell>
                <code className="font-mono text-ink-3">…{feed.hint}.ics</code>
              </TableCell>
              <TableCell className="whitespace-nowrap">
                <Time at={feed.createdAt} show="date" />
              </TableCell>
              <TableCell className="text-right">
                <RevokeCalendar
                  workspaceSlug={workspaceSlug}
                  feedId={feed.id}
                  name={`of ${name}, ending in ${feed.hint}`}
                />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
