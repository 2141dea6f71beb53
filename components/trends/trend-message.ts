import { causeWords } from "@/lib/domain/trends/cause-words";
import type { Cause } from "@/lib/domain/trends/causes";
import type { Trend, TrendRange } from "@/lib/features/trends/schema";

const SPANS = {
  "4w": "over four weeks",
  "12w": "over twelve weeks",
  "26w": "over half a year",
  "1y": "over a year",
  all: "since the registration",
} as const satisfies Record<TrendRange, string>;

/** What a trend says, in one sentence: where it went, and what weighed most. */
export function trendMessage(
  { points, moves }: Trend,
  range: TrendRange,
  titleOf: (itemId: string) => string,
): string {
  const first = points[0]?.summary.score ?? 0;
  const last = points.at(-1)?.summary.score ?? 0;
  const span = SPANS[range];
  if (moves.length === 0) return `Score held at ${last} ${span}`;
  if (first === last) return `Score is back at ${last} ${span}, after ${times(moves.length)}`;
  const went = last > first ? `rose ${counted(last - first)}` : `fell ${counted(first - last)}`;
  const cause = heaviestCause(moves, Math.sign(last - first));
  return `Score ${went}, from ${first} to ${last}, ${span}${cause ? `; most when ${causeWords(cause, titleOf)}` : ""}`;
}

/** The leading cause of the largest move in the direction of the whole. */
function heaviestCause(moves: Trend["moves"], direction: number): Cause | null {
  const step = (move: Trend["moves"][number]) => (move.score.after - move.score.before) * direction;
  const heaviest = moves.toSorted((left, right) => step(right) - step(left))[0];
  return heaviest?.causes[0] ?? null;
}

function counted(points: number): string {
  return points === 1 ? "1 point" : `${points} points`;
}

function times(moves: number): string {
  return moves === 1 ? "one move" : `${moves} moves`;
}
