import "server-only";
import { cache } from "react";
import { findRollout } from "./queries/get-rollout";
import { listTemplates } from "./queries/list-templates";
import { listTransitions } from "./queries/list-transitions";

/** Once per request for a scope of the viewer. */
export const loadRollout = cache(findRollout);
export const loadTransitions = cache(listTransitions);
export const loadRolloutTemplates = cache(listTemplates);
