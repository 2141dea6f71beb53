import { HTTPException } from "hono/http-exception";
import type { ProjectScope } from "@/lib/auth/scope";
import { invalid, Problem } from "@/lib/http/problem";
import type { Result } from "@/lib/result";
import { type KeptFile, keepingFiles } from "@/lib/storage/kept-files";
import { type UploadLimits, uploadLimits } from "@/lib/storage/limits";
import { receiveUpload, type Upload, type UploadRefusal } from "@/lib/storage/receive-upload";
import { discard } from "@/lib/storage/staging";

type Door<Value, Reason> = {
  /** Decides on files before their first byte is read. A JSON body is small: its command decides. */
  admit: () => Promise<ProjectScope>;
  /** A JSON body, already read. */
  json: (body: unknown) => Promise<Result<Value, Reason>>;
  /** Reads the fields of a form before its files are kept; what it returns records them. */
  form: (upload: Upload, scope: ProjectScope) => (files: KeptFile[]) => Promise<Result<Value, Reason>>;
};

/** Takes a body that is either JSON or a multipart form with files. Files of a refused request are gone again. */
export async function takeIn<Value, Reason>(
  request: Request,
  door: Door<Value, Reason>,
): Promise<Result<Value, Reason>> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/json\b/i.test(type)) return door.json(await jsonOf(request));
  if (!/^multipart\/form-data\b/i.test(type)) throw new HTTPException(415);
  const scope = await door.admit();
  const limits = uploadLimits();
  const received = await receiveUpload(request, limits);
  if (!received.ok) throw problemFor(received.reason, limits);
  const { files } = received.value;
  try {
    if (files.length === 0) throw noFile();
    return await keepingFiles(scope.workspaceId, files, door.form(received.value, scope));
  } finally {
    await discard(files);
  }
}

function noFile(): Problem {
  const message = "Add at least one file.";
  return invalid(422, "invalid", `files: ${message}`, [{ path: "files", message }]);
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new Problem(400, "malformed-body", "The body could not be read: it is not well-formed JSON.");
  }
}

function problemFor(reason: UploadRefusal, limits: UploadLimits): Problem {
  const { code, ...extras } = reason;
  const refused = (status: number, detail: string) => new Problem(status, code, detail, extras);
  switch (reason.code) {
    case "not-multipart":
      return refused(400, "The multipart form has no usable boundary in its content type.");
    case "upload-cut":
      return refused(400, "The upload ended before it was complete. Nothing was kept; send it again.");
    case "malformed-form":
      return refused(400, "The multipart form could not be read. Nothing was kept.");
    case "form-too-large":
      return refused(413, "The form has too many fields, or one that is too long. Nothing was kept.");
    case "too-many-files":
      return refused(413, `One request takes at most ${limits.files} files. Nothing was kept.`);
    case "file-empty":
      return refused(
        422,
        `“${reason.file}” is empty: there is nothing in it to keep. No file of this request was kept.`,
      );
    case "file-too-large":
      return refused(
        413,
        `“${reason.file}” is larger than ${mebibytes(reason.limitBytes)}, the most one file may have. Nothing was kept.`,
      );
    default:
      return reason satisfies never;
  }
}

function mebibytes(bytes: number): string {
  return `${Number((bytes / 1024 / 1024).toFixed(2))} MiB (${bytes} bytes)`;
}
