import { createHash } from "node:crypto";

/** The same request with its body passing through, and the digest of what passed once it is all read. */
export type Fingerprinted = { request: Request; digest: () => string | null };

/**
 * Hashes a body while it streams, so that an upload is never held in memory. A multipart boundary is
 * chosen anew for each attempt, so it is left out: the same parts give the same digest.
 */
export function fingerprintBody(request: Request): Fingerprinted {
  const hash = createHash("sha256");
  if (request.body === null) return { request, digest: () => hash.copy().digest("hex") };
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  const pass = (bytes: Uint8Array) => void hash.update(bytes);
  const feed = boundary === null ? pass : withoutBoundary(boundary, pass);
  let complete = false;
  const body = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        feed(chunk);
        controller.enqueue(chunk);
      },
      flush() {
        feed(END);
        complete = true;
      },
    }),
  );
  const { url, method, headers, signal } = request;
  const init: RequestInit & { duplex: "half" } = { method, headers, signal, body, duplex: "half" };
  return { request: new Request(url, init), digest: () => (complete ? hash.copy().digest("hex") : null) };
}

/** Reads a body to its end for its digest alone. */
export async function digestBody(request: Request): Promise<string | null> {
  const { request: through, digest } = fingerprintBody(request);
  await through.body?.pipeTo(new WritableStream());
  return digest();
}

const END = new Uint8Array(0);

function boundaryOf(contentType: string): Buffer | null {
  if (!/^multipart\//i.test(contentType)) return null;
  const found = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const text = found?.[1] ?? found?.[2];
  return text ? Buffer.from(text) : null;
}

/** Passes bytes on without any occurrence of the boundary, also where a chunk ends in the middle of one. */
function withoutBoundary(boundary: Buffer, pass: (bytes: Uint8Array) => void): (chunk: Uint8Array) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    if (chunk === END) return pass(rest);
    let bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(boundary); at !== -1; at = bytes.indexOf(boundary)) {
      pass(bytes.subarray(0, at));
      bytes = bytes.subarray(at + boundary.length);
    }
    const keep = Math.min(bytes.length, boundary.length - 1);
    pass(bytes.subarray(0, bytes.length - keep));
    rest = bytes.subarray(bytes.length - keep);
  };
}
