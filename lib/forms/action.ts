import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { v7 as uuidv7 } from "uuid";
import { AppError, type FieldIssue } from "@/lib/errors";
import type { FormState } from "@/lib/forms/form-state";
import { allowedOrigins, isOwnOrigin } from "@/lib/http/origin";
import type { Result } from "@/lib/result";
import { logger } from "@/lib/telemetry/logger";

/**
 * The one wrapper around what a server action does: checks the origin (Next lets a missing one pass),
 * runs, and maps a broken promise to a form state. `redirect()` inside passes through.
 */
export async function submit<Value, Reason>(
  work: () => Promise<Result<Value, Reason>>,
): Promise<FormState<Value, Reason>> {
  if (!isOwnOrigin(await headers(), allowedOrigins())) {
    return failure("forbidden", "This form was not sent from this site. Reload the page and try again.", []);
  }
  try {
    const result = await work();
    // The page behind the form shows what is true now, not what it was sent with.
    if (result.ok) refresh();
    return result.ok ? { status: "done", value: result.value } : { status: "refused", reason: result.reason };
  } catch (error) {
    return mapped(error);
  }
}

function mapped(error: unknown): FormState<never, never> {
  if (isNavigation(error)) throw error;
  if (error instanceof AppError) return failure(error.code, error.message, error.issues);
  const reference = uuidv7();
  logger.error({ error, reference }, "a form failed");
  return failure(
    "unexpected",
    "Something went wrong on our side. Nothing was saved; please try again.",
    [],
    reference,
  );
}

function failure(
  code: AppError["code"] | "unexpected",
  message: string,
  issues: readonly FieldIssue[],
  reference = uuidv7(),
): FormState<never, never> {
  return { status: "failed", code, message, issues, reference };
}

/** `redirect()`, `notFound()` and the like travel as errors with a digest. */
function isNavigation(error: unknown): boolean {
  return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");
}
