import { AppError, type ErrorCode, type FieldIssue } from "@/lib/errors";

/** Members a problem carries beside the standard ones, such as `issues` or `current`. */
export type ProblemExtras = Readonly<Record<string, unknown>>;

/**
 * What went wrong, as an RFC 9457 document. `code` is stable and closed: programs decide by it;
 * `title` and `detail` are for people.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

const STATUS: Readonly<Record<ErrorCode, number>> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  "rate-limited": 429,
};

/**
 * Maps whatever was thrown. Null means a surprise: the caller logs it and answers with `unexpected`,
 * so that nothing of its message leaves the house.
 */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof AppError) return brokenPromise(error);
  if (isUnstorable(error)) {
    return new Problem(422, "invalid", "A value holds characters or a range that cannot be stored.");
  }
  if (isOverload(error)) {
    const later = { "retry-after": "2" };
    return new Problem(503, "busy", "The database is not answering right now. Nothing was saved.", {}, later);
  }
  return null;
}

/** The answer to a surprise; `requestId` is all a person needs to tell us. */
export function unexpectedProblem(): Problem {
  return new Problem(
    500,
    "unexpected",
    "Something went wrong on our side. Nothing was saved; please try again.",
  );
}

/** A field that does not fit, wherever the input came from. */
export function invalid(
  status: 400 | 422,
  code: string,
  detail: string,
  issues: readonly FieldIssue[],
): Problem {
  return new Problem(status, code, detail, { issues });
}

/** Renders the document. `requestId` is the one in the response's header. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { status, code, detail, extras } = problem;
  const document = {
    ...extras,
    type: `urn:launchworthy:problem:${code}`,
    title: TITLES[status] ?? "Request refused",
    status,
    code,
    detail,
    requestId,
  };
  const headers = { ...problem.headers, "content-type": "application/problem+json" };
  return new Response(JSON.stringify(document), { status, headers });
}

function brokenPromise(error: AppError): Problem {
  const extras = error.issues.length > 0 ? { issues: error.issues } : {};
  const later = error.retryAfterSeconds;
  const headers: Record<string, string> = later === null ? {} : { "retry-after": String(later) };
  return new Problem(STATUS[error.code], error.code, error.message, extras, headers);
}

/** Class 22 of PostgreSQL's codes: text with a NUL, a number out of range and their like. */
function isUnstorable(error: unknown): boolean {
  return /^22/.test(sqlState(error));
}

/** No connection, or none in time: the database restarts, or everybody came at once. */
function isOverload(error: unknown): boolean {
  if (/^(08|57P0|53)/.test(sqlState(error))) return true;
  return error instanceof Error && /timeout exceeded when trying to connect|ECONNREFUSED/.test(error.message);
}

function sqlState(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return "";
  return error.code.length === 5 ? error.code : "";
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is malformed",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "In conflict with what stands",
  412: "Changed meanwhile",
  413: "Too large",
  415: "Unknown content type",
  422: "The input does not fit",
  428: "Say which version you saw",
  429: "Too many requests",
  500: "Unexpected error",
  503: "Not available right now",
};
