import type { Instant } from "./facts";

const WINDOW_MS = 60_000;
const QUARTER_HOUR_MS = 900_000;

type Mark = { key: string | null; by: string | null; at: Instant | null };

/**
 * Whether a change continues the last revision: same person, same thing, within 60 s of it.
 * Never across a quarter of an hour, because every zone's midnight falls on one: the facts a day
 * ended with stay as they were.
 */
export function continuesRevision(
  last: Mark,
  next: { key: string; by: string | null; at: Instant },
): boolean {
  if (last.at === null || last.key !== next.key || last.by === null || last.by !== next.by) return false;
  const lastMs = Date.parse(last.at);
  const nextMs = Date.parse(next.at);
  const sameQuarter = Math.floor(lastMs / QUARTER_HOUR_MS) === Math.floor(nextMs / QUARTER_HOUR_MS);
  return sameQuarter && nextMs >= lastMs && nextMs - lastMs < WINDOW_MS;
}
