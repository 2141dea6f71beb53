import { z } from "zod";
import { PATTERNS } from "@/lib/domain/catalogue/patterns";
import type { LayerCompleteness } from "@/lib/domain/integrations/completeness";
import { blankRecord, type IntegrationRecord } from "@/lib/domain/integrations/record";
import type { RecordField } from "@/lib/domain/integrations/record-changes";
import type { TransferFault } from "@/lib/domain/integrations/transfer";
import {
  AUTH_METHODS,
  BACKOFFS,
  CALL_LOGS,
  CALL_MODES,
  CALLERS,
  CONTRACT_TESTS,
  COPY_PLACES,
  IDEMPOTENCIES,
  INTEGRATION_KINDS,
  SECRET_PLACES,
  SIGNATURE_CHECKS,
} from "@/lib/domain/integrations/words";

export const NAME_LIMIT = 120;
const LINE_LIMIT = 300;
const TEXT_LIMIT = 2_000;
/** As many integrations as one project may list, the trash left out. */
export const MOST_INTEGRATIONS = 500;

function line(limit = LINE_LIMIT) {
  return z
    .string()
    .trim()
    .max(limit, `Keep this under ${limit.toLocaleString("en")} characters.`)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "This text cannot be stored.");
}

const address = line(2_000).refine(
  (text) => text === "" || isWebAddress(text),
  "Give a full address that begins with https:// or http://, without a password in it.",
);

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

function milliseconds(what: string) {
  return z
    .int(`Give ${what} in whole milliseconds.`)
    .min(0, "Time does not run backwards.")
    .max(86_400_000, "A day (86,400,000 ms) is the most that can be said here.")
    .nullable();
}

const person = z.uuid("Choose a member of the workspace.");
const dayOrNothing = z.iso.date("Give the day as YYYY-MM-DD.").nullable();

/** What is known of an external dependency (product.md §4). Null and empty mean that nobody has said. */
export const integrationRecord = z.strictObject({
  name: line(NAME_LIMIT).min(1, "Give it a name the team will recognise."),
  provider: line(NAME_LIMIT),
  purpose: line(TEXT_LIMIT),
  kind: z.enum(INTEGRATION_KINDS).nullable(),
  calledFrom: z.enum(CALLERS).nullable(),
  ownerId: person,
  pattern: z.enum(PATTERNS).nullable(),
  mode: z.enum(CALL_MODES).nullable(),
  expectedLatencyMs: milliseconds("the expected latency"),
  timeoutMs: milliseconds("the timeout"),
  retryAttempts: z
    .int("Give a whole number of attempts.")
    .min(0, "Attempts cannot be below zero.")
    .max(100, "More than a hundred attempts are a loop, not a retry.")
    .nullable(),
  backoff: z.enum(BACKOFFS).nullable(),
  idempotency: z.enum(IDEMPOTENCIES).nullable(),
  signatureCheck: z.enum(SIGNATURE_CHECKS).nullable(),
  rateLimit: line(),
  costLimit: line(),
  sandboxUrl: address,
  productionUrl: address,
  authMethod: z.enum(AUTH_METHODS).nullable(),
  scopes: z.array(line(200).min(1, "A scope has a name.")).max(50, "List fifty scopes at most.").readonly(),
  secretOwnerId: person.nullable(),
  secretPlace: z.enum(SECRET_PLACES).nullable(),
  keyCopies: z
    .array(z.enum(COPY_PLACES))
    .max(COPY_PLACES.length)
    .refine((places) => new Set(places).size === places.length, "Name each place once.")
    .readonly(),
  rotationDueOn: dayOrNothing,
  errorMap: z
    .array(
      z.strictObject({
        vendor: line().min(1, "Say which error of the vendor this is."),
        ours: line().min(1, "Say what your app calls it."),
        userReads: line(1_000),
      }),
    )
    .max(100, "Map a hundred errors at most.")
    .readonly(),
  failureMode: line(TEXT_LIMIT),
  fallback: line(TEXT_LIMIT),
  callLog: z.enum(CALL_LOGS).nullable(),
  sla: line(),
  statusPageUrl: address,
  rollbackOwnerId: person.nullable(),
  runbookUrl: address,
  contractTest: z.enum(CONTRACT_TESTS).nullable(),
  lastTestedOn: dayOrNothing,
}) satisfies z.ZodType<IntegrationRecord>;

