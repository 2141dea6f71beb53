import type { IntegrationRecord } from "../integrations/record";
import type { GateIntegration } from "./gates";

/** What the gates of a rollout read in a record of the registry. Nothing said never counts as done. */
export function gateIntegration({ id, record }: { id: string; record: IntegrationRecord }): GateIntegration {
  const withoutSecret = record.authMethod === "none";
  return {
    id,
    name: record.name,
    classified: record.kind !== null && record.calledFrom !== null && record.mode !== null,
    secretInStore: withoutSecret || isStore(record.secretPlace),
    secretOwned: withoutSecret || record.secretOwnerId !== null,
    calledFromBrowser: record.calledFrom === "browser",
    contractTestGreen: record.contractTest === "passing",
  };
}

function isStore(place: IntegrationRecord["secretPlace"]): boolean {
  switch (place) {
    case "secret-manager":
    case "host-environment":
    case "ci-secrets":
      return true;
    case "local-env-file":
    case "source-code":
    case "browser-bundle":
    case null:
      return false;
    default:
      return place satisfies never;
  }
}
