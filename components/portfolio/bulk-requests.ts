import type { BulkChange, BulkOutcome, Plan } from "@/lib/domain/portfolio/bulk";

/** A plan is one read; a change is a transaction per project, and progress should be seen to move. */
const PLANNED_AT_ONCE = 500;
const CHANGED_AT_ONCE = 25;

export type Selection = { ids: readonly string[]; capped: boolean };

/** Every project that the query string of the portfolio shows; null when it failed. */
export async function fetchSelection(workspace: string, query: string): Promise<Selection | null> {
  return answered(
    fetch(`/api/v1/portfolio/selection${query}`, { headers: { [WORKSPACE]: workspace } }),
    isSelection,
  );
}

/** What the change would do, in pieces of five hundred; null when one of them failed. */
export async function planAll(
  workspace: string,
  change: BulkChange,
  projectIds: readonly string[],
): Promise<readonly Plan[] | null> {
  const plans: Plan[] = [];
  for (const ids of pieces(projectIds, PLANNED_AT_ONCE)) {
    const answer = await answered(post(workspace, "/preview", { change, projectIds: ids }), isList<Plan>);
    if (answer === null) return null;
    plans.push(...answer.data);
  }
  return plans;
}

/**
 * Makes the change, piece by piece, and tells each time what became of it. A piece that gets no answer is
 * sent once more under the same key, so that nothing is changed twice; then its projects count as failed.
 */
export async function changeAll(
  workspace: string,
  change: BulkChange,
  plans: readonly Plan[],
  onProgress: (outcomes: readonly BulkOutcome[]) => void,
): Promise<void> {
  const outcomes: BulkOutcome[] = [];
  for (const piece of pieces(plans, CHANGED_AT_ONCE)) {
    const key = `${Date.now()}-${Math.random()}`;
    const send = () =>
      answered(
        post(workspace, "", { change, projectIds: piece.map(({ id }) => id) }, key),
        isList<BulkOutcome>,
      );
    const answer = (await send()) ?? (await send());
    outcomes.push(...(answer?.data ?? piece.map(unanswered)));
    onProgress([...outcomes]);
  }
}

function unanswered({ id, slug, name }: Plan): BulkOutcome {
  return { id, slug, name, outcome: "failed", reason: "no-answer" };
}

const WORKSPACE = "Launchworthy-Workspace";

function post(workspace: string, path: string, body: unknown, key?: string): Promise<Response> {
  const headers: Record<string, string> = { [WORKSPACE]: workspace, "Content-Type": "application/json" };
  if (key !== undefined) headers["Idempotency-Key"] = key;
  return patient(() =>
    fetch(`/api/v1/portfolio/bulk${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
  );
}

/** Hundreds of pieces may be more than the allowance of a minute: then the next one waits until it may. */
async function patient(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (response.status !== 429) return response;
    const seconds = Number(response.headers.get("retry-after") ?? "5");
    await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 60) * 1_000));
  }
}

/** The body is our own; that it is an answer at all is what may fail on the way. */
async function answered<Body>(
  asking: Promise<Response>,
  is: (body: unknown) => body is Body,
): Promise<Body | null> {
  try {
    const response = await asking;
    const body: unknown = response.ok ? await response.json() : null;
    return is(body) ? body : null;
  } catch {
    return null;
  }
}

function isSelection(body: unknown): body is Selection {
  return typeof body === "object" && body !== null && "ids" in body && Array.isArray(body.ids);
}

function isList<Row>(body: unknown): body is { data: readonly Row[] } {
  return typeof body === "object" && body !== null && "data" in body && Array.isArray(body.data);
}

function* pieces<Each>(list: readonly Each[], size: number): Generator<readonly Each[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
