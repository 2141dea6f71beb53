import type { Context } from "hono";
import type { ProjectScope } from "@/lib/auth/scope";
import { getRollout } from "@/lib/features/rollout/queries/get-rollout";
import type { RolloutChanged } from "@/lib/features/rollout/schema";
import { parsePrecondition, seenVersion, staleProblem, versionTag } from "@/lib/http/preconditions";
import type { Result } from "@/lib/result";
import type { ApiEnv } from "./caller";
import { type RefusalCode, settled } from "./refusals";

/** Answers with the rollout as it stands now, under its tag. */
export async function showRollout(c: Context<ApiEnv>, scope: ProjectScope) {
  const now = await getRollout(scope);
  return c.json(now, 200, { ETag: versionTag(now.version) });
}

/** The version of the rollout that an If-Match names. */
export function rolloutVersionSeen(scope: ProjectScope, ifMatch: string): Promise<number> {
  return seenVersion(parsePrecondition(ifMatch), async () => (await getRollout(scope)).version);
}

/** Like `settled`; whoever saw an older rollout is shown the present one, which says who changed it. */
export async function settledRollout<Value, Reason extends { code: RefusalCode }>(
  scope: ProjectScope,
  result: Result<Value, Reason | RolloutChanged>,
): Promise<Value> {
  if (!result.ok && result.reason.code === "changed-meanwhile") {
    const current = await getRollout(scope);
    throw staleProblem(current, versionTag(current.version));
  }
  return settled(result);
}
