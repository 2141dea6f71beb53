import type { EvidenceDetail, EvidenceSummary } from "@/lib/features/evidence/schema";

export type ProjectAddress = { workspaceSlug: string; projectId: string };

/** What a person reads when something was refused, and what a form can act on. */
export type RequestProblem = {
  code: string;
  message: string;
  /** The field that does not fit, by its name in the API. */
  field: string | null;
  requestId: string | null;
  /** What stands now, when somebody else was first. */
  current: EvidenceDetail | null;
};
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: RequestProblem };

type Sent = { body?: unknown; version?: number };

/** Calls the REST API with the session of the page. @returns null as the value of an answer without a body. */
async function call<Value>(
  address: ProjectAddress,
  method: string,
  path: string,
  { body, version }: Sent = {},
): Promise<Outcome<Value>> {
  const headers: Record<string, string> = { "launchworthy-workspace": address.workspaceSlug };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (version !== undefined) headers["if-match"] = `"${version}"`;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = response.status === 204 ? null : await response.json();
    return response.ok
      ? { ok: true, value: answer }
      : { ok: false, problem: problemOf(response.status, answer) };
  } catch {
    return { ok: false, problem: unreachable() };
  }
}

export type WordContent = { kind: "link"; url: string } | { kind: "note"; body: string };
export type Dates = { collectedAt?: string; validUntil?: string };

export function addWords(
  address: ProjectAddress,
  piece: WordContent & Dates & { title?: string; itemIds: readonly string[] },
) {
  return call<EvidenceDetail>(address, "POST", `/projects/${address.projectId}/evidence`, { body: piece });
}

export function reviseWords(address: ProjectAddress, id: string, revision: WordContent & Dates) {
  return call<EvidenceDetail>(address, "POST", `/evidence/${id}/revisions`, { body: revision });
}

export function editPiece(
  address: ProjectAddress,
  { id, version }: { id: string; version: number },
  change: { title?: string; itemIds?: readonly string[] },
) {
  return call<EvidenceDetail>(address, "PATCH", `/evidence/${id}`, { body: change, version });
}

export function deletePiece(address: ProjectAddress, { id, version }: { id: string; version: number }) {
  return call<null>(address, "DELETE", `/evidence/${id}`, { version });
}

export function restorePiece(address: ProjectAddress, id: string) {
  return call<EvidenceDetail>(address, "POST", `/evidence/${id}/restore`);
}

export function readPiece(address: ProjectAddress, id: string) {
  return call<EvidenceDetail>(address, "GET", `/evidence/${id}`);
}

export function listPieces(address: ProjectAddress) {
  return call<{ data: EvidenceSummary[] }>(
    address,
    "GET",
    `/projects/${address.projectId}/evidence?limit=200`,
  );
}

/** A plain link: it can be opened in a new tab and streams to disk. */
export function fileHref(
  { workspaceSlug }: Pick<ProjectAddress, "workspaceSlug">,
  evidenceId: string,
  fileId: string,
): string {
  return `/api/v1/evidence/${evidenceId}/files/${fileId}?workspace=${encodeURIComponent(workspaceSlug)}`;
}

export function problemOf(status: number, answer: unknown): RequestProblem {
  const code = textIn(answer, "code") ?? "unexpected";
  const issues = fieldOf(answer, "issues");
  const first: unknown = Array.isArray(issues) ? issues[0] : null;
  const words =
    status === 401 ? "You are signed out. Sign in in another tab, then try again." : textIn(answer, "detail");
  const current = fieldOf(answer, "current");
  return {
    code,
    message: textIn(first, "message") ?? words ?? "The server refused this.",
    field: textIn(first, "path"),
    requestId: status >= 500 ? textIn(answer, "requestId") : null,
    current: isPiece(current) ? current : null,
  };
}

export function unreachable(): RequestProblem {
  const message = "Couldn’t reach the server. Nothing was lost here; try again.";
  return { code: "unreachable", message, field: null, requestId: null, current: null };
}

function isPiece(value: unknown): value is EvidenceDetail {
  return textIn(value, "title") !== null && typeof fieldOf(value, "version") === "number";
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : null;
}
