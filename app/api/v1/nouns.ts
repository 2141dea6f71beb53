import { items } from "./routes/items";

/** Every noun of the API, in the order of its documentation. */
export const nouns = [items] as const;
