import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { breakInWords } from "@/lib/domain/events/break-words";
import { readChainLine, readCheckpoint } from "@/lib/domain/events/chain-export";
import {
  CHAIN_START,
  type ChainWalk,
  type Checkpoint,
  endChain,
  walkChain,
} from "@/lib/domain/events/verify-chain";
import { intact, notIntact, refuse, runVerification } from "./verification";

/** Walks an exported audit log from its first event, past the checkpoint if there is one. */
async function verify(file: string, checkpointFile: string | undefined): Promise<number> {
  const checkpoint =
    checkpointFile === undefined ? null : readCheckpoint(await readFile(checkpointFile, "utf8"));
  if (checkpointFile !== undefined && !checkpoint)
    return refuse(`${checkpointFile} is not a checkpoint file.`);
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
    return notIntact(
      `Line ${illegibleLine} is not as an export writes it: it was changed, or cut off. ${upTo}`,
    );
  }
  if (walk.broken) return notIntact(`${breakInWords(walk.broken)} ${upTo}`);
  const known = checkpoint
    ? `It passes through the checkpoint at event ${checkpoint.seq} of ${checkpoint.at}.`
    : "Without a checkpoint a cut tail cannot be noticed: pass --checkpoint <file>.";
  return intact(`${walk.seq} events hold. Last hash ${walk.head}. ${known}`);
}

await runVerification({
  usage: "Usage: npm run audit:verify -- <export.jsonl> [--checkpoint <checkpoint.json>]",
  against: "checkpoint",
  verify,
});
