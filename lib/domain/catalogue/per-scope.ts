import type { ScopeId } from "./types";

/** One value for each scope. */
export function perScope<Value>(of: (scope: ScopeId) => Value): Record<ScopeId, Value> {
  return {
    scorecard: of("scorecard"),
    questions: of("questions"),
    security: of("security"),
    permission: of("permission"),
    "data-isolation": of("data-isolation"),
    "pre-launch": of("pre-launch"),
  };
}
