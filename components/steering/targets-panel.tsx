import { CourseBadge } from "@/components/campaigns/course-badge";
import { forecastWords } from "@/components/campaigns/wording";
import { StageBadge } from "@/components/readiness/stage-badge";
import { Panel } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Steering } from "@/lib/features/steering/schema";
import { DayWords } from "./day-words";
import { TrendsLink } from "./trends-link";

type TargetsPanelProps = { workspace: string; days: number; targets: Steering["targets"] };

/** Targets that were missed, and those that come up; the oldest first. */
export function TargetsPanel({ workspace, days, targets: { missed, due, rows } }: TargetsPanelProps) {
  return (
    <Panel
      title={
        missed === 0
          ? "Targets"
          : missed === 1
            ? "1 target missed"
            : `${missed.toLocaleString("en")} targets missed`
      }
      description={rows.length === 0 ? undefined : dueWords(missed, due, days)}
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">No target was missed, and none is due in the next {days} days.</p>
      ) : (
        <Table caption="Targets missed or due soon">
          <TableHead>
            <TableRow>
              <TableHeader>Project</TableHeader>
              <TableHeader>Target</TableHeader>
              <TableHeader>On its way</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableHeader scope="row" className="max-w-56 align-top">
                  <TrendsLink workspace={workspace} project={row} />
                  <span className="block font-normal text-ink-3 text-xs">{row.owner}</span>
                </TableHeader>
                <TableCell className="whitespace-nowrap align-top">
                  <StageBadge stage={row.targetStage} look="plain" />
                  <span className="block text-ink-3 text-xs">
                    by <DayWords day={row.targetDate} />
                  </span>
                </TableCell>
                <TableCell className="min-w-56 align-top">
                  <CourseBadge forecast={row.forecast} look="plain" />
                  <span className="block text-ink-3 text-xs">
                    {forecastWords(row.forecast, row.targetStage)}
                  </span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function dueWords(missed: number, due: number, days: number): string {
  const soon = `${due.toLocaleString("en")}${missed > 0 ? " more" : ""} ${due === 1 ? "is" : "are"}`;
  return `${soon} due in the next ${days} days and not reached yet.`;
}
