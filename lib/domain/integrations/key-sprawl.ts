import { COPY_PLACES, type CopyPlace } from "./words";

type HoldsKeys = { keyCopies: readonly CopyPlace[] };

/** Key sprawl: the same key in three places, or on somebody's laptop and in production at once. */
export function isSprawling(copies: readonly CopyPlace[]): boolean {
  return copies.length >= 3 || (copies.includes("laptop") && copies.includes("hosting"));
}

/** How many keys a registry names, in how many copies, and how many lie in each place; no place twice. */
export type KeyCount = {
  keys: number;
  copies: number;
  places: readonly { place: CopyPlace; copies: number }[];
};

/** Counts the copies of all keys. A record that names no place says nothing of its key. */
export function countKeys(records: readonly HoldsKeys[]): KeyCount {
  const named = records.filter(({ keyCopies }) => keyCopies.length > 0);
  const places = COPY_PLACES.map((place) => ({
    place,
    copies: named.filter(({ keyCopies }) => keyCopies.includes(place)).length,
  })).filter(({ copies }) => copies > 0);
  return {
    keys: named.length,
    copies: places.reduce((sum, { copies }) => sum + copies, 0),
    places: places.toSorted((a, b) => b.copies - a.copies),
  };
}
