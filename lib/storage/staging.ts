import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 as uuidv7 } from "uuid";
import { contentTypeOf } from "./content-type";
import { makePrivateFolder, stagingFolder } from "./data-folder";

/** A file that arrived whole and is on disk, but belongs to nothing yet. */
export type StagedFile = { path: string; name: string; size: number; sha256: string; contentType: string };
export type Staged = { ok: true; file: StagedFile } | { ok: false; reason: "too-large" };

/**
 * Writes a stream to a private temporary file and hashes it on the way; at no time is more than a chunk
 * in memory. Past `limitBytes` the rest is read and dropped, so that the sender can hear the answer.
 *
 * @throws whatever the stream fails with; nothing is left on disk then.
 */
export async function stage(source: Readable, name: string, limitBytes: number): Promise<Staged> {
  await makePrivateFolder(stagingFolder());
  const path = join(stagingFolder(), uuidv7());
  const hash = createHash("sha256");
  let size = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limitBytes) continue;
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    await pipeline(source, measured, createWriteStream(path, { mode: 0o600, flags: "wx", flush: true }));
    if (size > limitBytes) {
      await discard([{ path }]);
      return { ok: false, reason: "too-large" };
    }
    const contentType = await contentTypeOf(path, name);
    return { ok: true, file: { path, name, size, sha256: hash.digest("hex"), contentType } };
  } catch (error) {
    await discard([{ path }]);
    throw error;
  }
}

/** Removes staged files; those already kept or gone are no concern. */
export async function discard(files: readonly Pick<StagedFile, "path">[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}

const ABANDONED_MS = 24 * 60 * 60 * 1000;

/** Removes what a process that was killed in the middle of an upload left behind. @returns how many. */
export async function discardAbandoned(now: number = Date.now()): Promise<number> {
  await makePrivateFolder(stagingFolder());
  let removed = 0;
  for (const name of await readdir(stagingFolder())) {
    const path = join(stagingFolder(), name);
    const age =
      now -
      (await stat(path).then(
        (file) => file.mtimeMs,
        () => now,
      ));
    if (age < ABANDONED_MS) continue;
    await discard([{ path }]);
    removed += 1;
  }
  return removed;
}
