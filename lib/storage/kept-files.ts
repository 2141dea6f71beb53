import "server-only";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "@/lib/errors";
import type { Result } from "@/lib/result";
import { blobKey, keepBlob, removeBlobs } from "./blobs";
import { discard, type StagedFile } from "./staging";

/** A file in storage, as the database will know it. */
export type KeptFile = {
  id: string;
  name: string;
  size: number;
  contentType: string;
  sha256: string;
  storageKey: string;
};

/**
 * Keeps staged files, then lets `record` write down what they are. Bytes come first, so that no record
 * ever points at nothing; when the record is refused they are taken away again.
 */
export async function keepingFiles<Value, Reason>(
  workspaceId: string,
  staged: readonly StagedFile[],
  record: (files: KeptFile[]) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  const kept: KeptFile[] = [];
  const undo = () => removeBlobs(kept.map((file) => file.storageKey));
  try {
    for (const file of staged) kept.push(await keep(workspaceId, file));
    const result = await record(kept);
    if (!result.ok) await undo();
    return result;
  } catch (error) {
    // Only a broken promise is sure to have written nothing. After anything else the record may exist,
    // and files without one are found by the daily round.
    if (error instanceof AppError) await undo();
    throw error;
  } finally {
    await discard(staged);
  }
}

async function keep(workspaceId: string, staged: StagedFile): Promise<KeptFile> {
  const id = uuidv7();
  const { name, size, sha256, contentType } = staged;
  const storageKey = blobKey(workspaceId, sha256, id);
  await keepBlob(staged, storageKey);
  return { id, name, size, contentType, sha256, storageKey };
}
