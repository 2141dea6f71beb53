import "server-only";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import { listSubmissions } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadSubmissions = cache((scope: ProjectScope) => listSubmissions(scope));
