import "server-only";
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { appPool } from "./pool";

export type Allowance = { name: string; points: number; seconds: number };

/**
 * A counter in PostgreSQL, shared by all instances (a listed exception: it writes beside the doors).
 * While the database does not answer, each process counts for itself.
 */
export function sharedLimiter({ name, points, seconds }: Allowance): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: appPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  });
}
