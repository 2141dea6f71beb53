import { z } from "zod";
import type { ChainEntry, Checkpoint } from "./verify-chain";

const entry = z.strictObject({ seq: z.int(), prev: z.string(), hash: z.string(), body: z.string() });
const checkpointFile = z.strictObject({
  workspaceId: z.uuid(),
  seq: z.int().min(0),
  head: z.string(),
  at: z.iso.datetime(),
});

/** One line of an export, without its line feed. Every line has exactly one spelling. */
export function chainLine({ seq, prev, hash, body }: ChainEntry): string {
  return JSON.stringify({ seq, prev, hash, body });
}

/** Reads a line back; null when it is not, character by character, what an export would have written. */
export function readChainLine(line: string): ChainEntry | null {
  const parsed = entry.safeParse(jsonOf(line));
  return parsed.success && chainLine(parsed.data) === line ? parsed.data : null;
}

/** Reads a checkpoint file; null when it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const parsed = checkpointFile.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
