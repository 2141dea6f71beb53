import type { Dates, ProjectAddress, RequestProblem } from "./evidence-request";
import { problemOf, unreachable } from "./evidence-request";

export type UploadTarget = ProjectAddress & {
  /** The piece that gets a new revision; left out, the files become a new piece. */
  evidenceId?: string;
};
export type UploadFields = Dates & { itemIds?: readonly string[] };

type Sending = {
  target: UploadTarget;
  files: readonly File[];
  fields: UploadFields;
  /** The same for every attempt, so that one whose answer was lost is not carried out twice. */
  idempotencyKey: string;
  onProgress: (sentBytes: number) => void;
  onEnd: (problem: RequestProblem | null) => void;
};

/** Sends files with XMLHttpRequest: fetch cannot tell how much of a body has left. @returns how to cancel. */
export function sendFiles({ target, files, fields, idempotencyKey, onProgress, onEnd }: Sending): () => void {
  const request = new XMLHttpRequest();
  const path =
    target.evidenceId === undefined
      ? `projects/${target.projectId}/evidence`
      : `evidence/${target.evidenceId}/revisions`;
  request.open("POST", `/api/v1/${path}`);
  request.setRequestHeader("launchworthy-workspace", target.workspaceSlug);
  request.setRequestHeader("idempotency-key", idempotencyKey);
  request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
  request.addEventListener("load", () => {
    const ok = request.status >= 200 && request.status < 300;
    onEnd(ok ? null : problemOf(request.status, jsonOrNull(request.responseText)));
  });
  request.addEventListener("error", () => onEnd(unreachable()));
  request.send(formOf(files, fields));
  return () => request.abort();
}

/** Fields first: the server reads in order, and can refuse before the first byte of a file. */
function formOf(files: readonly File[], { itemIds, ...dates }: UploadFields): FormData {
  const form = new FormData();
  for (const itemId of itemIds ?? []) form.append("itemIds", itemId);
  for (const [name, value] of Object.entries(dates)) if (value) form.append(name, value);
  for (const file of files) form.append("files", file, file.name);
  return form;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
