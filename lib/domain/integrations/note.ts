import { layers } from "../catalogue/layers";
import { patterns } from "../catalogue/patterns";
import { LAYERS, type Layer } from "../catalogue/types";
import { dayInWords } from "../readiness/day-in-words";
import type { Day } from "../readiness/facts";
import { durationText, fieldText, type NamesById } from "./field-text";
import { type FieldId, fieldsOf } from "./fields";
import { FIELD_LABELS, VERDICT_WORDS } from "./labels";
import { NO_OBJECTIVE, type Objective, WINDOW_DAYS } from "./objective";
import type { IntegrationRecord, RegisteredIntegration } from "./record";
import { verdictsOf } from "./verdicts";

/** Names of the people a note mentions, and what the integration is held to where somebody said so. */
export type NoteContext = { names: NamesById; today: Day; objective?: Objective };

/** One page about an integration, for whoever is called at night: Markdown, without HTML. */
export function noteOf(
  integration: RegisteredIntegration,
  { names, today, objective = NO_OBJECTIVE }: NoteContext,
): string {
  const { record, approvedAt } = integration;
  const parts = [
    `# ${plain(record.name)}`,
    `${approvedAt === null ? "Proposed; its owner has not approved it as it stands" : `Approved by its owner on ${dayInWords(approvedAt.slice(0, 10))}`}. Written on ${dayInWords(today)}.`,
    ...LAYERS.map((layer) => layerPart(record, layer, names)),
    measurePart(integration, objective),
    errorPart(record),
    limitPart(record),
    findingPart(integration, today),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function layerPart(record: IntegrationRecord, layer: Layer, names: NamesById): string {
  const lines = fieldsOf(record)
    .filter((field) => field.layer === layer && field.id !== "errorMap")
    .map(({ id }) => fieldLine(record, id, names));
  return lines.length === 0 ? "" : `## ${layers[layer].title}\n\n${lines.join("\n")}`;
}

function fieldLine(record: IntegrationRecord, field: FieldId, names: NamesById): string {
  const text = fieldText(record, field, names);
  return `- **${FIELD_LABELS[field]}:** ${text === "" ? "_not known_" : plain(text)}`;
}

/** What is held against the vendor: its example payload, and what somebody promised of it. */
function measurePart({ payloadValid }: RegisteredIntegration, { availability, p95Ms }: Objective): string {
  const lines = [
    payloadValid !== null &&
      `- **Example payload:** ${payloadValid ? "matches" : "does not match"} its schema`,
    availability !== null && `- **Calls without error:** ${availability} % over ${WINDOW_DAYS} days`,
    p95Ms !== null && `- **95 of 100 calls answer within:** ${durationText(p95Ms)}`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? "" : `## What it is held to\n\n${lines.join("\n")}`;
}

function errorPart({ errorMap }: IntegrationRecord): string {
  if (errorMap.length === 0) return "";
  const rows = errorMap.map(
    ({ vendor, ours, userReads }) => `| ${plain(vendor)} | ${plain(ours)} | ${plain(userReads)} |`,
  );
  return ["## Errors", "", "| Vendor | Ours | The user reads |", "| --- | --- | --- |", ...rows].join("\n");
}

function limitPart({ pattern }: IntegrationRecord): string {
  return pattern === null ? "" : `## Where the pattern ends\n\n${patterns[pattern].limit}`;
}

function findingPart(integration: RegisteredIntegration, today: Day): string {
  const against = verdictsOf(integration, today).filter(({ speaks }) => speaks !== "for");
  if (against.length === 0) return "";
  return `## To put right\n\n${against.map(({ why }) => `- ${capitalised(VERDICT_WORDS[why])}.`).join("\n")}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What people typed stays what they typed: on one line, and no mark-up of ours. */
export function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
