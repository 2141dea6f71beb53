import { z } from "zod";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";

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
