import type { UploadFields } from "./send-files";

export type UploadState =
  | { kind: "waiting" }
  | { kind: "sending"; sentBytes: number }
  | { kind: "done" }
  | { kind: "failed"; message: string; again: boolean };

/** One request to the server: a file, or several that make one piece. */
export type Upload = {
  id: number;
  files: readonly File[];
  fields: UploadFields;
  idempotencyKey: string;
  state: UploadState;
};

export type QueueChange =
  | { kind: "added"; uploads: readonly Upload[] }
  | { kind: "moved"; id: number; state: UploadState }
  | { kind: "removed"; id: number }
  | { kind: "cleared" };

/** The uploads of a page after a change; the order is the order they were added in. */
export function changeQueue(queue: readonly Upload[], change: QueueChange): readonly Upload[] {
  switch (change.kind) {
    case "added":
      return [...queue, ...change.uploads];
    case "moved":
      return queue.map((upload) => (upload.id === change.id ? { ...upload, state: change.state } : upload));
    case "removed":
      return queue.filter((upload) => upload.id !== change.id);
    case "cleared":
      return queue.filter((upload) => upload.state.kind !== "done");
    default:
      return change satisfies never;
  }
}

const AT_ONCE = 2;

/** The uploads to start now: in order, two at a time. */
export function nextToSend(queue: readonly Upload[]): readonly Upload[] {
  const sending = queue.filter((upload) => upload.state.kind === "sending").length;
  return queue.filter((upload) => upload.state.kind === "waiting").slice(0, Math.max(0, AT_ONCE - sending));
}

/** Bytes of one file that have left, when its files travel one after the other in one body. */
export function sentOf(upload: Upload, position: number): number {
  const { state, files } = upload;
  const size = files[position]?.size ?? 0;
  if (state.kind === "done") return size;
  if (state.kind !== "sending") return 0;
  const before = files.slice(0, position).reduce((sum, file) => sum + file.size, 0);
  return Math.min(size, Math.max(0, state.sentBytes - before));
}

/** What the server would refuse anyway, said before a byte has travelled; null when it may be sent. */
export function refuseFiles(
  files: readonly File[],
  limits: { fileBytes: number; files: number } | null,
): string | null {
  const empty = files.find((file) => file.size === 0);
  if (empty) return "It is empty, or a folder: put a folder into an archive first.";
  if (limits === null) return null;
  const large = files.find((file) => file.size > limits.fileBytes);
  if (large) return `Larger than ${limits.fileBytes / 1024 / 1024} MiB, the most one file may have.`;
  return files.length > limits.files ? `One piece takes at most ${limits.files} files.` : null;
}
