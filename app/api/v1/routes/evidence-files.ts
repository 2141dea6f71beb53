import { Readable } from "node:stream";
import { createRoute, z } from "@hono/zod-openapi";
import { AppError } from "@/lib/errors";
import { findEvidenceFile } from "@/lib/features/evidence/queries";
import type { StoredFile } from "@/lib/features/evidence/schema";
import { Problem } from "@/lib/http/problem";
import { checkBlob, readBlob } from "@/lib/storage/blobs";
import { logger } from "@/lib/telemetry/logger";
import { createRoutes } from "../create-routes";
import { uuid } from "../route-parts";
import { evidenceScope } from "../show-evidence";

const download = createRoute({
  method: "get",
  path: "/evidence/{id}/files/{fileId}",
  operationId: "downloadEvidenceFile",
  tags: ["Evidence"],
  summary: "Download a file, exactly as it was uploaded",
  description:
    "Its SHA-256 is checked before the first byte is sent. Always an attachment that can run nothing.",
  request: { params: z.object({ id: uuid, fileId: uuid }) },
  responses: {
    200: {
      description: "The bytes.",
      content: { "*/*": { schema: z.string() } },
      headers: z.object({ ETag: z.string(), "Repr-Digest": z.string(), "Content-Disposition": z.string() }),
    },
  },
});

export const evidenceFiles = createRoutes();

evidenceFiles.openapi(download, async (c) => {
  const { id, fileId } = c.req.valid("param");
  const scope = await evidenceScope(c, id);
  const file = await findEvidenceFile(scope, id, fileId);
  if (!file) throw new AppError("not-found", "There is no such file here, or its time in the trash is over.");
  const state = await checkBlob(file.storageKey, file);
  if (state !== "intact") {
    logger.error(
      { requestId: c.get("requestId"), evidenceId: id, fileId, state },
      "a kept file is not what was uploaded",
    );
    throw new Problem(
      500,
      "file-damaged",
      "The stored file is not what was uploaded, so it is not handed out.",
    );
  }
  const headers = headersFor(file);
  if (c.req.raw.method === "HEAD") return new Response(null, { headers });
  const bytes = Readable.toWeb(await readBlob(file.storageKey, file.sha256));
  return new Response(bytes as ReadableStream<Uint8Array>, { headers });
});

function headersFor({ name, size, contentType, sha256 }: StoredFile): Record<string, string> {
  return {
    "accept-ranges": "none",
    "cache-control": "no-store",
    "content-disposition": attachment(name),
    "content-length": String(size),
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": contentType,
    "cross-origin-resource-policy": "same-origin",
    etag: `"${sha256}"`,
    "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    "x-content-type-options": "nosniff",
  };
}

/** RFC 6266: a plain name for old clients, the true one for the rest. */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
