import type { Review, ScopeId } from "../catalogue/types";
import { REVIEWS } from "../catalogue/types";
import { digestOf } from "../readiness/digests";
import type { IntegrationFact } from "../readiness/facts";
import { REGISTRY_FIELDS } from "./fields";
import type { IntegrationRecord } from "./record";

/**
 * What each review seals of an integration: SHA-256 (hex) of its id and of the fields that review maps.
 * A review that maps no field is left out, so a change elsewhere never outdates its sign-off.
 */
export function sealedOf(id: string, record: IntegrationRecord): IntegrationFact["sealed"] {
  const sealed: Partial<Record<ScopeId, string>> = {};
  for (const review of REVIEWS) {
    const fields = fieldsSealedBy(review, record);
    if (fields !== null) sealed[review] = digestOf({ id, fields });
  }
  return sealed;
}

function fieldsSealedBy(review: Review, record: IntegrationRecord): Record<string, unknown> | null {
  const mapped = REGISTRY_FIELDS.filter((field) => field.reviews.includes(review));
  if (mapped.length === 0) return null;
  return Object.fromEntries(mapped.map(({ id }) => [id, record[id]]));
}
