import type { Layer, Review } from "../catalogue/types";
import type { IntegrationRecord } from "./record";

export type FieldId = Exclude<keyof IntegrationRecord, "name">;

/** A field of the registry: where it belongs, what it is evidence for, and when it may stay empty. */
export type RegistryField = {
  id: FieldId;
  layer: Layer;
  /** Items of the catalogue the field bears on. */
  feeds: readonly string[];
  /** Reviews whose sealed scope holds the field. */
  reviews: readonly Review[];
  /** Whether the field has anything to say about this integration; it always has where this is left out. */
  applies?: (record: IntegrationRecord) => boolean;
};

const usesSecret = (record: IntegrationRecord) => record.authMethod !== "none";
const isWebhook = (record: IntegrationRecord) => record.kind === "webhook";
const isCalled = (record: IntegrationRecord) => record.kind !== "webhook";

/** Every field, by layer and in the order a person fills them in. */
export const REGISTRY_FIELDS: readonly RegistryField[] = [
  { id: "provider", layer: "discovery", feeds: [], reviews: ["security"] },
  { id: "purpose", layer: "discovery", feeds: [], reviews: [] },
  { id: "kind", layer: "discovery", feeds: [], reviews: ["security"] },
  { id: "calledFrom", layer: "discovery", feeds: ["backend-proxy", "key-exposure"], reviews: ["security"] },
  { id: "ownerId", layer: "discovery", feeds: [], reviews: ["pre-launch"] },
  { id: "pattern", layer: "discovery", feeds: [], reviews: [] },
  { id: "productionUrl", layer: "discovery", feeds: ["agent-egress-allowlist"], reviews: ["security"] },
  { id: "sandboxUrl", layer: "discovery", feeds: ["environment-scoped-keys"], reviews: ["security"] },

  {
    id: "timeoutMs",
    layer: "transport",
    feeds: ["outbound-retries"],
    reviews: ["pre-launch"],
    applies: isCalled,
  },
  {
    id: "retryAttempts",
    layer: "transport",
    feeds: ["outbound-retries"],
    reviews: ["pre-launch"],
    applies: isCalled,
  },
  {
    id: "backoff",
    layer: "transport",
    feeds: ["outbound-retries"],
    reviews: ["pre-launch"],
    applies: isCalled,
  },
  {
    id: "idempotency",
    layer: "transport",
    feeds: ["outbound-retries"],
    reviews: ["pre-launch"],
    applies: isCalled,
  },
  {
    id: "signatureCheck",
    layer: "transport",
    feeds: ["input-validation"],
    reviews: ["security"],
    applies: isWebhook,
  },
  { id: "rateLimit", layer: "transport", feeds: ["rate-limits-tested"], reviews: [], applies: isCalled },
  { id: "costLimit", layer: "transport", feeds: ["rate-limits-tested"], reviews: [] },

  { id: "authMethod", layer: "auth", feeds: ["least-privilege-scopes"], reviews: ["security", "permission"] },
  {
    id: "scopes",
    layer: "auth",
    feeds: ["least-privilege-scopes"],
    reviews: ["security", "permission"],
    applies: usesSecret,
  },
  {
    id: "secretOwnerId",
    layer: "auth",
    feeds: ["rotation-without-redeploy"],
    reviews: ["security"],
    applies: usesSecret,
  },
  {
    id: "secretPlace",
    layer: "auth",
    feeds: ["secrets-not-in-git", "key-exposure"],
    reviews: ["security"],
    applies: usesSecret,
  },
  {
    id: "keyCopies",
    layer: "auth",
    feeds: ["environment-scoped-keys", "key-exposure"],
    reviews: ["security"],
    applies: usesSecret,
  },
  {
    id: "rotationDueOn",
    layer: "auth",
    feeds: ["rotation-without-redeploy"],
    reviews: ["security"],
    applies: usesSecret,
  },

  { id: "mode", layer: "orchestration", feeds: ["async-long-jobs"], reviews: [] },
  { id: "expectedLatencyMs", layer: "orchestration", feeds: ["async-long-jobs"], reviews: [] },
  { id: "errorMap", layer: "orchestration", feeds: ["safe-errors"], reviews: ["security"] },
  { id: "failureMode", layer: "orchestration", feeds: ["safe-errors"], reviews: ["pre-launch"] },
  { id: "fallback", layer: "orchestration", feeds: ["safe-errors"], reviews: ["pre-launch"] },

  { id: "callLog", layer: "observability", feeds: ["provider-logging"], reviews: ["pre-launch"] },
  { id: "contractTest", layer: "observability", feeds: ["contract-tests-ci"], reviews: ["pre-launch"] },
  { id: "lastTestedOn", layer: "observability", feeds: ["contract-tests-ci"], reviews: ["pre-launch"] },
  { id: "sla", layer: "observability", feeds: ["slo-defined"], reviews: ["pre-launch"] },
  { id: "statusPageUrl", layer: "observability", feeds: ["detect-and-reverse"], reviews: ["pre-launch"] },
  { id: "rollbackOwnerId", layer: "observability", feeds: ["detect-and-reverse"], reviews: ["pre-launch"] },
  { id: "runbookUrl", layer: "observability", feeds: ["detect-and-reverse"], reviews: ["pre-launch"] },
];

/** Whether somebody has said anything in the field. A list of no key copies is an answer nobody has given. */
export function isFilled(record: IntegrationRecord, id: FieldId): boolean {
  const value = record[id];
  return value !== null && (typeof value === "number" || value.length > 0);
}

/** The fields that have something to say about this integration. */
export function fieldsOf(record: IntegrationRecord): readonly RegistryField[] {
  return REGISTRY_FIELDS.filter((field) => field.applies === undefined || field.applies(record));
}
