const FILLS = [
  "var(--color-line)",
  "var(--color-line-strong)",
  "color-mix(in oklab, var(--color-accent) 45%, var(--color-surface))",
  "var(--color-accent)",
  "var(--color-good)",
];
const WORDS = ["not answered", "self-claimed", "evidence-backed", "tool-verified", "reviewer-verified"];

/** How far a score rests on proof, as one element: a table shows fifty of them. */
export function TrustStrip({ mix }: { mix: readonly number[] }) {
  const total = mix.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return (
    <span
      role="img"
      aria-label={inWords(mix)}
      title={inWords(mix)}
      data-print="colour"
      className="block h-1.5 w-full rounded-full"
      style={{ backgroundImage: `linear-gradient(to right, ${stopsOf(mix, total)})` }}
    />
  );
}

/** Strongest proof first, so that the strips of a column can be compared from the left. */
function stopsOf(mix: readonly number[], total: number): string {
  let at = 0;
  const stops: string[] = [];
  for (const label of [4, 3, 2, 1, 0]) {
    const from = at;
    at += ((mix[label] ?? 0) / total) * 100;
    if (at > from) stops.push(`${FILLS[label]} ${from.toFixed(1)}% ${at.toFixed(1)}%`);
  }
  return stops.join(", ");
}

function inWords(mix: readonly number[]): string {
  return [4, 3, 2, 1, 0]
    .filter((label) => (mix[label] ?? 0) > 0)
    .map((label) => `${mix[label]} ${WORDS[label]}`)
    .join(", ");
}
