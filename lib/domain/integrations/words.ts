import type { Pattern } from "../catalogue/patterns";

/** The closed words of an integration's record (product.md §4). */

export const INTEGRATION_KINDS = ["rest", "webhook", "sse", "batch"] as const;
export type IntegrationKind = (typeof INTEGRATION_KINDS)[number];

export const CALLERS = ["browser", "backend", "job"] as const;
export type Caller = (typeof CALLERS)[number];

export const CALL_MODES = ["sync", "async"] as const;
export type CallMode = (typeof CALL_MODES)[number];

export const AUTH_METHODS = [
  "none",
  "api-key",
  "oauth2",
  "service-account",
  "signed-request",
  "basic",
  "mutual-tls",
] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

export const SECRET_PLACES = [
  "secret-manager",
  "host-environment",
  "ci-secrets",
  "local-env-file",
  "source-code",
  "browser-bundle",
] as const;
export type SecretPlace = (typeof SECRET_PLACES)[number];

export const COPY_PLACES = [
  "laptop",
  "ci",
  "hosting",
  "browser",
  "shared-document",
  "vendor-console",
] as const;
/** Where a copy of the same key lies. */
export type CopyPlace = (typeof COPY_PLACES)[number];

export const BACKOFFS = ["none", "fixed", "exponential"] as const;
export type Backoff = (typeof BACKOFFS)[number];

export const IDEMPOTENCIES = ["key-sent", "not-idempotent", "no-writes"] as const;
export type Idempotency = (typeof IDEMPOTENCIES)[number];

export const SIGNATURE_CHECKS = ["verified", "not-verified", "no-webhook"] as const;
export type SignatureCheck = (typeof SIGNATURE_CHECKS)[number];

export const CONTRACT_TESTS = ["passing", "failing", "none"] as const;
export type ContractTest = (typeof CONTRACT_TESTS)[number];

export const CALL_LOGS = ["every-call", "errors-only", "none"] as const;
/** Whether provider, endpoint, status and latency of a call are written down. */
export type CallLog = (typeof CALL_LOGS)[number];

export type { Pattern };
