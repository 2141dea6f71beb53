import { type ApiOutcome, type ApiProblem, callApi, fieldIn } from "@/components/form/api-call";
import type { ReviewAction, RowStanding, WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import type { RowChange } from "./row-draft";
import type { RowOutcome } from "./row-queue";

export type ProjectAddress = { workspaceSlug: string; projectId: string };
export type ReviewAddress = ProjectAddress & { reviewId: string };
export type Settling = "done" | "keep" | "drop" | "reopen";
export type NewAction = { text: string; ownerId: string; dueOn: string; rowId?: string };

export function readReview(address: ReviewAddress): Promise<ApiOutcome<WeeklyReview>> {
  return onReview(address, "GET", "");
}

export function openReview(address: ProjectAddress): Promise<ApiOutcome<{ id: string }>> {
  return onProject(address, "POST", "", {});
}

export function scheduleReviews(
  address: ProjectAddress,
  schedule: { on: boolean; weekday: number },
): Promise<ApiOutcome<unknown>> {
  const { workspaceSlug, projectId } = address;
  const sent = { body: schedule, headers: { "if-match": "*" } };
  return callApi(workspaceSlug, "PUT", `/projects/${projectId}/review-schedule`, sent);
}

export function startReview(address: ReviewAddress): Promise<ApiOutcome<unknown>> {
  return onReview(address, "POST", "/start");
}

export function closeReview(address: ReviewAddress): Promise<ApiOutcome<unknown>> {
  return onReview(address, "POST", "/close");
}

export function mailSummary(address: ReviewAddress, to: readonly string[]): Promise<ApiOutcome<unknown>> {
  return onReview(address, "POST", "/mail", { body: { to } });
}

export function addAddendum(address: ReviewAddress, body: string): Promise<ApiOutcome<unknown>> {
  return onReview(address, "POST", "/addenda", { body: { body } });
}

export function keepUnchanged(address: ReviewAddress): Promise<ApiOutcome<unknown>> {
  return onReview(address, "POST", "/rows/decisions", { body: { keepUnchanged: true } });
}

/** Saves what changes of a row, and says in the queue's own words what became of it. */
export async function saveRow(
  address: ReviewAddress,
  row: { id: string; version: number },
  change: RowChange,
): Promise<RowOutcome> {
  const outcome = await onReview<RowStanding>(address, "PATCH", `/rows/${row.id}`, {
    body: change,
    headers: { "if-match": `"${row.version}"` },
  });
  if (outcome.ok) return { kind: "saved", row: outcome.value };
  const { problem } = outcome;
  const current = currentRowIn(problem);
  if (current !== null) return { kind: "overtaken", current };
  const kind = problem.status === 0 || problem.status >= 500 ? "unreachable" : "refused";
  return { kind, message: problem.message };
}

export function agreeAction(address: ReviewAddress, action: NewAction): Promise<ApiOutcome<ReviewAction>> {
  return onActions(address, "POST", "", { body: action });
}

/** Keeping an action only moves its day, where it is over. */
export function settleAction(
  address: ProjectAddress,
  { id, version }: Pick<ReviewAction, "id" | "version">,
  change: { state: ReviewAction["state"] } | { dueOn: string },
): Promise<ApiOutcome<ReviewAction>> {
  return onActions(address, "PATCH", `/${id}`, { body: change, headers: { "if-match": `"${version}"` } });
}

/** Where the changes of a review are told as they happen. */
export function eventsHref({ workspaceSlug, projectId, reviewId }: ReviewAddress): string {
  const query = `workspace=${encodeURIComponent(workspaceSlug)}`;
  return `/api/v1/projects/${projectId}/weekly-reviews/${reviewId}/events?${query}`;
}

function currentRowIn({ code, extras }: ApiProblem): RowStanding | null {
  const current = code === "changed-meanwhile" ? fieldIn(extras, "current") : null;
  return isStanding(current) ? current : null;
}

function isStanding(value: unknown): value is RowStanding {
  return typeof fieldIn(value, "version") === "number" && typeof fieldIn(value, "note") === "string";
}

type Sent = Parameters<typeof callApi>[3];

function onReview<Value>(
  { reviewId, ...address }: ReviewAddress,
  method: string,
  path: string,
  sent: Sent = {},
): Promise<ApiOutcome<Value>> {
  return onProject(address, method, `/${reviewId}${path}`, sent);
}

function onProject<Value>(
  { workspaceSlug, projectId }: ProjectAddress,
  method: string,
  path: string,
  sent: Sent,
): Promise<ApiOutcome<Value>> {
  return callApi(workspaceSlug, method, `/projects/${projectId}/weekly-reviews${path}`, sent);
}

function onActions<Value>(
  { workspaceSlug, projectId }: ProjectAddress,
  method: string,
  path: string,
  sent: Sent,
): Promise<ApiOutcome<Value>> {
  return callApi(workspaceSlug, method, `/projects/${projectId}/review-actions${path}`, sent);
}
