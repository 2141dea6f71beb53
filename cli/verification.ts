import { parseArgs } from "node:util";

type Verification = {
  usage: string;
  /** The name of the option that says what to hold the file against. */
  against: string;
  verify: (file: string, against: string | undefined) => Promise<number>;
};

/**
 * Verifies one exported file, without the database it came from.
 * Exit codes: 0 it holds, 1 it does not, 2 it could not be verified.
 */
export async function runVerification({ usage, against, verify }: Verification): Promise<void> {
  try {
    const { positionals, values } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { [against]: { type: "string" } },
    });
    const [file, ...more] = positionals;
    const given = values[against];
    process.exitCode =
      !file || more.length > 0
        ? refuse(usage)
        : await verify(file, typeof given === "string" ? given : undefined);
  } catch (error) {
    process.exitCode = refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

export function intact(message: string): number {
  process.stdout.write(`OK. ${message}\n`);
  return 0;
}

export function notIntact(message: string): number {
  process.stdout.write(`NOT INTACT. ${message}\n`);
  return 1;
}

export function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
