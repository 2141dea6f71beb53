import "server-only";
import type { Readable } from "node:stream";
import busboy, { type Busboy } from "busboy";
import { safeFileName } from "@/lib/domain/evidence/file-name";
import { type Result, refuse } from "@/lib/result";
import type { UploadLimits } from "./limits";
import { discard, type StagedFile, stage } from "./staging";

export type Upload = { fields: ReadonlyMap<string, readonly string[]>; files: readonly StagedFile[] };

export type UploadRefusal =
  | { code: "not-multipart" }
  /** The body ended before it said it would, or never said so. */
  | { code: "upload-cut" }
  | { code: "malformed-form" }
  | { code: "form-too-large"; part: "fields" | "field" }
  | { code: "too-many-files"; limit: number }
  | { code: "file-empty"; file: string }
  | { code: "file-too-large"; file: string; limitBytes: number };

const FIELDS = 200;
const FIELD_BYTES = 64 * 1024;

/**
 * Takes a multipart form in as it streams: files go to disk, hashed, fields to memory. All or nothing:
 * on any refusal what was staged is gone again. The caller keeps or discards the files it gets.
 *
 * @returns the fields by name, in order, and the files in the order they came; else why not.
 */
export async function receiveUpload(
  request: Pick<Request, "headers" | "body">,
  limits: UploadLimits,
): Promise<Result<Upload, UploadRefusal>> {
  const parser = openParser(request.headers, limits);
  if (!parser || !request.body) return refuse({ code: "not-multipart" });
  const intake = new Intake(parser, limits);
  const received = await intake.read(request.body);
  const files = await intake.files();
  const refusal = intake.refusal ?? refusalOfLength(request.headers, received);
  if (!refusal) return { ok: true, value: { fields: intake.fields, files } };
  await discard(files);
  return refuse(refusal);
}

function openParser(headers: Headers, limits: UploadLimits): Busboy | null {
  if (!/^multipart\/form-data\s*;/i.test(headers.get("content-type") ?? "")) return null;
  try {
    return busboy({
      headers: Object.fromEntries(headers),
      defParamCharset: "utf8",
      limits: {
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        fieldNameSize: 200,
        files: limits.files,
        parts: FIELDS + limits.files + 1,
        headerPairs: 100,
      },
    });
  } catch {
    return null;
  }
}

class Intake {
  readonly fields = new Map<string, string[]>();
  refusal: UploadRefusal | null = null;
  readonly #staging: Promise<StagedFile | null>[] = [];
  readonly #parser: Busboy;
  readonly #limits: UploadLimits;

  constructor(parser: Busboy, limits: UploadLimits) {
    this.#parser = parser;
    this.#limits = limits;
    parser.on("file", (_field, stream, { filename }) => {
      stream.on("error", () => {});
      const taken = this.#take(stream, filename);
      // Awaited in `files`; until then a failure must not count as one nobody handles.
      taken.catch(() => {});
      this.#staging.push(taken);
    });
    parser.on("field", (name, value, { valueTruncated }) => {
      if (valueTruncated) this.#refuse({ code: "form-too-large", part: "field" });
      this.fields.set(name, [...(this.fields.get(name) ?? []), value]);
    });
    parser.on("filesLimit", () => this.#refuse({ code: "too-many-files", limit: limits.files }));
    parser.on("fieldsLimit", () => this.#refuse({ code: "form-too-large", part: "fields" }));
    parser.on("partsLimit", () => this.#refuse({ code: "form-too-large", part: "fields" }));
  }

  /**
   * Feeds the body to the parser. After a refusal the rest is read and dropped: a sender who is cut off
   * in the middle never hears why. @returns the number of bytes that came.
   */
  async read(body: ReadableStream<Uint8Array>): Promise<number> {
    const parsed = this.#end();
    let received = 0;
    try {
      for await (const chunk of body) {
        received += chunk.length;
        if (this.#parser.destroyed) continue;
        if (!this.#parser.write(chunk)) await Promise.race([this.#drained(), parsed]);
      }
    } catch {
      this.#refuse({ code: "upload-cut" });
    }
    if (!this.#parser.destroyed) this.#parser.end();
    await parsed;
    return received;
  }

  /** Every file that was staged, once all of them are. @throws when the disk failed; nothing is kept then. */
  async files(): Promise<readonly StagedFile[]> {
    const outcomes = await Promise.allSettled(this.#staging);
    const files = outcomes.flatMap((outcome) =>
      outcome.status === "fulfilled" && outcome.value ? [outcome.value] : [],
    );
    const failure = outcomes.find((outcome) => outcome.status === "rejected");
    if (!failure) return files;
    await discard(files);
    throw failure.reason;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => this.#parser.once("drain", () => resolve()));
  }

  #end(): Promise<void> {
    return new Promise((resolve) => {
      // It may fail more than once: about a header, then about the end that never came.
      this.#parser.on("error", (error: Error) => {
        this.#refuse({ code: error.message.startsWith("Unexpected end") ? "upload-cut" : "malformed-form" });
        resolve();
      });
      this.#parser.once("close", resolve);
    });
  }

  async #take(stream: Readable, given: string | undefined): Promise<StagedFile | null> {
    const name = safeFileName(given ?? "");
    if (this.refusal) {
      stream.resume();
      return null;
    }
    try {
      const staged = await stage(stream, name, this.#limits.fileBytes);
      if (!staged.ok) {
        this.#refuse({ code: "file-too-large", file: name, limitBytes: this.#limits.fileBytes });
        return null;
      }
      if (staged.file.size > 0) return staged.file;
      await discard([staged.file]);
      // A browser sends a nameless, empty part for a file field nobody used.
      if (given) this.#refuse({ code: "file-empty", file: name });
      return null;
    } catch (error) {
      // A parser that failed takes its file down with it and has said why itself.
      if (this.#parser.destroyed) return null;
      this.#parser.destroy();
      throw error;
    }
  }

  #refuse(refusal: UploadRefusal): void {
    this.refusal ??= refusal;
  }
}

function refusalOfLength(headers: Headers, received: number): UploadRefusal | null {
  const declared = headers.get("content-length");
  return declared !== null && Number(declared) !== received ? { code: "upload-cut" } : null;
}
