import type { Answer, CheckResult, Reply } from "@/lib/domain/readiness/facts";
import type { Change, Recorded } from "./recorded";
import type { SaveOutcome } from "./save-queue";

export type ProjectAddress = { workspaceSlug: string; projectId: string };

/** Browsers refuse to let a larger request outlive its page. */
const KEEPALIVE_LIMIT_BYTES = 30_000;
const TIMEOUT_MS = 20_000;

/** Saves one item through the REST API, with the session of the page. */
export async function sendAnswer(
  { workspaceSlug, projectId }: ProjectAddress,
  item: { id: string; isQuestion: boolean },
  change: Change,
  version: number,
): Promise<SaveOutcome> {
  const body = JSON.stringify(requestBody(change, item.isQuestion));
  try {
    const response = await fetch(`/api/v1/projects/${projectId}/items/${item.id}`, {
      method: "PATCH",
      headers: {
        "content-type": "application/json",
        "if-match": `"${version}"`,
        "launchworthy-workspace": workspaceSlug,
        // What follows from the answer comes with the next rendering of the page.
        prefer: "return=minimal",
      },
      body,
      keepalive: body.length < KEEPALIVE_LIMIT_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const problem: unknown = response.ok ? null : await response.json().catch(() => null);
    return outcomeOf(response, problem, new Date().toISOString());
  } catch {
    return { kind: "unreachable", message: "Couldn’t reach the server. What you wrote is kept here." };
  }
}

/** The body the API takes: a result for checks, an answer for questions, each with its reason. */
export function requestBody({ answer, note }: Change, isQuestion: boolean): Record<string, unknown> {
  const word = isQuestion ? "answer" : "result";
  const noted = note === undefined ? {} : { note };
  if (answer === undefined) return noted;
  if (answer === null) return { [word]: "not-assessed", ...noted };
  switch (answer.kind) {
    case "result":
      return { result: answer.result, ...noted };
    case "replies":
      return { answer: answer.replies.length === 1 ? answer.replies[0] : answer.replies, ...noted };
    case "not-applicable":
      return { [word]: "not-applicable", reason: answer.reason.trim(), ...noted };
    default:
      return answer satisfies never;
  }
}

/** What a response means for the queue. `at` is the instant it arrived. */
export function outcomeOf(
  { ok, status, headers }: Pick<Response, "ok" | "status" | "headers">,
  body: unknown,
  at: string,
): SaveOutcome {
  if (ok) {
    const version = Number(/\d+/.exec(headers.get("etag") ?? "")?.[0]);
    if (Number.isInteger(version)) return { kind: "saved", version, at };
    return { kind: "unreachable", message: "The server’s answer could not be read." };
  }
  if (status === 412 || status === 409) {
    const theirs = recordedIn(fieldOf(body, "current"));
    if (theirs) return { kind: "conflict", theirs };
  }
  if (status === 429 || status >= 500) {
    const retryAfterSeconds = Number(headers.get("retry-after")) || undefined;
    return {
      kind: "unreachable",
      message: failureWords(body, "The server could not save this."),
      retryAfterSeconds,
    };
  }
  if (status === 401)
    return { kind: "refused", message: "You are signed out. Sign in in another tab, then retry." };
  return { kind: "refused", message: failureWords(body, "The server refused this.") };
}

/** What happened and what to do, with the id to quote when it is our fault. */
function failureWords(body: unknown, otherwise: string): string {
  const detail = textIn(body, "detail") ?? otherwise;
  const requestId = textIn(body, "requestId");
  return textIn(body, "code") === "unexpected" && requestId ? `${detail} Reference ${requestId}` : detail;
}

/** The item as the API shows it, in a refusal because somebody else was first. */
function recordedIn(current: unknown): Recorded | null {
  const version = numberIn(current, "version");
  if (version === null) return null;
  return {
    version,
    answer: answerIn(fieldOf(current, "answer"), textIn(current, "reason")),
    note: textIn(current, "note") ?? "",
    by: textIn(current, "answeredBy"),
    at: textIn(current, "answeredAt"),
  };
}

const RESULTS: readonly CheckResult[] = ["pass", "partial", "fail"];
const REPLIES: readonly Reply[] = ["yes", "no", "not-sure"];

function answerIn(said: unknown, reason: string | null): Answer | null {
  if (said === "not-applicable") return { kind: "not-applicable", reason: reason ?? "" };
  const result = RESULTS.find((each) => each === said);
  if (result) return { kind: "result", result };
  const replies = [said].flat().flatMap((each) => REPLIES.filter((reply) => reply === each));
  return replies.length > 0 ? { kind: "replies", replies } : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : null;
}

function numberIn(value: unknown, name: string): number | null {
  const field = fieldOf(value, name);
  return typeof field === "number" ? field : null;
}
