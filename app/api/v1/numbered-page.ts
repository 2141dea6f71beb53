import { z } from "zod";
import { decodeCursor, encodeCursor, type Page } from "@/lib/http/cursor";

const place = z.tuple([z.literal("before"), z.int().min(1)]);

/** The number a page of a numbered list ends before; null for the first page. @throws Problem 400 */
export function numberOf(cursor: string | undefined): number | null {
  return cursor === undefined ? null : decodeCursor(place, cursor)[1];
}

/** A page of a list that counts down. */
export function numberedPage<Row>(rows: readonly Row[], before: number | null): Page<Row> {
  return { data: [...rows], nextCursor: before === null ? null : encodeCursor(["before", before]) };
}
