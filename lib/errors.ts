/** The closed set of promises the product can break to a caller. Each edge maps them once. */
export const ERROR_CODES = ["not-found", "forbidden", "conflict", "invalid", "rate-limited"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Where in the input something is wrong, and what to do about it. */
export type FieldIssue = { path: string; message: string };

/**
 * A broken promise: thrown, mapped at the edge to a problem document, a form state, a not-found page
 * or the no-access panel. Its message is written for the person who caused it.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode,
    message: string,
    extra: { issues?: readonly FieldIssue[]; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.issues = extra.issues ?? [];
    this.retryAfterSeconds = extra.retryAfterSeconds ?? null;
  }
}

/** The project changed since the caller read it; nothing was written. */
export class StaleProject extends AppError {
  constructor() {
    super("conflict", "Somebody changed this project since you read it.");
  }
}
