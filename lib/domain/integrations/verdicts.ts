import type { Day } from "../readiness/facts";
import type { FieldId } from "./fields";
import { isSprawling } from "./key-sprawl";
import type { RegisteredIntegration } from "./record";

/** Above this, a call must leave the request thread and show progress (`async-long-jobs`). */
export const SYNC_LIMIT_MS = 5_000;

/** What one integration says about one item: it speaks for it, half for it, against it, or not at all. */
export type Verdict = {
  itemId: string;
  speaks: "for" | "halfway" | "against";
  fields: readonly FieldId[];
  /** Why, as a closed word; the interface owns the sentence. */
  why: VerdictReason;
};

export type VerdictReason =
  | "secret-in-code"
  | "secret-on-a-laptop"
  | "secret-in-a-store"
  | "key-in-the-browser"
  | "called-from-the-browser"
  | "called-from-the-backend"
  | "long-and-sync"
  | "long-and-async"
  | "measured-long-and-sync"
  | "no-retries"
  | "retries-without-idempotency"
  | "retries-with-idempotency"
  | "calls-logged"
  | "calls-half-logged"
  | "calls-not-logged"
  | "contract-test-passes"
  | "contract-test-fails"
  | "no-contract-test"
  | "errors-mapped"
  | "errors-not-mapped"
  | "payload-matches"
  | "payload-differs"
  | "signature-not-verified"
  | "scopes-too-wide"
  | "scopes-named"
  | "rotation-overdue"
  | "no-rotation-date"
  | "rotation-planned"
  | "same-key-everywhere";

type Rule = (integration: RegisteredIntegration, today: Day) => Verdict | null;

/** What an integration's record says about items of the catalogue on a day. Silence is no verdict. */
export function verdictsOf(integration: RegisteredIntegration, today: Day): readonly Verdict[] {
  return RULES.map((rule) => rule(integration, today)).filter((verdict) => verdict !== null);
}

const RULES: readonly Rule[] = [
  secretPlace,
  exposedKey,
  caller,
  longCalls,
  measuredCalls,
  retries,
  callLog,
  contractTest,
  errorMap,
  payload,
  signature,
  scopes,
  rotation,
  keyCopies,
];

function secretPlace({ record }: RegisteredIntegration): Verdict | null {
  const verdict = { itemId: "secrets-not-in-git", fields: ["secretPlace"] } as const;
  switch (record.secretPlace) {
    case null:
      return null;
    case "source-code":
    case "browser-bundle":
      return { ...verdict, speaks: "against", why: "secret-in-code" };
    case "local-env-file":
      return { ...verdict, speaks: "halfway", why: "secret-on-a-laptop" };
    case "secret-manager":
    case "host-environment":
    case "ci-secrets":
      return { ...verdict, speaks: "for", why: "secret-in-a-store" };
    default:
      return record.secretPlace satisfies never;
  }
}

/** The registry can find an exposed key; that none is exposed is for a person to say. */
function exposedKey({ record }: RegisteredIntegration): Verdict | null {
  const inBrowser = record.secretPlace === "browser-bundle" || record.keyCopies.includes("browser");
  if (!inBrowser) return null;
  return {
    itemId: "key-exposure",
    speaks: "against",
    fields: ["secretPlace", "keyCopies"],
    why: "key-in-the-browser",
  };
}

function caller({ record }: RegisteredIntegration): Verdict | null {
  if (record.calledFrom === null) return null;
  const verdict = { itemId: "backend-proxy", fields: ["calledFrom"] } as const;
  return record.calledFrom === "browser"
    ? { ...verdict, speaks: "against", why: "called-from-the-browser" }
    : { ...verdict, speaks: "for", why: "called-from-the-backend" };
}

function longCalls({ record }: RegisteredIntegration): Verdict | null {
  const { expectedLatencyMs, mode } = record;
  if (expectedLatencyMs === null || mode === null || expectedLatencyMs <= SYNC_LIMIT_MS) return null;
  const verdict = { itemId: "async-long-jobs", fields: ["mode", "expectedLatencyMs"] } as const;
  return mode === "sync"
    ? { ...verdict, speaks: "against", why: "long-and-sync" }
    : { ...verdict, speaks: "for", why: "long-and-async" };
}

/** What is expected and what happens are two things: the clock contradicts the record, and never the other way. */
function measuredCalls({ record, measuredP95Ms = null }: RegisteredIntegration): Verdict | null {
  if (record.mode !== "sync" || measuredP95Ms === null || measuredP95Ms <= SYNC_LIMIT_MS) return null;
  return { itemId: "async-long-jobs", speaks: "against", fields: ["mode"], why: "measured-long-and-sync" };
}

