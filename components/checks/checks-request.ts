import type { ChecksDifference } from "@/lib/domain/checks/difference";
import type { ChecksVersion, DryRun } from "@/lib/features/checks/schema";
import type { Draft } from "./draft";

export type Problem = { code: string; message: string; requestId: string | null };
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** Tries a file without storing anything. */
export function tryFile(workspaceSlug: string, text: string): Promise<Outcome<DryRun>> {
  return ask(workspaceSlug, "POST", "/checks/dry-run", { type: "text/plain", body: text });
}

/** Publishes the draft as the next version. */
export function publish(
  workspaceSlug: string,
  draft: Draft,
  key: string,
): Promise<Outcome<{ version: number } & ChecksDifference>> {
  return ask(workspaceSlug, "POST", "/checks", {
    type: "application/json",
    body: JSON.stringify(draft),
    key,
  });
}

export function readVersion(workspaceSlug: string, version: number): Promise<Outcome<ChecksVersion>> {
  return ask(workspaceSlug, "GET", `/checks/${version}`);
}

type Sent = { type: string; body: string; key?: string };

async function ask<Value>(slug: string, method: string, path: string, sent?: Sent): Promise<Outcome<Value>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        "launchworthy-workspace": slug,
        ...(sent && { "content-type": sent.type }),
        ...(sent?.key !== undefined && { "idempotency-key": sent.key }),
      },
      body: sent?.body,
      signal: AbortSignal.timeout(30_000),
    });
    const answer = await response.json();
    return response.ok
      ? { ok: true, value: answer }
      : { ok: false, problem: problemIn(response.status, answer) };
  } catch {
    const message = "Couldn’t reach the server. Your draft is kept in this browser; try again.";
    return { ok: false, problem: { code: "unreachable", message, requestId: null } };
  }
}

type ProblemBody = {
  code?: string;
  detail?: string;
  requestId?: string;
  issues?: readonly { path: string; message: string }[];
  faults?: readonly { message: string }[];
};

function problemIn(status: number, answer: ProblemBody): Problem {
  const [issue] = answer.issues ?? [];
  const [fault] = answer.faults ?? [];
  const said = fault?.message ?? (issue && `${issue.path}: ${issue.message}`) ?? answer.detail;
  const signedOut = "You are signed out. Sign in in another tab, then try again: your draft is kept.";
  return {
    code: answer.code ?? "unexpected",
    message: status === 401 ? signedOut : (said ?? "The server refused this."),
    requestId: status >= 500 ? (answer.requestId ?? null) : null,
  };
}