/** A new record: a name is enough, and whoever adds it owns it unless somebody else is named. */
export const addIntegrationInput = integrationRecord.partial().required({ name: true });

/** The fields that change; the others stay as they are. */
export const integrationChanges = integrationRecord.partial();
export const editIntegrationInput = z.strictObject({
  integrationId: z.uuid(),
  version: z.int().min(1),
  changes: integrationChanges,
});

export const approveIntegrationInput = z.strictObject({
  integrationId: z.uuid(),
  /** The version that was read; left out, whatever stands. */
  version: z.int().min(1).optional(),
});
export const deleteIntegrationInput = z.strictObject({ integrationId: z.uuid(), version: z.int().min(1) });
export const restoreIntegrationInput = z.strictObject({ integrationId: z.uuid() });

export type ChangedMeanwhile = { code: "changed-meanwhile"; current: { version: number } };
type PeopleRefusal = { code: "not-a-member" | "owner-cannot-approve" };
type NameRefusal = { code: "integration-name-taken" };
export type AddIntegrationRefusal =
  | PeopleRefusal
  | NameRefusal
  | { code: "too-many-integrations"; most: number };
export type EditIntegrationRefusal =
  | PeopleRefusal
  | NameRefusal
  | ChangedMeanwhile
  | { code: "in-trash" | "unchanged" };
export type ApproveIntegrationRefusal =
  | ChangedMeanwhile
  | { code: "in-trash" | "not-the-integration-owner" | "already-approved" };
export type DeleteIntegrationRefusal = ChangedMeanwhile | { code: "in-trash" };
export type RestoreIntegrationRefusal =
  | NameRefusal
  | { code: "too-many-integrations"; most: number }
  | { code: "not-in-trash" | "too-late" };

export type IntegrationVersion = { integrationId: string; version: number; revision: number };

type Person = { id: string; name: string };

/** An integration as it is shown; instants are ISO 8601. */
export type Integration = {
  id: string;
  record: IntegrationRecord;
  /** Names of everybody the record mentions. */
  people: readonly Person[];
  revision: number;
  version: number;
  /** Whether the stored example payload matches the stored schema; null while one is missing. */
  payloadValid: boolean | null;
  /** Null while it is proposed: nobody has approved it as it stands. */
  approval: { by: Person; at: string } | null;
  completeness: readonly LayerCompleteness[];
  createdAt: string;
  updatedAt: string;
  trash: { deletedAt: string; deletedBy: Person | null } | null;
};

/** A state the record had, and in which fields it differed from the one before. */
export type IntegrationRevision = {
  number: number;
  by: Person;
  at: string;
  record: IntegrationRecord;
  changed: readonly RecordField[];
};

/** A record with what the input leaves out filled in as unknown. */
export function recordFrom(input: z.output<typeof addIntegrationInput>, ownerId: string): IntegrationRecord {
  return { ...blankRecord(input.name, ownerId), ...defined(input) };
}

/** What of a change is said at all: a key that is there without a value says nothing. */
export function defined<Fields extends object>(fields: Fields): Partial<IntegrationRecord> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What would become of one row of a file, field by field where it changes something. */
export type ImportedRow = {
  line: number;
  name: string;
  /** Null for a new one. */
  integrationId: string | null;
  change: "new" | "changed" | "unchanged";
  fields: readonly { field: RecordField; label: string; before: string; after: string }[];
  sameNameInTrash: boolean;
};
export type ImportDryRun =
  | { ok: false; faults: readonly TransferFault[] }
  | {
      ok: true;
      /** Names exactly this plan; sent with the import, another one is refused. */
      plan: string;
      counts: { new: number; changed: number; unchanged: number };
      rows: readonly ImportedRow[];
    };
export type ImportRefusal =
  | { code: "import-faulty"; faults: readonly TransferFault[] }
  | { code: "plan-moved" | "unchanged" }
  | { code: "too-many-integrations"; most: number };
export type ImportedIntegrations = { added: readonly string[]; edited: readonly string[] };
