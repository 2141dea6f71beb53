import type { SnoozeChoice } from "@/lib/domain/inbox/snooze";
import type { InboxPage, InboxState } from "@/lib/features/inbox/schema";

export type InboxProblem = { message: string; requestId: string | null };
export type Answered<Value> = { ok: true; value: Value } | { ok: false; problem: InboxProblem };
/** A choice, or a day as YYYY-MM-DD. */
export type SnoozeUntil = SnoozeChoice | (string & {});

export function finish(workspace: string, ids: readonly string[]) {
  return send<{ ids: string[] }>(workspace, "done", { ids });
}

export function putOff(workspace: string, ids: readonly string[], until: SnoozeUntil) {
  return send<{ ids: string[]; until: string }>(workspace, "snooze", { ids, until });
}

export function bringBack(workspace: string, ids: readonly string[]) {
  return send<{ ids: string[] }>(workspace, "reopen", { ids });
}

export function nextPage(workspace: string, state: InboxState, cursor: string): Promise<Answered<InboxPage>> {
  return call(workspace, `?${new URLSearchParams({ state, cursor })}`, { method: "GET" });
}

function send<Value>(workspace: string, verb: string, body: object): Promise<Answered<Value>> {
  return call(workspace, `/${verb}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** The REST API with the session of the page. */
async function call<Value>(workspace: string, path: string, init: RequestInit): Promise<Answered<Value>> {
  try {
    const response = await fetch(`/api/v1/inbox${path}`, {
      ...init,
      headers: { ...init.headers, "launchworthy-workspace": workspace },
      signal: AbortSignal.timeout(30_000),
    });
    const answer: unknown = await response.json();
    // The body of a success is our own, in the shape the document promises.
    return response.ok
      ? { ok: true, value: answer as Value }
      : { ok: false, problem: problemOf(response.status, answer) };
  } catch {
    return {
      ok: false,
      problem: { message: "Couldn’t reach the server. Nothing changed; try again.", requestId: null },
    };
  }
}

function problemOf(status: number, answer: unknown): InboxProblem {
  if (status === 401) {
    return { message: "You are signed out. Sign in in another tab, then try again.", requestId: null };
  }
  const text = (name: string) => {
    const value: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : null;
    return typeof value === "string" ? value : null;
  };
  return {
    message: text("detail") ?? "The server refused this.",
    requestId: status >= 500 ? text("requestId") : null,
  };
}
