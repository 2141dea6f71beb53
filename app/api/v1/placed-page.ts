import { z } from "zod";
import { decodeCursor, encodeCursor, type Page } from "@/lib/http/cursor";

const place = z.object({ at: z.iso.datetime(), id: z.uuid() });
type Place = z.output<typeof place>;

/** The instant and id after which a page begins; undefined for the first. @throws Problem 400 */
export function placeAfter(cursor: string | undefined): Place | undefined {
  return cursor === undefined ? undefined : decodeCursor(place, cursor);
}

/** A page of a list that was read with one row more than the page shows. */
export function placedPage<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): Page<Row> {
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return { data, nextCursor: last ? encodeCursor(placeOf(last)) : null };
}
