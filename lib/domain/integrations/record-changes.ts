import { sameJson } from "../readiness/same-json";
import { REGISTRY_FIELDS } from "./fields";
import type { IntegrationRecord } from "./record";

export type RecordField = keyof IntegrationRecord;

/** Every field of a record, the name first, then in the order of the registry. */
export const RECORD_FIELDS: readonly RecordField[] = ["name", ...REGISTRY_FIELDS.map(({ id }) => id)];

/** The fields in which two states of an integration differ, in the order of the registry. */
export function changedFields(before: IntegrationRecord, after: IntegrationRecord): readonly RecordField[] {
  return RECORD_FIELDS.filter((field) => !sameJson(before[field], after[field]));
}
