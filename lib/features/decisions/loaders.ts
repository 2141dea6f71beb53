import "server-only";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Stage } from "@/lib/domain/catalogue/vocabulary";
import type { LaunchStage } from "@/lib/domain/decisions/reasons";
import { getDecisionDesk, listDecisions } from "./queries/list-decisions";
import { launchStage } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
export const loadDecisions = cache((scope: ProjectScope) => listDecisions(scope));
export const loadDecisionDesk = cache(getDecisionDesk);

/** The decision in force that was made last; null while nobody has decided. */
export const loadLatestDecision = cache(
  async (scope: ProjectScope) => (await listDecisions(scope, { limit: 1 }))[0] ?? null,
);

/** The stage a URL asks about; without one the project's target, and a demo is launched into no stage. */
export function readLaunchStage(asked: unknown, target: Stage): LaunchStage {
  return launchStage.catch(launchStage.catch("closed-pilot").parse(target)).parse(asked);
}
