import "server-only";
import {
  claimKey,
  type IdempotentCall,
  type KeptAnswer,
  keepAnswer,
  releaseKey,
} from "@/lib/db/idempotency-keys";
import { digestBody, type Fingerprinted, fingerprintBody } from "./body-fingerprint";
import { Problem } from "./problem";
import { digestOf, openAnswer, sealAnswer } from "./sealed-answer";

/** Headers of an answer that belong to it and not to the one delivery of it. */
const KEPT_HEADERS = ["content-type", "etag", "location"];
const JSON_LEASE_SECONDS = 60;
/** An upload may take as long as the server lets a request last (five minutes). */
const UPLOAD_LEASE_SECONDS = 360;
const STREAMED = "streamed";

/**
 * Runs a POST at most once per caller, path and key. Answers of success are kept for 24 hours and
 * replayed with `Idempotency-Replayed: true`. A refusal changed nothing, so it gives the key back.
 *
 * @param owner whose key it is: a token, or a session within one workspace.
 * @throws Problem 400 for a malformed key, 409 while the first attempt runs, 422 for another body.
 */
export async function atMostOnce(
  request: Request,
  owner: string,
  run: (request: Request) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return run(request);
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, "invalid-idempotency-key", "An Idempotency-Key is 1 to 255 ASCII characters.");
  }
  const call = { owner, path: new URL(request.url).pathname, key: digestOf(key) };
  const streamed = /^multipart\//i.test(request.headers.get("content-type") ?? "");
  const body = streamed ? null : new Uint8Array(await request.arrayBuffer());
  const bodyHash = body === null ? STREAMED : digestOf(body);

  const claim = await claimKey(call, bodyHash, streamed ? UPLOAD_LEASE_SECONDS : JSON_LEASE_SECONDS);
  if (claim.kind === "in-flight") throw inFlight();
  if (claim.kind === "answered") {
    const same = claim.bodyHash === (streamed ? await digestBody(request) : bodyHash);
    return replay(same, claim.answer, key);
  }
  const passing =
    body === null ? fingerprintBody(request) : { request: rebuilt(request, body), digest: () => bodyHash };
  return runClaimed(call, claim.claimedAt, key, passing, run);
}

async function runClaimed(
  call: IdempotentCall,
  claimedAt: string,
  key: string,
  { request, digest }: Fingerprinted,
  run: (request: Request) => Promise<Response>,
): Promise<Response> {
  const response = await run(request).catch(async (error: unknown) => {
    await releaseKey(call, claimedAt);
    throw error;
  });
  const bodyHash = digest();
  if (!response.ok || bodyHash === null) {
    await releaseKey(call, claimedAt);
    return response;
  }
  const text = await response.clone().text();
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name): [string, string][] => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  await keepAnswer(call, claimedAt, bodyHash, {
    status: response.status,
    headers,
    response: sealAnswer(text, key),
  });
  return response;
}

function replay(sameBody: boolean, { status, headers, response }: KeptAnswer, key: string): Response {
  if (!sameBody) {
    const detail = "This Idempotency-Key was used for another body. Choose a new key for a new request.";
    throw new Problem(422, "idempotency-key-reused", detail);
  }
  const text = openAnswer(response, key);
  if (text === null) {
    throw new Problem(
      409,
      "idempotency-key-used",
      "This request was carried out before; its answer can no longer be shown.",
    );
  }
  const replayed = { ...headers, "idempotency-replayed": "true" };
  return new Response(status === 204 ? null : text, { status, headers: replayed });
}

function rebuilt(request: Request, body: Uint8Array<ArrayBuffer>): Request {
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body,
    signal: request.signal,
  });
}

function inFlight(): Problem {
  const detail = "The first request with this Idempotency-Key is still running. Ask again in a moment.";
  return new Problem(409, "idempotency-key-in-flight", detail, {}, { "retry-after": "2" });
}
