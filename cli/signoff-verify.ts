import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readSealed, verifySealed } from "@/lib/domain/signoffs/sealed-document";

const USAGE = "Usage: npm run signoff:verify -- <sealed.json> [--digest <the hash on the certificate>]";

/**
 * Recomputes the hash of an exported sign-off from its content, without the database it came from.
 * Exit codes: 0 it holds, 1 it does not, 2 it could not be verified.
 */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { digest: { type: "string" } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) return refuse(USAGE);
  const expected = values.digest?.trim().toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected))
    return refuse("A digest is 64 hexadecimal digits.");
  const document = readSealed(await readFile(file, "utf8"));
  if (!document) return refuse(`${file} is not a sealed sign-off as Launchworthy exports it.`);

  const signed = expected ?? document.digest;
  const { computed, holds, differing } = verifySealed(document, signed);
  if (holds) {
    const known = differing.length > 0 ? `, though its list of item digests was changed` : "";
    const { scope, by, at, items } = document;
    process.stdout.write(
      `OK. ${items.length} items of the scope "${scope}" give ${computed}${known}. By its own account ${by.name} signed it at ${at}.\n`,
    );
    return 0;
  }
  const which =
    differing.length > 0
      ? `These items are not what was signed: ${differing.join(", ")}.`
      : "No single item says so of itself: the list of items, the scenarios, a version or the digest was changed.";
  process.stdout.write(`NOT INTACT. Signed was ${signed}, the content gives ${computed}. ${which}\n`);
  return 1;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
}
