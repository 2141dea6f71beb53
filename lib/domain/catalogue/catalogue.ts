import type { Catalogue, Item } from "./types";

/** Finds an item by its stable id; null when the catalogue has no such item. */
export function findItem(catalogue: Catalogue, itemId: string): Item | null {
  return catalogue.items.find((item) => item.id === itemId) ?? null;
}
