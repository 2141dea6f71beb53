import type { ScopeId } from "../catalogue/types";
import type {
  PartExposure,
  PartUse,
  Scenario,
  Signal,
  SignalPick,
  Stage,
  SystemPart,
} from "../catalogue/vocabulary";
import type { CopyPlace } from "../integrations/words";

/** Instants are ISO 8601 strings in UTC with milliseconds; days are "YYYY-MM-DD". */
export type Instant = string;
export type Day = string;

export type Reply = "yes" | "no" | "not-sure";
export type CheckResult = "pass" | "partial" | "fail";

/**
 * What a person recorded on an item. A two-part question has two replies, any other question one.
 * `not-applicable` carries its reason. An item that is absent from `Facts.items` is not assessed.
 */
export type Answer =
  | { kind: "result"; result: CheckResult }
  | { kind: "replies"; replies: readonly Reply[] }
  | { kind: "not-applicable"; reason: string };

export type ItemFact = {
  /** Null when only a note was kept, or the answer was cleared. */
  answer: Answer | null;
  note: string;
  /** Where the answer came from: a person's own edit, or the triage of the registration. */
  source: "person" | "triage";
  answeredBy: string;
  answeredAt: Instant;
  /** A reviewer's word on the item; it speaks of the digest it names, and goes with the next answer. */
  approval: ItemApproval | null;
};

export type ItemApproval = {
  verdict: "approved" | "changes-requested";
  by: string;
  at: Instant;
  /** SHA-256 (hex) of the item as the reviewer saw it. */
  digest: string;
  /** The reviewer is an author of what they approved; the workspace allowed it. */
  selfApproved?: true;
};

/** How many different reviewers a scope needs; one where it says nothing. */
export type Quorum = Partial<Record<ScopeId, number>>;

export type EvidenceKind = "file" | "link" | "note" | "report";

/** The current revision of a piece of evidence that is not in the trash. */
export type EvidenceFact = {
  id: string;
  kind: EvidenceKind;
  title: string;
  itemIds: readonly string[];
  /** SHA-256 (hex) of the revision's canonical description: file hashes, link, note, dates. */
  digest: string;
  collectedAt: Instant | null;
  uploadedAt: Instant;
  validUntil: Instant | null;
};

export type WaiverFact = {
  id: string;
  itemId: string;
  approvedAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  selfApproved: boolean;
};
export type SignoffFact = {
  id: string;
  scope: ScopeId;
  digest: string;
  by: string;
  at: Instant;
  revokedAt: Instant | null;
};

/** An integration as the digests know it: which revision stands, and what of it each scope seals. */
export type IntegrationFact = {
  id: string;
  revision: number;
  /** SHA-256 (hex) of the fields that a scope maps; a scope that maps none is left out. */
  sealed: Partial<Record<ScopeId, string>>;
  /** Where copies of its key lie; left out in revisions of before it was kept. */
  keyCopies?: readonly CopyPlace[];
};

/**
 * Everything readiness is computed from. Parts of the product that do not exist yet are here from
 * the start, as facts nobody has recorded: their conditions show as unmet.
 */
export type Facts = {
  scenarios: readonly Scenario[];
  signals: Partial<Record<Signal, SignalPick>>;
  systemMap: Partial<Record<SystemPart, { use: PartUse; exposure: PartExposure }>>;
  targetStage: Stage;
  quorum: Quorum;
  /** The version of the workspace's own checks the project is assessed under; 0 is none of them. */
  checksVersion: number;
  items: Readonly<Record<string, ItemFact>>;
  evidence: Readonly<Record<string, EvidenceFact>>;
  waivers: readonly WaiverFact[];
  signoffs: readonly SignoffFact[];
  /** The registry: what is listed, by id. */
  integrations: Readonly<Record<string, IntegrationFact>>;
  restoreDrillAt: Instant | null;
  runbookComplete: boolean;
  rollbackPlanComplete: boolean;
  /** Weekly reviews held in a row, up to the last week that is over. */
  weeklyReviewStreak: number;
  rolloutDone: boolean;
};
