import { StageBadge } from "@/components/readiness/stage-badge";
import { Panel } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { causesInWords } from "@/lib/domain/trends/cause-words";
import type { Moved, MovedProject } from "@/lib/features/steering/schema";
import { DayWords } from "./day-words";
import { TrendsLink } from "./trends-link";

type MovedPanelProps = { workspace: string; moved: Moved; titleOf: (itemId: string) => string };

/** What stands differently from a week ago, the largest moves with what caused them. */
export function MovedPanel({ workspace, moved, titleOf }: MovedPanelProps) {
  const { since, rows } = moved;
  return (
    <Panel
      title="What moved this week, and why"
      description={since !== null && <Counts moved={moved} since={since} />}
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">
          {since === null
            ? "No day is over yet that today could be compared with."
            : "Every project stands where it stood."}
        </p>
      ) : (
        <Table caption="The largest moves">
          <TableHead>
            <TableRow>
              <TableHeader>Project</TableHeader>
              <TableHeader numeric>Score</TableHeader>
              <TableHeader>Why</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <MoveRow key={row.id} workspace={workspace} row={row} titleOf={titleOf} />
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}

function MoveRow({
  workspace,
  row,
  titleOf,
}: {
  workspace: string;
  row: MovedProject;
  titleOf: (itemId: string) => string;
}) {
  const { score, stage } = row;
  return (
    <TableRow>
      <TableHeader scope="row" className="max-w-56 align-top">
        <TrendsLink workspace={workspace} project={row} />
      </TableHeader>
      <TableCell
        numeric
        className={cn(
          "whitespace-nowrap align-top",
          score.after < score.before && "text-bad-text",
          score.after > score.before && "text-good-text",
        )}
      >
        {score.before} → {score.after}
      </TableCell>
      <TableCell className="min-w-56 align-top">
        {causesInWords(row.causes, titleOf, 2)}
        {stage.before !== stage.after && (
          <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-ink-3">
            Stage <StageBadge stage={stage.before} look="plain" /> →
            <StageBadge stage={stage.after} look="plain" />
          </span>
        )}
      </TableCell>
    </TableRow>
  );
}

function Counts({ moved, since }: { moved: Moved; since: string }) {
  const count = (value: number) => <span className="font-mono text-ink">{value.toLocaleString("en")}</span>;
  return (
    <>
      Since the end of <DayWords day={since} />. Scores: {count(moved.up)} up, {count(moved.down)} down.
      Stages: {count(moved.stageUp)} up, {count(moved.stageDown)} down. Registered: {count(moved.registered)}.
    </>
  );
}
