import { currentCatalogue } from "../catalogue/current";
import type { Instant } from "../readiness/facts";
import type { ItemResult, ItemState, Readiness } from "../readiness/readiness-types";
import { summarise } from "../readiness/summary";
import { type HeatMark, MARK_CODES } from "./heat-map";

/** What is kept of a project's readiness for those who look at many projects at once. */
export type ResultRow = {
  /** Counted result per item; not assessed is left out. */
  results: Readonly<Record<string, Exclude<ItemResult, "not-assessed">>>;
  /** Whole per cent per capability, rounded down, in the catalogue's order; null where nothing applies. */
  capabilities: readonly (number | null)[];
  /** Items whose risk is accepted. */
  waived: readonly string[];
  /** When the evidence of an item goes stale; what is stale already is left out. */
  freshUntil: Readonly<Record<string, Instant>>;
  /** The first of these instants. */
  nextStaleAt: Instant | null;
  /** A character per item of the built-in catalogue, in its order. */
  marks: string;
  /** The version of that catalogue. */
  marksOf: string;
};

/** Condenses a readiness to its row. */
export function resultRowOf(readiness: Readiness): ResultRow {
  const { results, waived } = summarise(readiness);
  const fresh = Object.values(readiness.items).flatMap(({ itemId, freshness, freshUntil }) =>
    freshUntil !== null && freshness !== "stale" ? [[itemId, freshUntil] as const] : [],
  );
  const [nextStaleAt = null] = fresh.map(([, instant]) => instant).sort();
  return {
    results,
    capabilities: readiness.capabilities.map(({ share }) =>
      share === null ? null : Math.floor(share * 100),
    ),
    waived,
    freshUntil: Object.fromEntries(fresh),
    nextStaleAt,
    marks: currentCatalogue.items.map(({ id }) => MARK_CODES[markOf(readiness.items[id])]).join(""),
    marksOf: currentCatalogue.version,
  };
}

/** An accepted risk hides the result behind it; an item nobody asked about is not assessed. */
function markOf(state: ItemState | undefined): HeatMark {
  return state === undefined ? "not-assessed" : state.waived ? "waived" : state.counted;
}
