import type { Catalogue } from "../catalogue/types";
import { sealFacts } from "./digests";
import { evaluate } from "./evaluate";
import type { Facts, Instant } from "./facts";
import type { Readiness } from "./readiness-types";

/**
 * Readiness of a project: a pure function of the catalogue, the facts recorded by then and the instant
 * asked about (ISO 8601, UTC). Runs in every save, on the server only; in a browser use `simulate`.
 */
export function assessReadiness(catalogue: Catalogue, facts: Facts, asOf: Instant): Readiness {
  return evaluate(catalogue, facts, asOf, sealFacts(catalogue, facts));
}
