import { patterns } from "../catalogue/patterns";
import { WORD_LABELS } from "./labels";
import type { IntegrationRecord } from "./record";
import type { RecordField } from "./record-changes";

/** Names of people by id, for what a record says of them. */
export type NamesById = ReadonlyMap<string, string>;

/** What a field of a record says, as a line of text; empty when nobody has said anything. */
export function fieldText(record: IntegrationRecord, field: RecordField, names: NamesById): string {
  switch (field) {
    case "ownerId":
    case "secretOwnerId":
    case "rollbackOwnerId":
      return nameOf(record[field], names);
    case "pattern":
      return record.pattern === null ? "" : patterns[record.pattern].title;
    case "expectedLatencyMs":
    case "timeoutMs":
      return durationText(record[field]);
    case "errorMap":
      return record.errorMap.map(({ vendor, ours }) => `${vendor} → ${ours}`).join("; ");
    default:
      return plainText(record, field);
  }
}

function plainText(
  record: IntegrationRecord,
  field: Exclude<RecordField, "ownerId" | "errorMap" | "pattern">,
): string {
  const value = record[field];
  const labels = field === "name" ? undefined : WORD_LABELS[field];
  const said = typeof value === "object" ? (value ?? []) : [value];
  return said.map((each) => labels?.[String(each)] ?? String(each)).join(", ");
}

function nameOf(id: string | null, names: NamesById): string {
  return id === null ? "" : (names.get(id) ?? "somebody who has left");
}

/** Milliseconds below a second, seconds above: "800 ms", "12.5 s". */
export function durationText(ms: number | null): string {
  if (ms === null) return "";
  return ms < 1_000 ? `${ms} ms` : `${Number((ms / 1_000).toFixed(1))} s`;
}
