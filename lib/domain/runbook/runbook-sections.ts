import { durationText, fieldText, type NamesById } from "../integrations/field-text";
import { plain } from "../integrations/note";
import type { IntegrationRecord, RegisteredIntegration } from "../integrations/record";
import { comingShifts, type Shift } from "../operations/rota";
import { dayInWords } from "../readiness/day-in-words";
import type { GeneratedSection } from "./generate";
import type { PlanMaterial } from "./material";
import type { Without } from "./plan";
import { link, NOT_KNOWN, said, saidDay, table } from "./tables";

/** What whoever is called at night needs to know of everything the app depends on. */
export function runbookSections(
  material: PlanMaterial,
  without: readonly Without[],
): readonly GeneratedSection[] {
  const { integrations, names } = material;
  return [
    onCall(material),
    { id: "errors", title: "Error codes", text: errors(integrations, without) },
    { id: "failures", title: "When a service fails", text: failures(integrations) },
    { id: "services", title: "What the app depends on", text: services(integrations, names, without) },
    { id: "limits", title: "Limits and retries", text: limits(integrations) },
    { id: "contracts", title: "Contract tests", text: contracts(integrations) },
  ];
}

export const NOTHING_LISTED = "No integration is listed yet.";

/** The status page of a service, that it has none, or that nobody knows. */
function statusPage({ id, record }: RegisteredIntegration, without: readonly Without[]): string {
  if (record.statusPageUrl !== "") return link(record.statusPageUrl);
  return lacks(without, id, "status-page") ? "It has none" : NOT_KNOWN;
}

export function lacks(without: readonly Without[], id: string, what: Without["what"]): boolean {
  return without.some((each) => each.integrationId === id && each.what === what);
}

/** As many shifts as a page has room for; the rota has them all. */
const SHOWN_SHIFTS = 6;

function onCall({ rota, names, today }: PlanMaterial): GeneratedSection {
  const coming = comingShifts(rota, today);
  const shown = coming.slice(0, SHOWN_SHIFTS);
  const rows = shown.map((shift) => [days(shift), nameOf(shift.accountId, names), said(shift.reachedBy)]);
  const people = coming.map(({ accountId, reachedBy }) => `${accountId} ${reachedBy}`);
  const list = table(["Days", "Who answers", "Reached by"], rows, "Nobody is named yet.");
  const later = coming.length - shown.length;
  return {
    id: "on-call",
    title: "Who is on call",
    text:
      later === 0
        ? list
        : `${list}\n\n${later === 1 ? "One later shift is" : `${later} later shifts are`} in the rota.`,
    relies: [...new Set(people)].sort(),
  };
}

function days({ fromDay, toDay }: Shift): string {
  const from = dayInWords(fromDay);
  return fromDay === toDay ? from : `${from} to ${dayInWords(toDay)}`;
}

export function nameOf(id: string | null, names: NamesById): string {
  return id === null ? NOT_KNOWN : plain(names.get(id) ?? "somebody who has left");
}

function errors(integrations: readonly RegisteredIntegration[], without: readonly Without[]): string {
  const rows = integrations.flatMap(({ id, record }) => {
    const name = plain(record.name);
    const mapped = record.errorMap.map(({ vendor, ours, userReads }) => [
      name,
      plain(vendor),
      plain(ours),
      said(userReads),
    ]);
    const none = lacks(without, id, "error-map") ? "It has none of its own" : NOT_KNOWN;
    return mapped.length > 0 ? mapped : [[name, none, "", ""]];
  });
  return table(["Service", "It says", "We call it", "The user reads"], rows, NOTHING_LISTED);
}

function failures(integrations: readonly RegisteredIntegration[]): string {
  const rows = integrations.map(({ record }) => [
    plain(record.name),
    said(record.failureMode),
    said(record.fallback),
  ]);
  return table(["Service", "What happens", "What we do instead"], rows, NOTHING_LISTED);
}

function services(
  integrations: readonly RegisteredIntegration[],
  names: NamesById,
  without: readonly Without[],
): string {
  const rows = integrations.map((integration) => {
    const { name, purpose, sla, ownerId } = integration.record;
    return [plain(name), said(purpose), said(sla), statusPage(integration, without), nameOf(ownerId, names)];
  });
  return table(["Service", "What it is for", "Promise (SLA)", "Status page", "Owner"], rows, NOTHING_LISTED);
}

function limits(integrations: readonly RegisteredIntegration[]): string {
  const rows = integrations.map(({ record }) => [
    plain(record.name),
    record.kind === "webhook" ? "It calls us" : said(record.rateLimit),
    said(record.costLimit),
    record.kind === "webhook" ? "It calls us" : retries(record),
  ]);
  return table(["Service", "Rate limit", "Cost limit", "Timeout and retries"], rows, NOTHING_LISTED);
}

function retries({ timeoutMs, retryAttempts, backoff }: IntegrationRecord): string {
  const parts = [
    timeoutMs === null ? null : `after ${durationText(timeoutMs)}`,
    retryAttempts === null ? null : retryAttempts === 0 ? "no retry" : `${retryAttempts} tries`,
    backoff === null || backoff === "none" ? null : `${backoff} waits`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? NOT_KNOWN : parts.join(", ");
}

function contracts(integrations: readonly RegisteredIntegration[]): string {
  const rows = integrations.map(({ record }) => [
    plain(record.name),
    said(fieldText(record, "contractTest", new Map())),
    saidDay(record.lastTestedOn),
  ]);
  return table(["Service", "Contract test", "Last tested"], rows, NOTHING_LISTED);
}
