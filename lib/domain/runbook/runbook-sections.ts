import { durationText, fieldText, type NamesById } from "../integrations/field-text";
import { plain } from "../integrations/note";
import type { IntegrationRecord, RegisteredIntegration } from "../integrations/record";
import { comingShifts, type Shift } from "../operations/rota";
import type { GeneratedSection } from "./generate";
import type { PlanMaterial } from "./material";
import type { Without } from "./plan";
import { link, NOT_KNOWN, said, table } from "./tables";

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
export function statusPage({ id, record }: RegisteredIntegration, without: readonly Without[]): string {
  if (record.statusPageUrl !== "") return link(record.statusPageUrl);
  return lacks(without, id, "status-page") ? "It has none" : NOT_KNOWN;
}

export function lacks(without: readonly Without[], id: string, what: Without["what"]): boolean {
  return without.some((each) => each.integrationId === id && each.what === what);
}

function onCall({ rota, names, today }: PlanMaterial): GeneratedSection {
  const coming = comingShifts(rota, today);
  const rows = coming.map((shift) => [days(shift), nameOf(shift.accountId, names), said(shift.reachedBy)]);
  const people = coming.map(({ accountId, reachedBy }) => `${accountId} ${reachedBy}`);
  return {
    id: "on-call",
    title: "Who is on call",
    text: table(["Days", "Who answers", "Reached by"], rows, "Nobody is named yet."),
    relies: [...new Set(people)].sort(),
  };
}

function days({ fromDay, toDay }: Shift): string {
  return fromDay === toDay ? fromDay : `${fromDay} to ${toDay}`;
}

export function nameOf(id: string | null, names: NamesById): string {
  return id === null ? NOT_KNOWN : plain(names.get(id) ?? "somebody who has left");
}

function errors(integrations: readonly RegisteredIntegration[], without: readonly Without[]): string {
  if (integrations.length === 0) return NOTHING_LISTED;
  return integrations
    .map(({ id, record }) => {
      const rows = record.errorMap.map(({ vendor, ours, userReads }) => [
        plain(vendor),
        plain(ours),
        said(userReads),
      ]);
      const otherwise = lacks(without, id, "error-map") ? "It has no error codes of its own." : NOT_KNOWN;
      return `**${plain(record.name)}**\n\n${table(["They say", "We call it", "The user reads"], rows, otherwise)}`;
    })
    .join("\n\n");
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
    record.lastTestedOn ?? NOT_KNOWN,
  ]);
  return table(["Service", "Contract test", "Last tested"], rows, NOTHING_LISTED);
}
