import type { ToldIntegration } from "../registry";

/** What a well-kept call of a vendor's API has in common, told once. */
export const wellKept = {
  kind: "rest",
  calledFrom: "backend",
  pattern: "hand-rolled-client",
  authMethod: "api-key",
  secretPlace: "secret-manager",
  keyCopies: ["hosting"],
  timeoutMs: 8_000,
  retryAttempts: 3,
  backoff: "exponential",
  idempotency: "key-sent",
  callLog: "every-call",
  contractTest: "passing",
} as const satisfies Partial<ToldIntegration>;
