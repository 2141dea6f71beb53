import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import { addressGroup } from "@/lib/http/client-address";
import { createLimit, type Verdict } from "@/lib/http/rate-limit";

// Per account against guessing one password, per address against trying many accounts.
const perAccount = createLimit({ name: "guess-account", points: 10, seconds: 900 });
const perAddress = createLimit({ name: "guess-address", points: 60, seconds: 900 });
const signUpsPerAddress = createLimit({ name: "sign-up-address", points: 20, seconds: 3_600 });

/**
 * Counts an attempt that could be a guess: a sign-in, a reset request, a link.
 *
 * @throws AppError "rate-limited" with the seconds to wait. The same for known and unknown accounts.
 */
export async function countGuess(attempt: { account: string | null; address: string }): Promise<void> {
  demand(await perAddress(addressGroup(attempt.address)));
  if (attempt.account !== null) demand(await perAccount(fingerprint(attempt.account)));
}

export async function countSignUp(address: string): Promise<void> {
  demand(await signUpsPerAddress(addressGroup(address)));
}

function demand(verdict: Verdict): void {
  if (verdict.allowed) return;
  const retryAfterSeconds = Math.max(1, verdict.resetSeconds);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new AppError(
    "rate-limited",
    `Too many attempts. Try again in ${minutes} minute${minutes === 1 ? "" : "s"}.`,
    {
      retryAfterSeconds,
    },
  );
}

/** The store needs a key, not an address. */
function fingerprint(account: string): string {
  return createHash("sha256")
    .update(account.normalize("NFKC").trim().toLowerCase())
    .digest("hex")
    .slice(0, 32);
}
