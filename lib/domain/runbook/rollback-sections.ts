import { fieldText } from "../integrations/field-text";
import { plain } from "../integrations/note";
import type { RegisteredIntegration } from "../integrations/record";
import type { GeneratedSection } from "./generate";
import type { PlanMaterial } from "./material";
import { NOTHING_LISTED, nameOf } from "./runbook-sections";
import { link, said, saidDay, table } from "./tables";

/** When to go back, who does it, and what must not happen twice meanwhile. */
export function rollbackSections(material: PlanMaterial): readonly GeneratedSection[] {
  const { integrations } = material;
  return [
    { id: "criteria", title: "When to go back", text: criteria(material) },
    { id: "owners", title: "Who rolls back what", text: owners(material) },
    { id: "writes", title: "Writes that may happen twice", text: writes(integrations) },
    { id: "proof", title: "How to see that it worked", text: proof(integrations) },
  ];
}

function criteria({ phases }: PlanMaterial): string {
  const rows = (phases ?? []).map(({ title, rollbackCriterion }) => [plain(title), said(rollbackCriterion)]);
  return table(["Phase of the rollout", "Go back when"], rows, "No rollout is planned yet.");
}

function owners({ integrations, names }: PlanMaterial): string {
  const rows = integrations.map(({ record }) => [
    plain(record.name),
    nameOf(record.rollbackOwnerId, names),
    said(record.fallback),
    record.runbookUrl === "" ? "This plan" : link(record.runbookUrl),
  ]);
  return table(["Service", "Who rolls it back", "Until then", "Steps"], rows, NOTHING_LISTED);
}

function writes(integrations: readonly RegisteredIntegration[]): string {
  if (integrations.length === 0) return NOTHING_LISTED;
  const rows = integrations
    .filter(({ record }) => record.kind !== "webhook")
    .map(({ record }) => [plain(record.name), said(fieldText(record, "idempotency", new Map()))]);
  return table(["Service", "A write sent again"], rows, "Nothing is written to any service.");
}

function proof(integrations: readonly RegisteredIntegration[]): string {
  const rows = integrations.map(({ record }) => [
    plain(record.name),
    said(fieldText(record, "contractTest", new Map())),
    saidDay(record.lastTestedOn),
  ]);
  return table(["Service", "Contract test to run again", "Last tested"], rows, NOTHING_LISTED);
}
