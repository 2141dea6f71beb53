import { createRoute, z } from "@hono/zod-openapi";
import { systemProjectScope } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import {
  findPulse,
  getVersions,
  type ReviewPulse,
  type ReviewVersions,
} from "@/lib/features/weekly-reviews/queries/review-changes";
import { EVENT_STREAM_HEADERS, type EventSink, eventStream, type StreamEvent } from "@/lib/http/event-stream";
import { type Look, liveSources } from "@/lib/http/live-sources";
import { mayStillRead, projectScope } from "../caller";
import { createRoutes } from "../create-routes";
import { reviewParams } from "./weekly-reviews";

/** People leave, sessions end and tokens are revoked while a stream is open. */
const PROVED_AGAIN_MS = 60_000;

const follow = createRoute({
  method: "get",
  path: "/projects/{id}/weekly-reviews/{reviewId}/events",
  operationId: "followWeeklyReview",
  tags: ["Weekly reviews"],
  summary: "Follow an open review as it changes",
  description:
    "Server-sent events. `changed` names the rows and actions that changed, and comes once at the beginning with the version that stands; `closed` is the last one. A comment every fifteen seconds keeps the connection open.",
  request: { params: reviewParams },
  responses: {
    200: {
      description: "Stays open while the review is.",
      content: { "text/event-stream": { schema: z.string() } },
    },
  },
});

export const reviewEvents = createRoutes();
const sources = liveSources({ everyMs: 1_000, mostPerSource: 50, most: 1_000 });

reviewEvents.openapi(follow, async (c) => {
  const { id, reviewId } = c.req.valid("param");
  const scope = await projectScope(c, id);
  const pulse = await findPulse(scope, reviewId);
  if (!pulse) throw new AppError("not-found", "This project has no such weekly review.");
  const begin = await following(scope, reviewId, pulse);
  const body = eventStream((sink) => {
    sink.tell(pulse.status === "open" ? changed(pulse, [], []) : closed(pulse));
    if (pulse.status !== "open") {
      sink.end();
      return () => {};
    }
    return joined(`${scope.workspaceId}:${reviewId}`, {
      begin,
      sink,
      still: () => mayStillRead(c, scope.projectId),
    });
  });
  return c.body(body, 200, EVENT_STREAM_HEADERS);
});

type Joining = { begin: () => Look; sink: EventSink; still: () => Promise<boolean> };

function joined(key: string, { begin, sink, still }: Joining): () => void {
  const leave = sources.listen(key, begin, sink);
  // What cannot be proved for a moment is asked again; without the database there is nothing to tell either.
  const prove = () =>
    still().then(
      (may) => (may ? undefined : sink.end()),
      () => undefined,
    );
  const proving = setInterval(() => void prove(), PROVED_AGAIN_MS);
  proving.unref();
  return () => {
    clearInterval(proving);
    leave();
  };
}

/** Everybody who listens may read the project; the source itself is nobody's, and outlives who came first. */
async function following(
  { workspaceId, projectId }: ProjectScope,
  reviewId: string,
  first: ReviewPulse,
): Promise<() => Look> {
  const scope = systemProjectScope(workspaceId, projectId, "review-events");
  const versions = await getVersions(scope, reviewId);
  return () => {
    let known = first.version;
    let seen = versions;
    return async () => {
      const pulse = await findPulse(scope, reviewId);
      if (!pulse) return { events: [], over: true };
      if (pulse.version === known) return { events: [], over: pulse.status !== "open" };
      const now = await getVersions(scope, reviewId);
      const news = changed(pulse, differing(seen, now, "rows"), differing(seen, now, "actions"));
      known = pulse.version;
      seen = now;
      const over = pulse.status !== "open";
      return { events: over ? [news, closed(pulse)] : [news], over };
    };
  };
}

function differing(before: ReviewVersions, now: ReviewVersions, kind: keyof ReviewVersions): string[] {
  return Object.keys(now[kind]).filter((id) => now[kind][id] !== before[kind][id]);
}

function changed({ version }: ReviewPulse, rows: readonly string[], actions: readonly string[]): StreamEvent {
  return { name: "changed", id: version, data: { version, rows, actions } };
}

function closed({ version, status }: ReviewPulse): StreamEvent {
  return { name: "closed", id: version, data: { version, status } };
}
