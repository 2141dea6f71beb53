import "server-only";
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A kept answer may hold a secret that is shown once, such as a new token. It is sealed with a key made
 * of the installation's secret and of the caller's own Idempotency-Key, which is stored as a digest only:
 * the table by itself opens nothing.
 */
export function sealAnswer(text: string, idempotencyKey: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor(idempotencyKey), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The inverse; null when the seal does not open (the installation's secret was changed). */
export function openAnswer(sealed: string, idempotencyKey: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(ALGORITHM, keyFor(idempotencyKey), iv);
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return null;
  }
}

/** What the table knows of a caller's key. */
export function digestOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

function keyFor(idempotencyKey: string): Uint8Array {
  const secret = process.env.LAUNCHWORTHY_SECRET;
  if (!secret) throw new Error("LAUNCHWORTHY_SECRET is not set: the server writes it on its first start.");
  return new Uint8Array(hkdfSync("sha256", secret, idempotencyKey, "launchworthy idempotency", 32));
}
