import type { IntegrationRecord } from "../integrations/record";
import { changedFields, type RecordField } from "../integrations/record-changes";
import { addDays } from "../readiness/days";
import type { Day, Instant } from "../readiness/facts";
import { type CallTotals, findingsOf, numbersOf } from "./movement";
import {
  AGENDA_SECTIONS,
  type Prepared,
  type PreparedRow,
  type RowSubject,
  type RowTag,
  type SeenEndpoint,
  type StandingNumbers,
} from "./review";

/** An integration with all that a review compares. */
export type ReviewedIntegration = {
  id: string;
  record: IntegrationRecord;
  revision: number;
  revisedAt: Instant;
  approvedAt: Instant | null;
  /** What the registry held when the last review was prepared; null when it did not hold it. */
  before: { revision: number; record: IntegrationRecord } | null;
  /** Milliseconds that its 95th percentile is meant to stay below; null where nobody said. */
  objectiveMs: number | null;
  calls: { now: CallTotals | null; before: CallTotals | null };
  /** Endpoints called for the first time since the last review. */
  newEndpoints: readonly SeenEndpoint[];
};

export type ReviewMaterial = {
  since: Prepared["since"];
  integrations: readonly ReviewedIntegration[];
  removed: Prepared["removed"];
};

/** Days before a key is due in which the review speaks of it. */
const ROTATION_DAYS = 14;
const MOST_ENDPOINTS = 20;
/** Fields with a part of the agenda to themselves. */
const ELSEWHERE: readonly RecordField[] = ["contractTest", "lastTestedOn"];

/** The seven days before a review, and the seven before those. */
export function comparedDays(today: Day): Prepared["days"] {
  return {
    now: { from: addDays(today, -7), to: addDays(today, -1) },
    before: { from: addDays(today, -14), to: addDays(today, -8) },
  };
}

/**
 * What a review finds on the page when it opens: each integration in every part of the agenda where
 * something is to be said of it, and the others under "everything else", so that none is passed over.
 * In the order of the agenda, by name within its parts.
 */
export function prepareReview(
  { since, integrations, removed }: ReviewMaterial,
  today: Day,
): { prepared: Prepared; rows: readonly PreparedRow[] } {
  const byName = integrations.toSorted((one, other) =>
    one.record.name.localeCompare(other.record.name, "en"),
  );
  const rows = byName.flatMap((integration) => rowsOf(integration, today));
  return {
    prepared: { since, days: comparedDays(today), listed: integrations.length, removed },
    rows: AGENDA_SECTIONS.flatMap((section) => rows.filter((row) => row.section === section)),
  };
}

function rowsOf(integration: ReviewedIntegration, today: Day): readonly PreparedRow[] {
  const found = [
    approvalRow(integration),
    endpointRow(integration),
    contractRow(integration),
    latencyRow(integration),
    vendorRow(integration),
    rotationRow(integration, today),
  ].filter((row) => row !== null);
  return found.length > 0 ? found : [standingRow(integration)];
}

type Head = Pick<RowSubject, "integrationId" | "name" | "provider">;

function headOf({ id, record }: ReviewedIntegration): Head {
  return { integrationId: id, name: record.name, provider: record.provider };
}

/** Whether the record itself is new or was revised since; its calls are judged apart. */
function tagOf({ before, revision }: ReviewedIntegration): RowTag {
  if (before === null) return "new";
  return before.revision === revision ? "unchanged" : "changed";
}

function approvalRow(integration: ReviewedIntegration): PreparedRow | null {
  const { approvedAt, revision, revisedAt, record } = integration;
  if (approvedAt !== null) return null;
  const subject = { kind: "approval", revision, ownerId: record.ownerId, waitsSince: revisedAt } as const;
  return { section: "approvals", tag: tagOf(integration), subject: { ...headOf(integration), ...subject } };
}

function endpointRow(integration: ReviewedIntegration): PreparedRow | null {
  const { newEndpoints } = integration;
  if (newEndpoints.length === 0) return null;
  const endpoints = newEndpoints
    .toSorted((one, other) => other.calls - one.calls || one.endpoint.localeCompare(other.endpoint, "en"))
    .slice(0, MOST_ENDPOINTS);
  const subject = { kind: "endpoints", endpoints, more: newEndpoints.length - endpoints.length } as const;
  return { section: "endpoints", tag: "new", subject: { ...headOf(integration), ...subject } };
}

/** A test that fails, or that stands otherwise than it did. */
function contractRow(integration: ReviewedIntegration): PreparedRow | null {
  const { record, before } = integration;
  const now = record.contractTest;
  const was = before?.record.contractTest ?? null;
  const moved = before !== null && was !== now;
  if (now !== "failing" && !moved) return null;
  const subject = { kind: "contract", before: was, now, testedOn: record.lastTestedOn } as const;
  const tag = before === null ? "new" : moved ? "changed" : "unchanged";
  return { section: "contracts", tag, subject: { ...headOf(integration), ...subject } };
}

function latencyRow(integration: ReviewedIntegration): PreparedRow | null {
  const { calls, objectiveMs } = integration;
  if (calls.now === null) return null;
  const findings = findingsOf(calls.now, calls.before, objectiveMs);
  if (findings.length === 0) return null;
  const before = calls.before && numbersOf(calls.before);
  const subject = { kind: "latency", before, now: numbersOf(calls.now), findings, objectiveMs } as const;
  // An objective that was missed the week before as well has not moved.
  const moved = findings.some((finding) => finding !== "objective");
  const missedBefore = objectiveMs !== null && (before?.p95Ms ?? 0) > objectiveMs;
  const tag = moved || !missedBefore ? "changed" : "unchanged";
  return { section: "latency", tag, subject: { ...headOf(integration), ...subject } };
}

function vendorRow(integration: ReviewedIntegration): PreparedRow | null {
  const { before, record, revision } = integration;
  if (before === null || before.revision === revision) return null;
  const fields = changedFields(before.record, record).filter((field) => !ELSEWHERE.includes(field));
  if (fields.length === 0) return null;
  const subject = { kind: "vendor", fields, from: before.revision, to: revision } as const;
  return { section: "vendors", tag: "changed", subject: { ...headOf(integration), ...subject } };
}

/** Every week brings the day nearer, or takes the key further past it: that is never "as it was". */
function rotationRow(integration: ReviewedIntegration, today: Day): PreparedRow | null {
  const dueOn = integration.record.rotationDueOn;
  if (dueOn === null || dueOn > addDays(today, ROTATION_DAYS)) return null;
  const subject = { kind: "rotation", dueOn, overdue: dueOn < today } as const;
  return { section: "rotations", tag: "changed", subject: { ...headOf(integration), ...subject } };
}

function standingRow(integration: ReviewedIntegration): PreparedRow {
  const { before, calls, record, revision } = integration;
  const now: StandingNumbers = {
    revision,
    contractTest: record.contractTest,
    calls: numbersOrNull(calls.now),
  };
  const was = before && {
    revision: before.revision,
    contractTest: before.record.contractTest,
    calls: numbersOrNull(calls.before),
  };
  const subject = { kind: "standing", before: was, now } as const;
  return { section: "standing", tag: tagOf(integration), subject: { ...headOf(integration), ...subject } };
}

function numbersOrNull(calls: CallTotals | null) {
  return calls && numbersOf(calls);
}
