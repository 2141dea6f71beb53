import type { Hook } from "@hono/zod-openapi";
import type { FieldIssue } from "@/lib/errors";
import { preconditionRequired } from "@/lib/http/preconditions";
import { invalid, Problem } from "@/lib/http/problem";
import type { ApiEnv } from "./caller";

/** What a schema refuses, told apart by where it stood: body, query, path or header. */
export const refuseInvalid: Hook<unknown, ApiEnv, string, undefined> = (result) => {
  if (result.success) return;
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw problemFor(result.target, issues);
};

function problemFor(target: string, issues: readonly FieldIssue[]): Problem {
  const [first] = issues;
  const detail = first ? `${first.path ? `${first.path}: ` : ""}${first.message}` : "The input does not fit.";
  switch (target) {
    case "json":
    case "form":
      return invalid(422, "invalid", detail, issues);
    case "param":
      // An id that cannot exist is as absent as one that does not.
      return new Problem(404, "not-found", "There is no such thing here.");
    case "header":
      return first?.path === "If-Match"
        ? preconditionRequired()
        : invalid(400, "invalid-header", detail, issues);
    default:
      return invalid(400, "invalid-query", detail, issues);
  }
}
