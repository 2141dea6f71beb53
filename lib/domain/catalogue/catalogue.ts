import type { Catalogue, Item, ItemKind } from "./types";

/** Returns the items of one kind in their order. */
export function itemsOfKind(catalogue: Catalogue, kind: ItemKind): readonly Item[] {
  return catalogue.items.filter((item) => item.kind === kind);
}

/** Finds an item by its stable id; null when the catalogue has no such item. */
export function findItem(catalogue: Catalogue, itemId: string): Item | null {
  return catalogue.items.find((item) => item.id === itemId) ?? null;
}
