import "server-only";
import { cache } from "react";
import { listDrillProposals, listDrills } from "./queries/list-drills";

/** Once per request for a scope from `loadProjectScope`. */
export const loadDrills = cache(listDrills);
export const loadDrillProposals = cache(listDrillProposals);
