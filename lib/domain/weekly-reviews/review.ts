import type { RecordField } from "../integrations/record-changes";
import type { ContractTest } from "../integrations/words";
import type { Day, Instant } from "../readiness/facts";
import type { IsoWeek } from "./iso-week";

export const REVIEW_STATUSES = ["open", "closed", "missed"] as const;
/** `missed`: its week ended before it was closed. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const ROW_TAGS = ["new", "changed", "unchanged"] as const;
/** Against the last review that was held. */
export type RowTag = (typeof ROW_TAGS)[number];

export const ROW_DECISIONS = ["keep", "fix", "replace", "remove", "defer"] as const;
export type RowDecision = (typeof ROW_DECISIONS)[number];

export const AGENDA_SECTIONS = [
  "actions",
  "approvals",
  "endpoints",
  "contracts",
  "latency",
  "vendors",
  "rotations",
  "standing",
] as const;
/** A part of the thirty minutes, in their order. */
export type AgendaSection = (typeof AGENDA_SECTIONS)[number];
/** The parts that hold rows; the actions are things of their own. */
export type RowSection = Exclude<AgendaSection, "actions">;

/** Calls of an integration over seven days. `p95Ms` is null without calls. */
export type CallNumbers = { calls: number; errors: number; p95Ms: number | null };

/** Why calls are worth looking at: slower, failing more often, or slower than they are meant to be. */
export type LatencyFinding = "spike" | "errors" | "objective";

export type SeenEndpoint = { endpoint: string; firstSeenOn: Day; calls: number; errors: number };

export type StandingNumbers = {
  revision: number;
  contractTest: ContractTest | null;
  calls: CallNumbers | null;
};

/** What a row is about, with the numbers as they were when the review was prepared. */
export type RowSubject = { integrationId: string; name: string; provider: string } & (
  | { kind: "approval"; revision: number; ownerId: string; waitsSince: Instant }
  | { kind: "endpoints"; endpoints: readonly SeenEndpoint[]; more: number }
  | { kind: "contract"; before: ContractTest | null; now: ContractTest | null; testedOn: Day | null }
  | {
      kind: "latency";
      before: CallNumbers | null;
      now: CallNumbers;
      findings: readonly LatencyFinding[];
      objectiveMs: number | null;
    }
  | { kind: "vendor"; fields: readonly RecordField[]; from: number; to: number }
  | { kind: "rotation"; dueOn: Day; overdue: boolean }
  | { kind: "standing"; before: StandingNumbers | null; now: StandingNumbers }
);

/** A row as it is prepared: where it stands on the agenda and what it is about. */
export type PreparedRow = { section: RowSection; tag: RowTag; subject: RowSubject };

/** What a review was prepared against. */
export type Prepared = {
  /** The last review that was held; null before the first. */
  since: { reviewId: string; week: IsoWeek; openedAt: Instant } | null;
  /** The days whose calls are compared, both ends included. */
  days: { now: { from: Day; to: Day }; before: { from: Day; to: Day } };
  /** How many integrations were listed. */
  listed: number;
  /** What has left the registry since. */
  removed: readonly { integrationId: string; name: string }[];
};

/** Somebody has to decide on what is new or has changed; what stands as it stood may stay undecided. */
export function needsDecision({ tag, decision }: { tag: RowTag; decision: RowDecision | null }): boolean {
  return tag !== "unchanged" && decision === null;
}

/** Longer than this a review was left open, not held: its length is not known. */
const LONGEST_SECONDS = 4 * 3_600;

/** How long a review took, in whole seconds; null when nobody started it or it was left open. */
export function lengthInSeconds(startedAt: Instant | null, closedAt: Instant): number | null {
  if (startedAt === null) return null;
  const seconds = Math.round((Date.parse(closedAt) - Date.parse(startedAt)) / 1_000);
  return seconds < 0 || seconds > LONGEST_SECONDS ? null : seconds;
}
