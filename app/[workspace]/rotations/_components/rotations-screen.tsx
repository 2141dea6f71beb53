import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { projectPath } from "@/components/projects/project-links";
import { RotationTable } from "@/components/rotations/rotation-table";
import { Panel } from "@/components/ui/card";
import { rotationsByWeek } from "@/lib/domain/integrations/rotation";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { RotationCalendar, RotationFilter } from "@/lib/features/rotations/schema";

type RotationsScreenProps = {
  calendar: RotationCalendar;
  filter: RotationFilter;
  path: string;
  workspaceSlug: string;
};

/** What is overdue, what comes, and the keys nobody has set a day for. */
export function RotationsScreen({ calendar, filter, path, workspaceSlug }: RotationsScreenProps) {
  const { rotations, today, undated } = calendar;
  const { overdue, weeks } = rotationsByWeek(rotations, today);
  if (rotations.length === 0 && undated.total === 0 && calendar.later === 0) {
    return <NoKeys isFiltered={filter.project !== undefined || filter.team !== undefined} path={path} />;
  }
  const groups = weeks.map(({ from, to, rotations: rows }) => ({
    title: `${dayInWords(from)} to ${dayInWords(to)}`,
    rows,
  }));
  return (
    <div className="flex flex-col gap-4">
      {overdue.length > 0 && (
        <Panel title={`Overdue (${overdue.length})`} flush>
          <RotationTable
            caption="Keys whose day is over"
            groups={[{ title: null, rows: overdue }]}
            {...{ workspaceSlug, today }}
          />
        </Panel>
      )}
      <Panel
        title={`The next ninety days (${rotations.length - overdue.length})`}
        flush
        footer={footerOf(calendar)}
      >
        {groups.length === 0 ? (
          <p className="px-4 py-3 text-ink-2">No key is due until {dayInWords(calendar.until)}.</p>
        ) : (
          <RotationTable caption="Keys by week" {...{ groups, workspaceSlug, today }} />
        )}
      </Panel>
      <Undated undated={undated} workspaceSlug={workspaceSlug} />
    </div>
  );
}

function footerOf({ total, rotations, later, until }: RotationCalendar): string | undefined {
  const hidden = total - rotations.length;
  if (hidden > 0) return `${hidden.toLocaleString("en")} more are due: choose a team or a project.`;
  if (later > 0)
    return `${later.toLocaleString("en")} more ${later === 1 ? "is" : "are"} due after ${dayInWords(until)}.`;
  return undefined;
}

function Undated({
  undated,
  workspaceSlug,
}: Pick<RotationsScreenProps, "workspaceSlug"> & Pick<RotationCalendar, "undated">) {
  if (undated.total === 0) return null;
  const more = undated.total - undated.rows.length;
  return (
    <Panel
      title={`No day set (${undated.total})`}
      description="These have a key, and nobody has said when it is rotated. Set the day in the record."
    >
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {undated.rows.map(({ integrationId, name, project }) => (
          <li key={integrationId} className="min-w-0">
            <Link
              href={projectPath(workspaceSlug, project.slug, `/integrations/${integrationId}`)}
              prefetch={false}
              className="rounded-sm hover:underline"
            >
              {name}
            </Link>{" "}
            <span className="text-ink-3">{project.name}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-ink-3">And {more} more: choose a team or a project.</p>}
    </Panel>
  );
}

function NoKeys({ isFiltered, path }: { isFiltered: boolean; path: string }) {
  if (isFiltered)
    return (
      <EmptyState
        kind="no-match"
        title="No key is listed here"
        action={
          <Link href={path} className="underline">
            Show every project
          </Link>
        }
      >
        The chosen projects list no integration with a key.
      </EmptyState>
    );
  return (
    <EmptyState title="No key is listed">
      A key shows here once a project lists an integration, says how it signs in, and sets the day of its
      rotation.
    </EmptyState>
  );
}
