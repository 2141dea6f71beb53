import { createHash } from "node:crypto";
import { Problem } from "./problem";

/** What an If-Match asks for: one of several tags, or (`*`) whatever stands. */
export type Precondition = { any: true } | { any: false; tags: readonly string[] };

/** The strong entity tag of a versioned resource. */
export function versionTag(version: number): string {
  return `"${version}"`;
}

/** The entity tag of a resource without a version of its own: a digest of what is shown of it. */
export function contentTag(content: unknown): string {
  return `"${createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22)}"`;
}

/**
 * Reads an If-Match header. Weak tags count as strong ones: front proxies weaken them when they compress.
 *
 * @throws Problem 428 when it is missing, 400 when it is not a list of tags.
 */
export function parsePrecondition(header: string | undefined): Precondition {
  if (header === undefined || header.trim() === "") throw preconditionRequired();
  if (header.trim() === "*") return { any: true };
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (tags.every((tag) => /^"[\x21\x23-\x7e]*"$/.test(tag))) return { any: false, tags };
  throw new Problem(400, "invalid-precondition", 'If-Match takes entity tags in double quotes, such as "3".');
}

/**
 * The version a writer saw, for commands that check it themselves. With `*`, the one that stands now;
 * a tag we never gave out is taken for a version long gone.
 */
export async function seenVersion(wanted: Precondition, standing: () => Promise<number>): Promise<number> {
  if (wanted.any) return standing();
  const versions = wanted.tags
    .map((tag) => /^"(\d{1,15})"$/.exec(tag)?.[1])
    .filter((text) => text !== undefined);
  if (versions.length > 1) {
    const now = String(await standing());
    return Number(versions.find((version) => version === now) ?? versions[0]);
  }
  return Number(versions[0] ?? NEVER);
}

/** @throws Problem 412, with what stands now, when none of the tags is the current one. */
export function requireMatch(wanted: Precondition, currentTag: string, current: unknown): void {
  if (wanted.any || wanted.tags.includes(currentTag)) return;
  throw staleProblem(current, currentTag);
}

/** The answer to a writer who saw an older state: what stands now, and its tag. */
export function staleProblem(current: unknown, etag?: string): Problem {
  const detail = "Somebody changed this since you read it. Nothing was overwritten; look at what stands now.";
  return new Problem(412, "changed-meanwhile", detail, { current }, etag === undefined ? {} : { etag });
}

/** The answer to a write that does not say which state it was made for. */
export function preconditionRequired(): Problem {
  const detail = "Send If-Match with the ETag you got when you read this, so that nobody's change is lost.";
  return new Problem(428, "precondition-required", detail);
}

// No row ever reaches this version, so the write is refused as stale.
const NEVER = Number.MAX_SAFE_INTEGER;
