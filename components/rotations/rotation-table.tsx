import { CircleDashed, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { projectPath } from "@/components/projects/project-links";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { RotationCalendar } from "@/lib/features/rotations/schema";
import { daysWords } from "./days-words";
import { MarkRotated } from "./mark-rotated";

type Row = RotationCalendar["rotations"][number];
export type RotationGroup = { title: string | null; rows: readonly Row[] };

type RotationTableProps = {
  caption: string;
  groups: readonly RotationGroup[];
  workspaceSlug: string;
  today: string;
};

/** Keys and the days they are to be rotated on, group by group. */
export function RotationTable({ caption, groups, workspaceSlug, today }: RotationTableProps) {
  return (
    <Table caption={caption}>
      <TableHead>
        <TableRow>
          <TableHeader className="w-36">Due</TableHeader>
          <TableHeader>Integration</TableHeader>
          <TableHeader className="sm:w-48">Holds the key</TableHeader>
          <TableHeader className="sm:w-48">Owner</TableHeader>
          <TableHeader data-print="hide" className="w-32">
            <span className="sr-only">Action</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      {groups.map(({ title, rows }) => (
        <TableBody key={title ?? ""}>
          {title !== null && (
            <tr className="border-line border-b bg-wash">
              <th scope="rowgroup" colSpan={5} className="px-4 py-1 text-left font-medium text-ink-2 text-xs">
                {title}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <RotationRow key={row.integrationId} {...{ row, workspaceSlug, today }} />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}

type RotationRowProps = { row: Row; workspaceSlug: string; today: string };

function RotationRow({ row, workspaceSlug, today }: RotationRowProps) {
  const { integrationId: id, name, project, dueOn, isOverdue, owner, secretOwner, version } = row;
  return (
    <TableRow>
      <TableCell className="whitespace-nowrap">
        {isOverdue ? (
          <Badge icon={TriangleAlert} tone="bad" look="plain">
            {dayInWords(dueOn)}
          </Badge>
        ) : (
          dayInWords(dueOn)
        )}
        <span className="block text-ink-3">{daysWords(today, dueOn)}</span>
      </TableCell>
      <TableHeader scope="row">
        <Link
          href={projectPath(workspaceSlug, project.slug, `/integrations/${id}`)}
          prefetch={false}
          className="rounded-sm hover:underline"
        >
          {name}
        </Link>
        <Link
          href={projectPath(workspaceSlug, project.slug)}
          prefetch={false}
          className="block w-fit rounded-sm font-normal text-ink-3 hover:underline"
        >
          {project.name}
        </Link>
      </TableHeader>
      <TableCell className="whitespace-nowrap">
        {secretOwner?.name ?? (
          <Badge icon={CircleDashed} tone="warn" look="plain">
            Not known
          </Badge>
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap">{owner.name}</TableCell>
      <TableCell data-print="hide" className="text-right">
        {row.mayMove && (
          <MarkRotated
            key={version}
            projectId={project.id}
            integration={{ id, name, version }}
            {...{ workspaceSlug, today }}
          />
        )}
      </TableCell>
    </TableRow>
  );
}
