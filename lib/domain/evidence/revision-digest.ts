import { digestOf } from "../readiness/digests";
import type { EvidenceKind, Instant } from "../readiness/facts";

/** Everything a revision holds, as it is sealed. A file is named by what is in it. */
export type RevisionContent = {
  kind: EvidenceKind;
  files: readonly { name: string; size: number; sha256: string }[];
  url: string | null;
  body: string | null;
  collectedAt: Instant | null;
  uploadedAt: Instant;
  validUntil: Instant | null;
};

/**
 * SHA-256 (hex) of a revision's canonical description (RFC 8785). Files are in their order; the three
 * dates are part of it, so that the audit chain, which keeps the digest, attests them too.
 */
export function revisionDigest({ kind, files, url, body, ...dates }: RevisionContent): string {
  const named = files.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  return digestOf({ kind, files: named, url, body, ...dates });
}
