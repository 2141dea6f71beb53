import { TrendChart } from "@/components/charts/trend-chart";
import { causesInWords } from "@/lib/domain/trends/cause-words";
import type { Trend, TrendRange } from "@/lib/features/trends/schema";
import { trendMessage } from "./trend-message";

type ScoreTrendProps = { trend: Trend; range: TrendRange; titleOf: (itemId: string) => string };

/** More marks than this would hide the line. */
const MARKS = 6;
/** Share of the width that two marks are apart at least. */
const APART = 0.06;

/** The score over time, drawn on the server, its largest moves marked with what caused them. */
export function ScoreTrend({ trend, range, titleOf }: ScoreTrendProps) {
  const marked = new Map(marksOf(trend).map((move) => [move.at, move]));
  const points = trend.points.map(({ at, summary }) => {
    const move = marked.get(at);
    const cause =
      move && `${move.score.before} → ${move.score.after}: ${causesInWords(move.causes, titleOf, 1)}`;
    return { at, value: summary.score, cause, note: noteOf(trend, at, move !== undefined, titleOf) };
  });
  return <TrendChart title={trendMessage(trend, range, titleOf)} points={points} unit="Score" />;
}

/** What the chart has no room for: the causes of the other moves, what expired, what was signed. */
function noteOf(
  { moves, marks }: Trend,
  at: string,
  marked: boolean,
  titleOf: (itemId: string) => string,
): string | undefined {
  const move = marked ? [] : (moves.find((each) => each.at === at)?.causes ?? []);
  const causes = [...move, ...marks.filter((mark) => mark.at === at).flatMap((mark) => mark.causes)];
  const told = new Map(causes.map((cause) => [JSON.stringify(cause), cause]));
  return told.size === 0 ? undefined : causesInWords([...told.values()], titleOf, 2);
}

/** The largest moves that are far enough apart for their marks to be read. */
function marksOf({ moves, points }: Trend): Trend["moves"] {
  const begin = Date.parse(points[0]?.at ?? "");
  const span = Date.parse(points.at(-1)?.at ?? "") - begin;
  const place = (move: Trend["moves"][number]) => (Date.parse(move.at) - begin) / Math.max(1, span);
  const size = ({ score }: Trend["moves"][number]) => Math.abs(score.after - score.before);
  const marked: Trend["moves"][number][] = [];
  for (const move of moves.toSorted((left, right) => size(right) - size(left))) {
    const free = marked.every((other) => Math.abs(place(other) - place(move)) >= APART);
    if (free && size(move) > 0 && marked.length < MARKS) marked.push(move);
  }
  return marked;
}
