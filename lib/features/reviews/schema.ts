import { z } from "zod";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";
import type { Scenario } from "@/lib/domain/catalogue/vocabulary";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

export const QUEUE_PAGE = 50;

/** Why something waits: a scope was submitted, or what the person signed is no longer what stands. */
export const WAITING_KINDS = ["submitted", "outdated"] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** One scope of one project that waits for the caller's look. Instants are ISO 8601 in UTC. */
export type QueueEntry = {
  /** Of the submission, or of the sign-off that is outdated. */
  id: string;
  kind: WaitingKind;
  project: { id: string; slug: string; name: string };
  scope: ScopeId;
  /** When it was submitted, or when the sign-off became outdated. */
  since: string;
  /** Who submitted it; null for an outdated sign-off. */
  by: { id: string; name: string | null } | null;
  /** What the submitter wrote to the reviewers. */
  note: string;
  /** Somebody signed this scope before, so that only what changed since needs a look. */
  signedBefore: boolean;
};

/** The place in the queue after which the next page begins. */
export const queuePlace = z.object({ at: z.iso.datetime(), id: z.uuid() });
export type QueuePlace = z.output<typeof queuePlace>;

export const reviewScope = z.enum(SCOPES);

export type Person = { id: string; name: string };

/** Where the content of a piece of evidence is found; a piece in the trash has none to offer. */
export type PieceContent = {
  url: string | null;
  /** Markdown of a note. */
  body: string | null;
  files: readonly {
    id: string;
    name: string;
    size: number;
    contentType: string;
    sha256: string;
    purged: boolean;
  }[];
  uploadedBy: Person | null;
  trashed: boolean;
};

export type WaiverText = {
  reason: string;
  compensatingControl: string;
  approvedBy: Person | null;
};

/**
 * One scope of one project laid out for a reviewer: what stands, what stood when it was last signed, and
 * who may still say what. Instants are ISO 8601 in UTC.
 */
export type ReviewCase = {
  project: { id: string; slug: string; name: string; archivedAt: string | null };
  scope: ScopeId;
  /** SHA-256 (hex) of the scope as it is shown here: what a sign-off would seal. */
  digest: string;
  asOf: string;
  /** The open submission; null while nothing is submitted. */
  submission: {
    id: string;
    status: "submitted" | "changes-requested";
    note: string;
    by: Person;
    at: string;
  } | null;
  /** The last sign-off of another state, which the differences are counted from. */
  baseline: { signoffId: string; by: Person; at: string; mine: boolean } | null;
  /** Who signed exactly this state. */
  signers: readonly (Person & { at: string; signoffId: string })[];
  quorum: number;
  items: readonly ReviewItem[];
  /** What else the seal holds and differs in. */
  scenarios: { before: readonly Scenario[]; after: readonly Scenario[] } | null;
  /** The catalogue or the rules changed under the same answers. */
  catalogueChanged: boolean;
  pieces: Readonly<Record<string, PieceContent>>;
  waivers: Readonly<Record<string, WaiverText>>;
  names: Readonly<Record<string, string>>;
  /** Items whose present state the viewer wrote. */
  written: readonly string[];
  /** Whether the workspace lets the author review. */
  selfApproval: boolean;
};

/** A case with what the viewer may do about it. */
export type OpenedCase = {
  review: ReviewCase;
  may: { decide: boolean; sign: boolean; comment: boolean };
  viewerId: string;
};
