import { StageBadge } from "@/components/readiness/stage-badge";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { causesInWords } from "@/lib/domain/trends/cause-words";
import type { Trend } from "@/lib/features/trends/schema";

type MoveListProps = { moves: Trend["moves"]; titleOf: (itemId: string) => string };

const MOST = 30;

/** Every move with its causes, newest first. */
export function MoveList({ moves, titleOf }: MoveListProps) {
  const shown = moves.toReversed().slice(0, MOST);
  return (
    <>
      <Table caption="Moves of score and stage">
        <TableHead>
          <TableRow>
            <TableHeader>By the end of</TableHeader>
            <TableHeader numeric>Score</TableHeader>
            <TableHeader>Why</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((move) => (
            <TableRow key={move.at}>
              <TableHeader scope="row" className="whitespace-nowrap align-top">
                <Time at={move.at} show="date" />
              </TableHeader>
              <TableCell
                numeric
                className={cn(
                  "whitespace-nowrap align-top",
                  move.score.after < move.score.before && "text-bad-text",
                  move.score.after > move.score.before && "text-good-text",
                )}
              >
                {move.score.before} → {move.score.after}
              </TableCell>
              <TableCell className="sm:min-w-56">
                {causesInWords(move.causes, titleOf, 3)}
                {move.stage.before !== move.stage.after && (
                  <span className="mt-0.5 flex items-center gap-1.5 text-ink-3">
                    Stage <StageBadge stage={move.stage.before} look="plain" /> →
                    <StageBadge stage={move.stage.after} look="plain" />
                  </span>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {moves.length > MOST && (
        <p className="px-4 py-2 text-ink-3 text-sm">
          The latest {MOST} of {moves.length}. A shorter range, or the API, shows the others.
        </p>
      )}
    </>
  );
}
