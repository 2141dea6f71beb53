import "server-only";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import { listThreads } from "./queries";

/** Every discussion of a project, once per request for a scope from `loadProjectScope`. */
export const loadThreads = cache((scope: ProjectScope) => listThreads(scope));
