import "server-only";
import { createHash } from "node:crypto";
import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { keepFolderOwner } from "@/lib/private-file";
import { blobFolder, makePrivateFolder, syncFolder } from "./data-folder";
import type { StagedFile } from "./staging";

/**
 * The key a file is kept under: its workspace, what is in it, and its own id. Two uploads of the same
 * bytes are two files, so that emptying the trash of one can never take the bytes of the other.
 */
export function blobKey(workspaceId: string, sha256: string, fileId: string): string {
  return `${workspaceId}/${sha256.slice(0, 2)}/${sha256}.${fileId}`;
}

/** Moves a staged file under its key; it is on disk for good when this returns. */
export async function keepBlob(file: StagedFile, key: string): Promise<void> {
  const target = join(blobFolder(), key);
  await makePrivateFolder(dirname(target));
  await rename(file.path, target);
  keepFolderOwner(target);
  await syncFolder(dirname(target));
}

/** Removes kept files; one that is gone already is no concern. */
export async function removeBlobs(keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => disk().delete(key)));
}

export type BlobCheck = "intact" | "missing" | "altered";

/** Reads a kept file through and says whether it still is what was uploaded. */
export async function checkBlob(key: string, expected: { sha256: string; size: number }): Promise<BlobCheck> {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of await disk().getStream(key)) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw error;
  }
  return size === expected.size && hash.digest("hex") === expected.sha256 ? "intact" : "altered";
}

/** The bytes of a kept file. Should they change while they are read, the stream fails before its end. */
export async function readBlob(key: string, sha256: string): Promise<Readable> {
  const hash = createHash("sha256");
  const guard = new Transform({
    transform(chunk, _encoding, pass) {
      hash.update(chunk);
      pass(null, chunk);
    },
    flush(finish) {
      finish(hash.digest("hex") === sha256 ? null : new Error("A kept file changed while it was read."));
    },
  });
  const source = await disk().getStream(key);
  source.once("error", (error) => guard.destroy(error));
  guard.once("close", () => source.destroy());
  return source.pipe(guard);
}

/** The keys kept for a workspace, with the time each was written, in milliseconds since the epoch. */
export async function* listBlobs(workspaceId: string): AsyncGenerator<{ key: string; keptAt: number }> {
  const { objects } = await disk().listAll(workspaceId, { recursive: true });
  for (const object of objects) {
    if (!object.isFile) continue;
    const { lastModified } = await disk().getMetaData(object.key);
    yield { key: object.key, keptAt: lastModified.getTime() };
  }
}

function disk(): Disk {
  return new Disk(new FSDriver({ location: blobFolder(), visibility: "private" }));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
