import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { breakInWords } from "@/lib/domain/events/break-words";
import { readChainLine, readCheckpoint } from "@/lib/domain/events/chain-export";
import {
  CHAIN_START,
  type ChainWalk,
  type Checkpoint,
  endChain,
  walkChain,
} from "@/lib/domain/events/verify-chain";

const USAGE = "Usage: npm run audit:verify -- <export.jsonl> [--checkpoint <checkpoint.json>]";

/**
 * Verifies an exported audit log without the database it came from.
 * Exit codes: 0 it holds, 1 it does not, 2 it could not be verified.
 */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { checkpoint: { type: "string" } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) return refuse(USAGE);
  const checkpoint =
    values.checkpoint === undefined ? null : readCheckpoint(await readFile(values.checkpoint, "utf8"));
  if (values.checkpoint !== undefined && !checkpoint)
    return refuse(`${values.checkpoint} is not a checkpoint file.`);
  return report(await verifyFile(file, checkpoint), checkpoint);
}

type Outcome = { walk: ChainWalk; illegibleLine: number | null };

/** Reads line by line: the export of a busy workspace is larger than memory should be. */
async function verifyFile(path: string, checkpoint: Checkpoint | null): Promise<Outcome> {
  let walk = CHAIN_START;
  let line = 0;
  let rest = "";
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      line += 1;
      const entry = readChainLine(text);
      if (!entry) return { walk, illegibleLine: line };
      walk = walkChain(walk, [entry], checkpoint);
      if (walk.broken) return { walk, illegibleLine: null };
    }
  }
  if (rest !== "") return { walk, illegibleLine: line + 1 };
  return { walk: endChain(walk, checkpoint), illegibleLine: null };
}

function report({ walk, illegibleLine }: Outcome, checkpoint: Checkpoint | null): number {
  const upTo = walk.seq === 0 ? "No event before it was verified." : `Events 1 to ${walk.seq} hold.`;
  if (illegibleLine !== null) {
    return fail(`Line ${illegibleLine} is not as an export writes it: it was changed, or cut off. ${upTo}`);
  }
  if (walk.broken) return fail(`${breakInWords(walk.broken)} ${upTo}`);
  const known = checkpoint
    ? `It passes through the checkpoint at event ${checkpoint.seq} of ${checkpoint.at}.`
    : "Without a checkpoint a cut tail cannot be noticed: pass --checkpoint <file>.";
  process.stdout.write(`OK. ${walk.seq} events hold. Last hash ${walk.head}. ${known}\n`);
  return 0;
}

function fail(message: string): number {
  process.stdout.write(`NOT INTACT. ${message}\n`);
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
