export const BOUNDARY = "----LaunchworthyTest7MA4YWxk";

export type Part = { name: string; filename?: string; type?: string; body: string | Uint8Array };

/** A multipart body byte by byte, so that a test can spoil it exactly where it wants to. */
export function multipartBody(parts: readonly Part[], end = `--${BOUNDARY}--\r\n`): Uint8Array<ArrayBuffer> {
  const pieces = parts.flatMap(({ name, filename, type = "application/octet-stream", body }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"\r\nContent-Type: ${type}`;
    return [`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`, body, "\r\n"];
  });
  return new Uint8Array(Buffer.concat([...pieces, end].map((piece) => Buffer.from(piece))));
}

type Sent = { body: Uint8Array<ArrayBuffer>; headers?: Record<string, string>; chunkBytes?: number };

/** The request that brings it, in chunks of any size. */
export function multipartRequest({ body, headers = {}, chunkBytes = 65_536 }: Sent): Request {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      controller.enqueue(body.slice(at, at + chunkBytes));
      at += chunkBytes;
    },
  });
  const init = {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
    body: stream,
    duplex: "half" as const,
  };
  return new Request("http://localhost/upload", init);
}
