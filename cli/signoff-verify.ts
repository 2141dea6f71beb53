import { readFile } from "node:fs/promises";
import { readSealed, verifySealed } from "@/lib/domain/signoffs/sealed-document";
import { intact, notIntact, refuse, runVerification } from "./verification";

/** Recomputes the hash of an exported sign-off from its content. */
async function verify(file: string, digest: string | undefined): Promise<number> {
  const expected = digest?.trim().toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected))
    return refuse("A digest is 64 hexadecimal digits.");
  const document = readSealed(await readFile(file, "utf8"));
  if (!document) return refuse(`${file} is not a sealed sign-off as Launchworthy exports it.`);

  const signed = expected ?? document.digest;
  const { computed, holds, differing } = verifySealed(document, signed);
  if (holds) {
    const known = differing.length > 0 ? `, though its list of item digests was changed` : "";
    const { scope, by, at, items } = document;
    return intact(
      `${items.length} items of the scope "${scope}" give ${computed}${known}. By its own account ${by.name} signed it at ${at}.`,
    );
  }
  const which =
    differing.length > 0
      ? `These items are not what was signed: ${differing.join(", ")}.`
      : "No single item says so of itself: the list of items, the scenarios, a version or the digest was changed.";
  return notIntact(`Signed was ${signed}, the content gives ${computed}. ${which}`);
}

await runVerification({
  usage: "Usage: npm run signoff:verify -- <sealed.json> [--digest <the hash on the certificate>]",
  against: "digest",
  verify,
});
