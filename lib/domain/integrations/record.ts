import type { Day } from "../readiness/facts";
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
  Pattern,
  SecretPlace,
  SignatureCheck,
} from "./words";

/** A vendor's error, what the app calls it, and what its user reads instead of the vendor's text. */
export type ErrorMapping = { vendor: string; ours: string; userReads: string };

/**
 * What is known of one external dependency. Null and empty mean "nobody has said"; the registry counts
 * them as missing and never as safe.
 */
export type IntegrationRecord = {
  name: string;
  provider: string;
  purpose: string;
  kind: IntegrationKind | null;
  calledFrom: Caller | null;
  /** The integration owner: mandatory, even for one person. */
  ownerId: string;
  pattern: Pattern | null;

  mode: CallMode | null;
  /** Milliseconds a successful call usually takes; above five seconds it must be asynchronous. */
  expectedLatencyMs: number | null;
  timeoutMs: number | null;
  retryAttempts: number | null;
  backoff: Backoff | null;
  idempotency: Idempotency | null;
  signatureCheck: SignatureCheck | null;
  rateLimit: string;
  costLimit: string;
  sandboxUrl: string;
  productionUrl: string;

  authMethod: AuthMethod | null;
  scopes: readonly string[];
  secretOwnerId: string | null;
  secretPlace: SecretPlace | null;
  keyCopies: readonly CopyPlace[];
  rotationDueOn: Day | null;

  errorMap: readonly ErrorMapping[];
  failureMode: string;
  fallback: string;

  callLog: CallLog | null;
  sla: string;
  statusPageUrl: string;
  rollbackOwnerId: string | null;
  runbookUrl: string;
  contractTest: ContractTest | null;
  lastTestedOn: Day | null;
};

/** An integration as the registry judges it. */
export type RegisteredIntegration = {
  id: string;
  record: IntegrationRecord;
  /** Whether the stored example payload matches the stored schema; null while one of them is missing. */
  payloadValid: boolean | null;
  /** Milliseconds within which 95 of 100 calls answered lately; left out or null while nobody counts them. */
  measuredP95Ms?: number | null;
  /** The integration owner's word; a change of the record takes it back. */
  approvedAt: string | null;
};

/** A record nobody has filled in yet. */
export function blankRecord(name: string, ownerId: string): IntegrationRecord {
  return {
    name,
    provider: "",
    purpose: "",
    kind: null,
    calledFrom: null,
    ownerId,
    pattern: null,
    mode: null,
    expectedLatencyMs: null,
    timeoutMs: null,
    retryAttempts: null,
    backoff: null,
    idempotency: null,
    signatureCheck: null,
    rateLimit: "",
    costLimit: "",
    sandboxUrl: "",
    productionUrl: "",
    authMethod: null,
    scopes: [],
    secretOwnerId: null,
    secretPlace: null,
    keyCopies: [],
    rotationDueOn: null,
    errorMap: [],
    failureMode: "",
    fallback: "",
    callLog: null,
    sla: "",
    statusPageUrl: "",
    rollbackOwnerId: null,
    runbookUrl: "",
    contractTest: null,
    lastTestedOn: null,
  };
}
