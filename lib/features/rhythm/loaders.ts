import "server-only";
import { cache } from "react";
import { getThisWeek } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadThisWeek = cache(getThisWeek);
