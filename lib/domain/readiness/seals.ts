import type { ScopeId } from "../catalogue/types";

/**
 * The digests of one state of the facts, all SHA-256 in hex. They are handed to the rules instead of
 * being computed there, so that the simulator can run in a browser without any hashing.
 */
export type Seals = {
  /** By item id. */
  items: Readonly<Record<string, string>>;
  scopes: Readonly<Record<ScopeId, string>>;
  project: string;
};
