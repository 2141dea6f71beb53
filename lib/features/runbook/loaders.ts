import "server-only";
import { cache } from "react";
import { found } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import type { PlanKind } from "@/lib/domain/runbook/plan";
import { getPlan } from "./queries/get-plan";
import { getPlanVersion, listPlanVersions } from "./queries/list-plan-versions";
import type { KeptPlanVersion } from "./schema";

/** Once per request for a scope from `loadProjectScope`. */
export const loadPlan = cache(getPlan);
export const loadPlanVersions = cache((scope: ProjectScope, kind: PlanKind) => listPlanVersions(scope, kind));

/** The version an address names; a page that does not exist when there is none. */
export const loadPlanVersion = cache(
  async (scope: ProjectScope, kind: PlanKind, number: number): Promise<KeptPlanVersion> => {
    return found(getPlanVersion(scope, kind, number));
  },
);
