import "server-only";
import { cache } from "react";
import { getWaiverBudget, listWaivers } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadWaivers = cache(listWaivers);
export const loadWaiverBudget = cache(getWaiverBudget);
