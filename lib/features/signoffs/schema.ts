import { z } from "zod";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";
import type { Quorum } from "@/lib/domain/readiness/facts";
import type { SignoffStanding } from "@/lib/domain/signoffs/standing";

export const SIGNOFF_COMMENT_LIMIT = 2_000;
export const REVOKE_REASON_LIMIT = 1_000;
export const MOST_SIGNERS = 3;

const text = z
  .string()
  .trim()
  .refine(
    (value) => value.isWellFormed() && !value.includes("\0"),
    "This text holds characters that cannot be stored.",
  );

export const recordSignoffInput = z.strictObject({
  scope: z.enum(SCOPES),
  /** The scope's digest as the reviewer saw it: exactly that is sealed, or nothing is. */
  digest: z.string().regex(/^[0-9a-f]{64}$/, "Send the scope's digest: 64 hexadecimal digits."),
  comment: text
    .pipe(
      z.string().max(SIGNOFF_COMMENT_LIMIT, `Keep the comment under ${SIGNOFF_COMMENT_LIMIT} characters.`),
    )
    .default(""),
});

export const revokeSignoffInput = z.strictObject({
  signoffId: z.uuid(),
  reason: text.pipe(
    z
      .string()
      .min(3, "Say in a few words why you take it back.")
      .max(REVOKE_REASON_LIMIT, `Keep the reason under ${REVOKE_REASON_LIMIT} characters.`),
  ),
});

export const setQuorumInput = z.strictObject({
  /** How many different reviewers must sign a scope; a scope that is left out needs one. */
  quorum: z.partialRecord(z.enum(SCOPES), z.int().min(1).max(MOST_SIGNERS)).transform(withoutOnes),
});

export type Signed = { signoffId: string; revision: number; completes: boolean; selfApproved: boolean };

export type RecordSignoffRefusal =
  | { code: "scope-not-asked"; scope: ScopeId }
  /** The scope is not what the reviewer saw; its digest now. Nothing was sealed. */
  | { code: "changed-meanwhile"; current: { scope: ScopeId; digest: string } }
  | { code: "already-signed" }
  /** Items whose present state a reviewer has asked to be changed. */
  | { code: "changes-open"; itemIds: readonly string[] }
  /** Items of the scope whose present state the signer wrote. */
  | { code: "author-cannot-sign"; itemIds: readonly string[] }
  /** No submission is open, and no earlier sign-off is outdated. */
  | { code: "nothing-submitted" };
export type RevokeSignoffRefusal =
  | { code: "already-revoked" }
  /** Only who signed, or an owner of the workspace, takes a sign-off back. */
  | { code: "not-the-signer" };
export type SetQuorumRefusal = { code: "unchanged" };

export type Person = { id: string; name: string };

/** A sign-off with what became of it. Instants are ISO 8601 in UTC. */
export type Signoff = {
  id: string;
  scope: ScopeId;
  /** SHA-256 (hex) of the sealed scope, and of the scope as it is now. */
  digest: string;
  currentDigest: string;
  standing: SignoffStanding;
  /** The revision that recorded it. */
  revision: number;
  submissionId: string | null;
  by: Person;
  at: string;
  comment: string;
  selfApproved: boolean;
  revoked: { by: Person; at: string; reason: string } | null;
};

function withoutOnes(quorum: Quorum): Quorum {
  return Object.fromEntries(Object.entries(quorum).filter(([, count]) => count > 1));
}
