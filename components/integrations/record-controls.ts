import type { RecordField } from "@/lib/domain/integrations/record-changes";

export type ControlKind =
  | "line"
  | "text"
  | "address"
  | "number"
  | "day"
  | "word"
  | "person"
  | "lines"
  | "places"
  | "errors";

/** With which control each field is filled in. */
export const CONTROLS = {
  name: "line",
  provider: "line",
  purpose: "text",
  kind: "word",
  calledFrom: "word",
  ownerId: "person",
  pattern: "word",
  productionUrl: "address",
  sandboxUrl: "address",
  timeoutMs: "number",
  retryAttempts: "number",
  backoff: "word",
  idempotency: "word",
  signatureCheck: "word",
  rateLimit: "line",
  costLimit: "line",
  authMethod: "word",
  scopes: "lines",
  secretOwnerId: "person",
  secretPlace: "word",
  keyCopies: "places",
  rotationDueOn: "day",
  mode: "word",
  expectedLatencyMs: "number",
  errorMap: "errors",
  failureMode: "text",
  fallback: "text",
  callLog: "word",
  contractTest: "word",
  lastTestedOn: "day",
  sla: "line",
  statusPageUrl: "address",
  rollbackOwnerId: "person",
  runbookUrl: "address",
} as const satisfies Record<RecordField, ControlKind>;

/** What to write, where the label does not say it. */
export const FIELD_HINTS: Partial<Record<RecordField, string>> = {
  ownerId: "Answers for this integration and approves the record.",
  timeoutMs: "Milliseconds until we give up on a call.",
  expectedLatencyMs: "Milliseconds a successful call usually takes. Above 5,000 it must run as a job.",
  retryAttempts: "0 when a failed call is not tried again.",
  scopes: "One a line, as the vendor writes them.",
  secretPlace: "Where the app reads it in production. Never write the secret itself here.",
  rateLimit: "As the vendor states it, for your plan.",
  costLimit: "The budget or cap that is set, and where.",
  failureMode: "What breaks for the user when the vendor is away.",
  fallback: "What the app does instead.",
  sla: "What the vendor promises, or that it promises nothing.",
  rollbackOwnerId: "Turns it off or back when a change goes wrong.",
};

/** Nobody else can make these up: a record does not exist without them. */
export const MANDATORY: ReadonlySet<RecordField> = new Set(["name", "ownerId"]);
