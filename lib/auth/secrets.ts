import "server-only";
import { createHash, createHmac, randomBytes } from "node:crypto";

/** Bearer secrets are kept as SHA-256 only: they carry 256 random bits, so a slow hash adds nothing. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A new secret of 256 bits, base64url, with a prefix that scanners can recognise. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString("base64url")}`;
}

export type LinkPurpose = "invitation" | "password-reset" | "address-change";

/**
 * The secret of a link, derived from its id with the installation's own key, so that a mail job or an
 * owner can write the link again and no table holds it.
 */
export function linkSecret(purpose: LinkPurpose | "unsubscribe", id: string): string {
  return createHmac("sha256", installationKey()).update(`${purpose}:${id}`).digest("base64url");
}

function installationKey(): string {
  const key = process.env.LAUNCHWORTHY_SECRET;
  if (!key) throw new Error("LAUNCHWORTHY_SECRET is not set: the server writes it on its first start.");
  return key;
}
