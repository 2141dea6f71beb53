import "server-only";
import { cache } from "react";
import { getRota } from "./queries/get-rota";

/** Once per request for a scope from `loadProjectScope`. */
export const loadRota = cache(getRota);
