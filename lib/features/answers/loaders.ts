import "server-only";
import { cache } from "react";
import { getAnswerSheet } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadAnswerSheet = cache(getAnswerSheet);
