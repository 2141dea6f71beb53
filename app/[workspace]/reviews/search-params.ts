import { createLoader, parseAsString } from "nuqs/server";

/** Which case is open is in the address; which of its items is unfolded too, and of that the browser takes care. */
export const readReviewParams = createLoader({
  project: parseAsString,
  scope: parseAsString,
  after: parseAsString,
});
