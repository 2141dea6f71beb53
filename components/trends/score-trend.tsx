import { TrendChart } from "@/components/charts/trend-chart";
import type { Trend, TrendRange } from "@/lib/features/trends/schema";
import { causesInWords } from "./cause-words";
import { trendMessage } from "./trend-message";

type ScoreTrendProps = { trend: Trend; range: TrendRange; titleOf: (itemId: string) => string };

/** More marks than this would hide the line. */
const MARKS = 6;

/** The score over time, drawn on the server, its largest moves marked with what caused them. */
export function ScoreTrend({ trend, range, titleOf }: ScoreTrendProps) {
  const marked = new Map(largestMoves(trend.moves).map((move) => [move.at, move]));
  const points = trend.points.map(({ at, summary }) => {
    const move = marked.get(at);
    const cause =
      move && `${move.score.before} → ${move.score.after}: ${causesInWords(move.causes, titleOf, 1)}`;
    return { at, value: summary.score, cause };
  });
  return <TrendChart title={trendMessage(trend, range, titleOf)} points={points} unit="Score" />;
}

function largestMoves(moves: Trend["moves"]): Trend["moves"] {
  const size = ({ score }: Trend["moves"][number]) => Math.abs(score.after - score.before);
  return moves
    .filter((move) => size(move) > 0)
    .toSorted((left, right) => size(right) - size(left))
    .slice(0, MARKS);
}
