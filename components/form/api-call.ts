/** What a person reads when the API refused, and what a screen can act on. */
export type ApiProblem = {
  /** 0 when no answer came. */
  status: number;
  code: string;
  message: string;
  requestId: string | null;
  /** The whole answer: what else a refusal says travels beside its code. */
  extras: unknown;
};
export type ApiOutcome<Value> = { ok: true; value: Value } | { ok: false; problem: ApiProblem };

/** A `Blob` travels as it is, under its own type; anything else as JSON. */
type Sent = { body?: unknown; headers?: Record<string, string> };

/** Calls the REST API with the session of the page. @returns null as the value of an answer without a body. */
export async function callApi<Value>(
  workspaceSlug: string,
  method: string,
  path: string,
  { body, headers = {} }: Sent = {},
): Promise<ApiOutcome<Value>> {
  const raw = body === undefined || body instanceof Blob;
  const content: Record<string, string> = raw ? {} : { "content-type": "application/json" };
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: { "launchworthy-workspace": workspaceSlug, ...content, ...headers },
      body: raw ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = response.status === 204 ? null : await response.json();
    return response.ok
      ? { ok: true, value: answer }
      : { ok: false, problem: problemIn(response.status, answer) };
  } catch {
    const message = "Couldn’t reach the server. Nothing was lost here; try again.";
    return { ok: false, problem: { status: 0, code: "unreachable", message, requestId: null, extras: null } };
  }
}

/** A field of an answer that may hold anything. */
export function fieldIn(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function problemIn(status: number, answer: unknown): ApiProblem {
  const issues = fieldIn(answer, "issues");
  const issue: unknown = Array.isArray(issues) ? issues[0] : null;
  const signedOut = "You are signed out. Sign in in another tab, then try again.";
  const words = status === 401 ? signedOut : textIn(answer, "detail");
  return {
    status,
    code: textIn(answer, "code") ?? "unexpected",
    message: textIn(issue, "message") ?? words ?? "The server refused this.",
    requestId: status >= 500 ? textIn(answer, "requestId") : null,
    extras: answer,
  };
}

function textIn(value: unknown, name: string): string | null {
  const field = fieldIn(value, name);
  return typeof field === "string" ? field : null;
}
