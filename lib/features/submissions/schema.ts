import { z } from "zod";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";
import type { SubmissionStatus } from "@/lib/domain/submissions/words";

export const SUBMISSION_NOTE_LIMIT = 2_000;

export const submitScopeInput = z.strictObject({
  scope: z.enum(SCOPES),
  /** What the reviewer should know; Markdown. */
  note: z
    .string()
    .trim()
    .max(SUBMISSION_NOTE_LIMIT, `Keep the note under ${SUBMISSION_NOTE_LIMIT} characters.`)
    .refine(
      (text) => text.isWellFormed() && !text.includes("\0"),
      "This text holds characters that cannot be stored.",
    )
    .default(""),
});

export const withdrawSubmissionInput = z.strictObject({ submissionId: z.uuid() });

export const sendBackInput = z.strictObject({ submissionId: z.uuid() });

export type SubmissionState = { submissionId: string; status: SubmissionStatus };

export type SubmitScopeRefusal =
  /** No launch scenario and no sensitive data asks for this review. */
  | { code: "scope-not-asked"; scope: ScopeId }
  /** It waits for a reviewer already. */
  | { code: "already-submitted"; submissionId: string }
  /** Enough reviewers have signed exactly this state. */
  | { code: "already-sealed" };
export type WithdrawSubmissionRefusal = { code: "submission-closed"; status: SubmissionStatus };
export type SendBackRefusal =
  | { code: "submission-closed"; status: SubmissionStatus }
  /** No item of the scope has a word asking for a change of what stands now. */
  | { code: "nothing-to-change" };

export type Person = { id: string; name: string };

/** One submission of a scope. Instants are ISO 8601 in UTC. */
export type Submission = {
  id: string;
  scope: ScopeId;
  status: SubmissionStatus;
  /** The scope's digest when it was submitted, and as it is now. */
  digest: string;
  currentDigest: string;
  note: string;
  submittedBy: Person;
  submittedAt: string;
  /** Who last changed the status; null when nobody did. */
  statusBy: Person | null;
  statusAt: string;
  version: number;
  /** The items it was last sent back for. */
  sentBackItems: readonly string[];
  /** Of the scope's items, those still asked to be changed as they stand now. */
  itemsToChange: readonly string[];
};
