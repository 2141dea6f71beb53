import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

const UNKNOWN = "application/octet-stream";

/** What may be said about a file's bytes. Everything else is "some bytes": it is never run, only saved. */
const KNOWN_BINARY = new Set([
  "application/gzip",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/x-tar",
  "application/zip",
  "audio/mpeg",
  "image/avif",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
  "video/mp4",
  "video/quicktime",
  "video/webm",
]);

/** Names tell only which harmless kind of text it is; HTML, SVG, XML and scripts are plain text here. */
const TEXT_BY_EXTENSION: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  sarif: "application/json",
  md: "text/markdown; charset=utf-8",
};

/** The media type of a file on disk, decided from its bytes and never from what the sender claimed. */
export async function contentTypeOf(path: string, name: string): Promise<string> {
  const detected = await detect(path);
  if (detected !== null && KNOWN_BINARY.has(detected)) return detected;
  if (!(await startsAsText(path))) return UNKNOWN;
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return TEXT_BY_EXTENSION[extension] ?? "text/plain; charset=utf-8";
}

/** A hostile file may break the detector; then nothing is known about it. */
async function detect(path: string): Promise<string | null> {
  try {
    return (await fileTypeFromFile(path))?.mime ?? null;
  } catch {
    return null;
  }
}

const SAMPLE_BYTES = 64 * 1024;

async function startsAsText(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    const sample = buffer.subarray(0, bytesRead);
    if (sample.includes(0)) return false;
    // `stream` forgives a character cut by the end of the sample, and nothing else.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
