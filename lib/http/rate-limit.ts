import { RateLimiterRes } from "rate-limiter-flexible";
import { type Allowance, sharedLimiter } from "@/lib/db/rate-limit-store";
import { Problem } from "./problem";

/** Where a caller stands within an allowance; `resetSeconds` is the rest of the running window. */
export type Verdict = { allowance: Allowance; allowed: boolean; remaining: number; resetSeconds: number };

type Lease = { left: number; shared: number; endsAt: number };

/**
 * Counts requests in PostgreSQL without asking it each time: a process takes a fiftieth of the window's
 * allowance at once and spends it from memory. Several instances together never grant more than the
 * allowance; a caller who stops early leaves at most one lease unused.
 */
export function createLimit(allowance: Allowance): (key: string) => Promise<Verdict> {
  const leases = new Map<string, Lease>();
  const batch = Math.max(1, Math.floor(allowance.points / 50));
  let limiter: ReturnType<typeof sharedLimiter> | null = null;

  return async (key) => {
    const known = leases.get(key);
    if (known && known.endsAt > Date.now() && (known.left > 0 || known.shared === 0))
      return spend(allowance, known);
    limiter ??= sharedLimiter(allowance);
    const taken = await limiter.consume(key, batch).catch(refusedLease);
    const granted = taken.consumedPoints <= allowance.points ? batch : 0;
    const lease = { left: granted, shared: taken.remainingPoints, endsAt: Date.now() + taken.msBeforeNext };
    forgetEnded(leases);
    leases.set(key, lease);
    return spend(allowance, lease);
  };
}

/** The two fields of draft-ietf-httpapi-ratelimit-headers. */
export function rateLimitHeaders({ allowance, remaining, resetSeconds }: Verdict): [string, string][] {
  const { name, points, seconds } = allowance;
  return [
    ["ratelimit-policy", `"${name}";q=${points};w=${seconds}`],
    ["ratelimit", `"${name}";r=${remaining};t=${resetSeconds}`],
  ];
}

/** @throws Problem 429, saying when to come back, unless the verdict is in favour. */
export function requireAllowed(verdict: Verdict): void {
  if (verdict.allowed) return;
  const seconds = Math.max(1, verdict.resetSeconds);
  const headers = Object.fromEntries([...rateLimitHeaders(verdict), ["retry-after", String(seconds)]]);
  throw new Problem(429, "rate-limited", `Too many requests. Come back in ${seconds} seconds.`, {}, headers);
}

function spend(allowance: Allowance, lease: Lease): Verdict {
  const allowed = lease.left > 0;
  if (allowed) lease.left -= 1;
  const resetSeconds = Math.max(0, Math.ceil((lease.endsAt - Date.now()) / 1_000));
  return { allowance, allowed, remaining: lease.left + lease.shared, resetSeconds };
}

function refusedLease(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}

const SWEEP_ABOVE = 5_000;

function forgetEnded(leases: Map<string, Lease>): void {
  if (leases.size < SWEEP_ABOVE) return;
  const now = Date.now();
  for (const [key, { endsAt }] of leases) if (endsAt <= now) leases.delete(key);
  // Still full of live ones: somebody rotates addresses. Forgetting costs a round trip, never a grant.
  if (leases.size >= SWEEP_ABOVE) leases.clear();
}
