import type { FieldId } from "./fields";
import type { RecordField } from "./record-changes";
import type { VerdictReason } from "./verdicts";
import type {
  AuthMethod,
  Backoff,
  Caller,
  CallLog,
  CallMode,
  ContractTest,
  CopyPlace,
  Idempotency,
  IntegrationKind,
  SecretPlace,
  SignatureCheck,
} from "./words";

/** What a person reads for each field, in a form, a difference or a note. */
export const FIELD_LABELS = {
  name: "Name",
  provider: "Provider",
  purpose: "What it is for",
  kind: "Kind",
  calledFrom: "Called from",
  ownerId: "Integration owner",
  pattern: "Pattern",
  productionUrl: "Production address",
  sandboxUrl: "Sandbox address",
  timeoutMs: "Timeout",
  retryAttempts: "Retry attempts",
  backoff: "Wait between attempts",
  idempotency: "Idempotency on writes",
  signatureCheck: "Webhook signature",
  rateLimit: "Rate limit",
  costLimit: "Cost limit",
  authMethod: "Authentication",
  scopes: "Scopes",
  secretOwnerId: "Secret owner",
  secretPlace: "Where the secret lives",
  keyCopies: "Copies of the key",
  rotationDueOn: "Rotation due",
  mode: "How it is called",
  expectedLatencyMs: "Expected latency",
  errorMap: "Error map",
  failureMode: "When it fails",
  fallback: "Fallback",
  callLog: "Log of calls",
  contractTest: "Contract test",
  lastTestedOn: "Last tested",
  sla: "Vendor’s promise (SLA)",
  statusPageUrl: "Status page",
  rollbackOwnerId: "Rollback owner",
  runbookUrl: "Runbook",
} as const satisfies Record<RecordField, string>;

export const KIND_LABELS = {
  rest: "REST",
  webhook: "Webhook",
  sse: "Stream (SSE)",
  batch: "Batch",
} as const satisfies Record<IntegrationKind, string>;

export const CALLER_LABELS = {
  browser: "The browser",
  backend: "Our own backend",
  job: "A background job",
} as const satisfies Record<Caller, string>;

export const MODE_LABELS = {
  sync: "In the request, the user waits",
  async: "As a job, with progress",
} as const satisfies Record<CallMode, string>;

export const AUTH_LABELS = {
  none: "None",
  "api-key": "API key",
  oauth2: "OAuth 2",
  "service-account": "Service account",
  "signed-request": "Signed requests",
  basic: "User name and password (Basic)",
  "mutual-tls": "Mutual TLS",
} as const satisfies Record<AuthMethod, string>;

export const SECRET_LABELS = {
  "secret-manager": "Secret manager",
  "host-environment": "Environment store of the host",
  "ci-secrets": "Secrets of the CI",
  "local-env-file": "A local env file",
  "source-code": "The source code",
  "browser-bundle": "The browser bundle",
} as const satisfies Record<SecretPlace, string>;

export const COPY_LABELS = {
  laptop: "A laptop",
  ci: "CI",
  hosting: "Hosting",
  browser: "The browser",
  "shared-document": "A shared document",
  "vendor-console": "The vendor’s console",
} as const satisfies Record<CopyPlace, string>;

export const BACKOFF_LABELS = {
  none: "None",
  fixed: "Fixed",
  exponential: "Exponential",
} as const satisfies Record<Backoff, string>;

export const IDEMPOTENCY_LABELS = {
  "key-sent": "A key is sent with every write",
  "not-idempotent": "A write sent twice happens twice",
  "no-writes": "Only reads",
} as const satisfies Record<Idempotency, string>;

export const SIGNATURE_LABELS = {
  verified: "Verified before anything is read",
  "not-verified": "Not verified",
  "no-webhook": "The vendor signs nothing",
} as const satisfies Record<SignatureCheck, string>;

export const CONTRACT_TEST_LABELS = {
  passing: "Passing",
  failing: "Failing",
  none: "None",
} as const satisfies Record<ContractTest, string>;

export const CALL_LOG_LABELS = {
  "every-call": "Every call",
  "errors-only": "Errors only",
  none: "None",
} as const satisfies Record<CallLog, string>;

/** Why an integration speaks for or against an item. */
export const VERDICT_WORDS = {
  "secret-in-code": "its secret is in the code or the browser bundle",
  "secret-on-a-laptop": "its secret lives in a local env file",
  "secret-in-a-store": "its secret lives in a store",
  "key-in-the-browser": "its key is in the browser",
  "called-from-the-browser": "the browser calls it directly",
  "called-from-the-backend": "only our own servers call it",
  "long-and-sync": "a call takes more than five seconds and the user waits for it",
  "measured-long-and-sync": "one call in twenty takes more than five seconds, and the user waits for it",
  "long-and-async": "its long calls run as jobs",
  "no-retries": "a failed call is not tried again with growing waits",
  "retries-without-idempotency": "calls are tried again, but a write may happen twice",
  "retries-with-idempotency": "calls are tried again, and a write happens once",
  "calls-logged": "every call is logged",
  "calls-half-logged": "only errors are logged",
  "calls-not-logged": "calls are not logged",
  "contract-test-passes": "its contract test passes",
  "contract-test-fails": "its contract test fails",
  "no-contract-test": "it has no contract test",
  "errors-mapped": "its errors are mapped to ours",
  "errors-not-mapped": "none of its errors is mapped",
  "payload-matches": "its example payload matches the schema",
  "payload-differs": "its example payload does not match the schema",
  "signature-not-verified": "its webhook is taken without checking the signature",
  "scopes-too-wide": "its key may do everything",
  "scopes-named": "its key may do only what is named",
  "rotation-overdue": "the day its key was to be rotated is over",
  "no-rotation-date": "nobody has set a day to rotate its key",
  "rotation-planned": "the next rotation of its key has a day",
  "same-key-everywhere": "the same key lies in too many places",
} as const satisfies Record<VerdictReason, string>;

/** The label of a closed word of any field; null where the field takes free text, a number or a day. */
export const WORD_LABELS: Partial<Record<FieldId, Readonly<Record<string, string>>>> = {
  kind: KIND_LABELS,
  calledFrom: CALLER_LABELS,
  mode: MODE_LABELS,
  authMethod: AUTH_LABELS,
  secretPlace: SECRET_LABELS,
  keyCopies: COPY_LABELS,
  backoff: BACKOFF_LABELS,
  idempotency: IDEMPOTENCY_LABELS,
  signatureCheck: SIGNATURE_LABELS,
  contractTest: CONTRACT_TEST_LABELS,
  callLog: CALL_LOG_LABELS,
};
