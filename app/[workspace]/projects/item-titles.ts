import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";

/** Titles of a few items, for a component in the browser: the whole catalogue would not fit there. */
export function titlesOf(catalogue: Catalogue, itemIds: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(itemIds.map((itemId) => [itemId, findItem(catalogue, itemId)?.title ?? itemId]));
}
