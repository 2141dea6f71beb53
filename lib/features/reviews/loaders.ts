import "server-only";
import { cache } from "react";
import { allows, openProject } from "@/lib/auth/access";
import { actorAccountId, type ProjectScope, type Scope } from "@/lib/auth/scope";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { AppError } from "@/lib/errors";
import { getReviewCase } from "./queries/get-case";
import { listReviewQueue } from "./queries/list-queue";
import {
  type OpenedCase,
  QUEUE_PAGE,
  type QueueEntry,
  type QueuePlace,
  queuePlace,
  type ReviewCase,
  reviewScope,
} from "./schema";

/** What the address of the queue asks for; each part may be missing, mistyped or out of date. */
export type AskedReviews = { project: string | null; scope: string | null; after: string | null };

export type LoadedReviews = {
  entries: readonly QueueEntry[];
  /** For the address of the next page; null on the last. */
  newer: string | null;
  /** The case of the address, or of the first entry. */
  opened: OpenedCase | null;
  /** The address names a case that is not there, or not open to the viewer. */
  missing: boolean;
};

/** A page of the viewer's queue, and the case that is open beside it. */
export const loadReviews = cache(async (scope: Scope, asked: AskedReviews): Promise<LoadedReviews> => {
  const rows = await listReviewQueue(scope, { after: placeIn(asked.after), limit: QUEUE_PAGE + 1 });
  const entries = rows.slice(0, QUEUE_PAGE);
  const last = rows.length > QUEUE_PAGE ? entries.at(-1) : undefined;
  const [first] = entries;
  const wanted = asked.project === null ? first && { project: first.project.id, scope: first.scope } : asked;
  const opened = wanted ? await openCase(scope, wanted) : null;
  return {
    entries,
    newer: last ? `${last.since}_${last.id}` : null,
    opened,
    missing: wanted !== undefined && !opened,
  };
});

/** The case of one scope, for a page of the project itself. */
export const loadReviewCase = cache(
  (scope: ProjectScope, about: ScopeId): Promise<ReviewCase> => getReviewCase(scope, about),
);

async function openCase(
  scope: Scope,
  wanted: { project: string | null; scope: string | null },
): Promise<OpenedCase | null> {
  const about = reviewScope.safeParse(wanted.scope ?? "scorecard");
  if (!about.success || wanted.project === null) return null;
  const project = await openProject(scope, wanted.project).catch(nullIfMissing);
  if (project === null || project.deleted) return null;
  const review = await getReviewCase(project.scope, about.data);
  const live = review.project.archivedAt === null;
  return {
    review,
    may: {
      decide: live && allows(project.scope, "review.decide"),
      sign: live && allows(project.scope, "signoff.record"),
      comment: live && allows(project.scope, "review.comment"),
    },
    viewerId: actorAccountId(scope.actor) ?? "",
  };
}

function placeIn(text: string | null): QueuePlace | undefined {
  const [at, id] = text?.split("_") ?? [];
  const parsed = queuePlace.safeParse({ at, id });
  return parsed.success ? parsed.data : undefined;
}

function nullIfMissing(error: unknown): null {
  if (error instanceof AppError && error.code === "not-found") return null;
  throw error;
}
