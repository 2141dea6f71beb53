import { columnsFrom } from "@/lib/domain/portfolio/columns";
import type { ViewTab } from "@/lib/features/portfolio/schema";

export type ViewFields = { name: string; query: string; shared: boolean };

/** Saves a new view. Answers with its id, or with what to say. */
export async function createView(
  workspace: string,
  fields: ViewFields,
): Promise<{ id: string } | { failed: string }> {
  const body = await send(workspace, "POST", "", { body: { ...fields, ...columnsOf(fields.query) } });
  if (typeof body === "string") return { failed: body };
  return { id: "id" in body ? String(body.id) : "" };
}

/** Changes part of a view, at the version it was seen. Null when it worked, else what to say. */
export async function changeView(
  workspace: string,
  view: ViewTab,
  fields: Partial<ViewFields>,
): Promise<string | null> {
  const columns = fields.query === undefined ? {} : columnsOf(fields.query);
  return problem(
    await send(workspace, "PATCH", `/${view.id}`, { body: { ...fields, ...columns }, version: view.version }),
  );
}

export async function deleteView(workspace: string, view: ViewTab): Promise<string | null> {
  return problem(await send(workspace, "DELETE", `/${view.id}`, { version: view.version }));
}

/** Whether the portfolio opens with the view, for this person. */
export async function openWith(workspace: string, viewId: string, first: boolean): Promise<string | null> {
  if (first) return problem(await send(workspace, "POST", `/${viewId}/default`, {}));
  return problem(await send(workspace, "DELETE", `/${viewId}/default`, { version: "*" }));
}

function columnsOf(query: string): { columns: readonly string[] } {
  const named = new URLSearchParams(query).get("columns");
  return { columns: named === null ? [] : columnsFrom(named) };
}

type Sent = { body?: unknown; version?: number | "*" };

async function send(
  workspace: string,
  method: string,
  path: string,
  { body, version }: Sent,
): Promise<object | string> {
  const headers: Record<string, string> = { "Launchworthy-Workspace": workspace };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (version !== undefined) headers["If-Match"] = version === "*" ? "*" : `"${version}"`;
  try {
    const response = await fetch(`/api/v1/views${path}`, { method, headers, body: JSON.stringify(body) });
    const answer: unknown = response.status === 204 ? {} : await response.json();
    const read = typeof answer === "object" && answer !== null ? answer : {};
    return response.ok ? read : sentenceFor(response.status, read);
  } catch {
    return "No answer came. Check the connection and try again.";
  }
}

function problem(answer: object | string): string | null {
  return typeof answer === "string" ? answer : null;
}

function sentenceFor(status: number, answer: object): string {
  if (status === 412) return "Somebody else changed this view. Reload to see it as it is now.";
  return "detail" in answer && typeof answer.detail === "string"
    ? answer.detail
    : "It could not be saved. Try again.";
}
