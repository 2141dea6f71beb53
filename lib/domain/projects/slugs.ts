const MAX_LENGTH = 48;

/** First path segments the product uses itself; no workspace may take one (product.md §8). */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "account",
  "api",
  "badge",
  "calendar",
  "dev",
  "docs",
  "favicon.ico",
  "forgot-password",
  "invitations",
  "new-workspace",
  "reset-password",
  "robots.txt",
  "sign-in",
  "sign-out",
  "sign-up",
  "status",
  "swagger",
  "trust",
  "unsubscribe",
  "verify-address",
  "welcome",
]);

/** Segments below `projects/` that are pages of their own; no project may take one. */
export const RESERVED_PROJECT_SLUGS: ReadonlySet<string> = new Set(["new", "trash"]);

/**
 * A readable URL segment from a name: ASCII letters, digits and hyphens, at most 48 characters.
 * A name without any of these (in another script, say) gives `fallback`.
 */
export function slugOf(name: string, fallback: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? fallback : plain;
}

/** The first free slug of `wanted`, `wanted-2`, `wanted-3`, … */
export function firstFreeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let n = 2; ; n++) {
    const candidate = `${wanted}-${n}`;
    if (!isTaken(candidate)) return candidate;
  }
}
