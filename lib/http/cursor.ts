import { z } from "zod";
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
  throw invalidCursor();
}

/** The answer to a cursor nobody can follow. */
export function invalidCursor(): Problem {
  const detail =
    "This cursor is not one of ours, or belongs to a list in another order. Start from the first page.";
  return new Problem(400, "invalid-cursor", detail);
}

const slicePlace = z.tuple([z.string().max(200), z.int().min(0)]);

/**
 * One page of a list that was read whole. The cursor names the last row seen and its position, so that
 * a row deleted meanwhile neither repeats nor skips its neighbours by more than itself.
 *
 * @throws Problem 400 for a cursor that is not one of ours.
 */
export function slicePage<Row>(
  rows: readonly Row[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  idOf: (row: Row) => string,
): Page<Row> {
  const start = cursor === undefined ? 0 : startAfter(rows, decodeCursor(slicePlace, cursor), idOf);
  const data = rows.slice(start, start + limit);
  const last = data.at(-1);
  const end = start + data.length;
  return { data, nextCursor: last && end < rows.length ? encodeCursor([idOf(last), end - 1]) : null };
}

function startAfter<Row>(
  rows: readonly Row[],
  [id, position]: [string, number],
  idOf: (row: Row) => string,
): number {
  const at = rows.findIndex((row) => idOf(row) === id);
  return at === -1 ? position : at + 1;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
