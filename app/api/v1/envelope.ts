import type { Context, ErrorHandler, MiddlewareHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { matchedRoutes } from "hono/route";
import { v7 as uuidv7 } from "uuid";
import { isSecureInstallation } from "@/lib/auth/session-cookie";
import { Problem, problemOf, problemResponse, unexpectedProblem } from "@/lib/http/problem";
import { logger } from "@/lib/telemetry/logger";
import { observeRequest } from "@/lib/telemetry/metrics";
import type { ApiEnv } from "./caller";

/** What every answer carries. Nothing here may be cached, framed, sniffed or read by another site. */
const HEADERS: readonly (readonly [string, string])[] = [
  ["cache-control", "no-store"],
  ["x-content-type-options", "nosniff"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-resource-policy", "same-origin"],
  ["vary", "Authorization, Cookie, Launchworthy-Workspace"],
];

/** Gives a request its id, its headers, its line in the log and its place in the metrics. */
export const envelope: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const start = performance.now();
  c.set("requestId", uuidv7());
  await next();
  const { headers } = c.res;
  for (const [name, value] of HEADERS) if (!headers.has(name)) headers.set(name, value);
  if (isSecureInstallation()) headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  headers.set("request-id", c.get("requestId"));
  report(c, performance.now() - start);
};

/** Maps what was thrown, once. A surprise is logged with the id the person gets to see. */
export const onError: ErrorHandler<ApiEnv> = (error, c) => {
  const requestId = c.get("requestId");
  const problem = error instanceof HTTPException ? ofTheRouter(error) : problemOf(error);
  if (!problem) logger.error({ error, requestId }, "an API request failed");
  return problemResponse(problem ?? unexpectedProblem(), requestId);
};

export const notFound: NotFoundHandler<ApiEnv> = (c) =>
  problemResponse(new Problem(404, "not-found", "There is no such address in this API."), c.get("requestId"));

export function methodRefused(c: Context, methods: readonly string[]): Response {
  const allow = [...methods, "OPTIONS"].join(", ");
  if (c.req.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
  const problem = new Problem(405, "method-not-allowed", `This address takes ${allow}.`, {}, { allow });
  return problemResponse(problem, c.get("requestId"));
}

/** What the router itself refuses: a body it cannot read. */
function ofTheRouter(error: HTTPException): Problem {
  if (error.status === 415) {
    return new Problem(
      415,
      "unsupported-media-type",
      "Send the content type this address documents, such as application/json.",
    );
  }
  if (error.status === 413) return new Problem(413, "body-too-large", "A JSON body may have at most 1 MiB.");
  return new Problem(400, "malformed-body", "The body could not be read: it is not well-formed JSON.");
}

function report(c: Context<ApiEnv>, ms: number): void {
  const { method } = c.req;
  const { status } = c.res;
  const route = matchedRoutes(c).at(-1)?.path ?? "unmatched";
  observeRequest({ method, route, status, seconds: ms / 1_000 });
  const line = { requestId: c.get("requestId"), method, route, status, ms: Math.round(ms) };
  if (method === "GET" && status < 400) logger.debug(line, "answered");
  else logger.info(line, "answered");
}