function retries({ record }: RegisteredIntegration): Verdict | null {
  const { retryAttempts, backoff, idempotency } = record;
  if (retryAttempts === null || record.kind === "webhook") return null;
  const verdict = {
    itemId: "outbound-retries",
    fields: ["retryAttempts", "backoff", "idempotency"],
  } as const;
  if (retryAttempts === 0 || backoff === "none") return { ...verdict, speaks: "against", why: "no-retries" };
  if (idempotency === null || backoff === null) return null;
  return idempotency === "not-idempotent"
    ? { ...verdict, speaks: "halfway", why: "retries-without-idempotency" }
    : { ...verdict, speaks: "for", why: "retries-with-idempotency" };
}

function callLog({ record }: RegisteredIntegration): Verdict | null {
  const verdict = { itemId: "provider-logging", fields: ["callLog"] } as const;
  switch (record.callLog) {
    case null:
      return null;
    case "every-call":
      return { ...verdict, speaks: "for", why: "calls-logged" };
    case "errors-only":
      return { ...verdict, speaks: "halfway", why: "calls-half-logged" };
    case "none":
      return { ...verdict, speaks: "against", why: "calls-not-logged" };
    default:
      return record.callLog satisfies never;
  }
}

function contractTest({ record }: RegisteredIntegration): Verdict | null {
  const verdict = { itemId: "contract-tests-ci", fields: ["contractTest"] } as const;
  switch (record.contractTest) {
    case null:
      return null;
    case "passing":
      return { ...verdict, speaks: "for", why: "contract-test-passes" };
    case "failing":
      return { ...verdict, speaks: "against", why: "contract-test-fails" };
    case "none":
      return { ...verdict, speaks: "against", why: "no-contract-test" };
    default:
      return record.contractTest satisfies never;
  }
}

/** An empty map is only a finding once somebody has said how the integration fails. */
function errorMap({ record }: RegisteredIntegration): Verdict | null {
  const verdict = { itemId: "safe-errors", fields: ["errorMap"] } as const;
  if (record.errorMap.length > 0) return { ...verdict, speaks: "for", why: "errors-mapped" };
  return record.failureMode === "" ? null : { ...verdict, speaks: "against", why: "errors-not-mapped" };
}

function payload({ payloadValid }: RegisteredIntegration): Verdict | null {
  if (payloadValid === null) return null;
  const verdict = { itemId: "response-schema-validation", fields: [] } as const;
  return payloadValid
    ? { ...verdict, speaks: "for", why: "payload-matches" }
    : { ...verdict, speaks: "against", why: "payload-differs" };
}

function signature({ record }: RegisteredIntegration): Verdict | null {
  if (record.kind !== "webhook" || record.signatureCheck !== "not-verified") return null;
  return {
    itemId: "input-validation",
    speaks: "against",
    fields: ["signatureCheck"],
    why: "signature-not-verified",
  };
}

const TOO_WIDE = /^(\*|all|admin|root|full[-_ ]?access|owner)$|[:./]\*$/i;

function scopes({ record }: RegisteredIntegration): Verdict | null {
  if (record.scopes.length === 0) return null;
  const verdict = { itemId: "least-privilege-scopes", fields: ["scopes"] } as const;
  return record.scopes.some((scope) => TOO_WIDE.test(scope.trim()))
    ? { ...verdict, speaks: "against", why: "scopes-too-wide" }
    : { ...verdict, speaks: "for", why: "scopes-named" };
}

function rotation({ record }: RegisteredIntegration, today: Day): Verdict | null {
  if (record.authMethod === null || record.authMethod === "none") return null;
  const verdict = { itemId: "rotation-without-redeploy", fields: ["rotationDueOn"] } as const;
  if (record.rotationDueOn === null) return { ...verdict, speaks: "against", why: "no-rotation-date" };
  return record.rotationDueOn < today
    ? { ...verdict, speaks: "against", why: "rotation-overdue" }
    : { ...verdict, speaks: "for", why: "rotation-planned" };
}

function keyCopies({ record }: RegisteredIntegration): Verdict | null {
  if (!isSprawling(record.keyCopies)) return null;
  return {
    itemId: "environment-scoped-keys",
    speaks: "against",
    fields: ["keyCopies"],
    why: "same-key-everywhere",
  };
}
