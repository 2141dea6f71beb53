import { z } from "zod";
import { DIRECTIONS, type Direction, PORTFOLIO_SORTS, type PortfolioSort } from "./sorts";

/** The order a page is read in. */
export type PortfolioOrder = { sort: PortfolioSort; dir: Direction };

/**
 * Where a page begins: after or before one row of the order, named by its sort key and its id; or at the
 * far end. A null key is a row without a target date, review or slip; those come last in both directions.
 */
export type PortfolioPosition = { way: "after" | "before"; key: string | null; id: string } | { way: "end" };

/** Asks for the last page; it needs no row to start from. */
export const LAST_PAGE = "end";

const encoded = z.tuple([
  z.enum(PORTFOLIO_SORTS),
  z.enum(DIRECTIONS),
  z.enum(["after", "before"]),
  z.string().nullable(),
  z.uuid(),
]);

/** An opaque cursor: base64url, bound to the order it was made for. */
export function encodePosition(
  order: PortfolioOrder,
  position: Exclude<PortfolioPosition, { way: "end" }>,
): string {
  const text = JSON.stringify([order.sort, order.dir, position.way, position.key, position.id]);
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Null for a cursor that was not made here, or was made for another order. */
export function decodePosition(order: PortfolioOrder, cursor: string): PortfolioPosition | null {
  if (cursor === LAST_PAGE) return { way: "end" };
  const parsed = encoded.safeParse(jsonOf(cursor));
  if (!parsed.success) return null;
  const [sort, dir, way, key, id] = parsed.data;
  if (sort !== order.sort || dir !== order.dir || !isKeyOf(sort, key)) return null;
  return { way, key, id };
}

function jsonOf(cursor: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** A key that the database would refuse to read as its type never gets there. */
function isKeyOf(sort: PortfolioSort, key: string | null): boolean {
  switch (sort) {
    case "name":
      return key !== null && !key.includes("\0");
    case "stage":
    case "score":
    case "blockers":
    case "stale":
      return key !== null && /^\d{1,4}$/.test(key);
    case "updated":
      return key !== null && z.iso.datetime().safeParse(key).success;
    case "target":
      return key === null || z.iso.date().safeParse(key).success;
    case "review":
      return key === null || /^\d{4}-W\d{2}$/.test(key);
    case "slip":
      return key === null || /^-?\d{1,4}$/.test(key);
    default:
      return sort satisfies never;
  }
}
