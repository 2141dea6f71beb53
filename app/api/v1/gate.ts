import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { addressGroup, clientAddress } from "@/lib/http/client-address";
import { atMostOnce } from "@/lib/http/idempotency";
import { createLimit, rateLimitHeaders, requireAllowed } from "@/lib/http/rate-limit";
import { type ApiEnv, identify, ownerKey } from "./caller";

export const JSON_BODY_LIMIT = 1_048_576;
/** Ten thousand rows of some eight hundred bytes. */
export const STATISTICS_BODY_LIMIT = 8 * 1_048_576;

const WINDOW_SECONDS = 60;
/** Behind one office address sit several people. */
const ADDRESS_SHARE = 4;

/** Counts the request for its address, before anything is looked up for it. */
export function limitByAddress(): MiddlewareHandler<ApiEnv> {
  const points = allowancePerMinute();
  if (points === 0) return (_c, next) => next();
  const limit = createLimit({ name: "address", points: points * ADDRESS_SHARE, seconds: WINDOW_SECONDS });
  return async (c, next) => {
    requireAllowed(await limit(addressGroup(clientAddress(c.req.raw.headers))));
    await next();
  };
}

export const authenticate: MiddlewareHandler<ApiEnv> = async (c, next) => {
  c.set("caller", await identify(c));
  await next();
};

/** Counts the request for the account, whichever token or browser it comes from. */
export function limitByAccount(): MiddlewareHandler<ApiEnv> {
  const points = allowancePerMinute();
  if (points === 0) return (_c, next) => next();
  const limit = createLimit({ name: "account", points, seconds: WINDOW_SECONDS });
  return async (c, next) => {
    const verdict = await limit(c.get("caller").accountId);
    requireAllowed(verdict);
    await next();
    for (const [name, value] of rateLimitHeaders(verdict)) c.res.headers.set(name, value);
  };
}

const jsonLimit = limitTo(JSON_BODY_LIMIT);
const statisticsLimit = limitTo(STATISTICS_BODY_LIMIT);

function limitTo(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413);
    },
  });
}

/** Uploads have limits of their own, where they are received. */
export const limitBody: MiddlewareHandler<ApiEnv> = (c, next) => {
  if (/^multipart\//i.test(c.req.header("content-type") ?? "")) return next();
  return c.req.path.endsWith("/statistics") ? statisticsLimit(c, next) : jsonLimit(c, next);
};

/** Honours an Idempotency-Key on POST. */
export const idempotent: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (c.req.method !== "POST" || !c.req.header("idempotency-key")) return next();
  const response = await atMostOnce(c.req.raw, ownerKey(c.get("caller")), async (request) => {
    c.req.raw = request;
    await next();
    return c.res;
  });
  if (response !== c.res) return response;
};

/**
 * Requests a minute and account. An installation that only this machine can reach has nobody to be
 * protected from, so its limit is only there to stop a loop that ran away.
 */
function allowancePerMinute(): number {
  const setting = Number.parseInt(process.env.LAUNCHWORTHY_RATE_LIMIT ?? "", 10);
  if (Number.isSafeInteger(setting) && setting >= 0) return setting;
  return process.env.LAUNCHWORTHY_BASE_URL ? 1_200 : 60_000;
}
