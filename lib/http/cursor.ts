import type { z } from "zod";
import { Problem } from "./problem";

/** Page sizes of every list. */
export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

export type Page<Row> = { data: Row[]; nextCursor: string | null };

/** Packs the place after which the next page begins. Callers treat the text as opaque. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * Reads a cursor back. It may come from anybody, so it is parsed like any other input.
 *
 * @throws Problem 400 when it is not one of ours, or belongs to another order or filter.
 */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  const parsed = schema.safeParse(jsonOrNull(Buffer.from(cursor, "base64url").toString("utf8")));
  if (parsed.success) return parsed.data;
  const detail =
    "This cursor is not one of ours, or belongs to a list in another order. Start from the first page.";
  throw new Problem(400, "invalid-cursor", detail);
}

/** Cuts a page out of rows fetched with one more than `limit`; `placeOf` names the place of its last row. */
export function pageOf<Row>(rows: readonly Row[], limit: number, placeOf: (last: Row) => unknown): Page<Row> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { data, nextCursor: more ? encodeCursor(placeOf(last)) : null };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
