import "server-only";
import { sql } from "kysely";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { Calendar } from "@/lib/domain/calendars/calendar";
import { type DatedProject, type ReviewRhythm, reviewEntries } from "@/lib/domain/calendars/entries";
import { isIsoWeek, weekAt } from "@/lib/domain/weekly-reviews/iso-week";
import { datesOf, keptReviewsOf } from "./project-dates";

/** Beyond this many projects a calendar is no calendar any more; those the person has a role on go first. */
const MOST_PROJECTS = 200;

type Frame = { workspaceName: string; timeZone: string; now: Date; createdAt: Date };
type ProjectRow = {
  id: string;
  slug: string;
  name: string;
  reviewWeekday: number;
  reviewsFrom: string | null;
  version: number;
};

/**
 * What a feed shows now to the person it belongs to, by the rights they have now. `projectId` narrows it
 * to one project. Null when the feed is none of the scope's workspace.
 */
export async function getCalendar(
  scope: Scope,
  feed: { feedId: string; projectId: string | null },
): Promise<Calendar | null> {
  return within(scope, async (tx) => {
    const frame = await readFrame(tx, scope, feed.feedId);
    if (!frame) return null;
    const found = await readProjects(tx, scope, feed.projectId);
    const projects = found.slice(0, MOST_PROJECTS).map((row) => rhythmicOf(scope, row));
    const reviews = await keptReviewsOf(
      tx,
      scope,
      projects.map(({ id }) => id),
    );
    const current = weekAt(frame.now.toISOString(), frame.timeZone);
    return {
      name: (feed.projectId === null ? null : projects[0]?.name) ?? frame.workspaceName,
      description: descriptionOf(found.length > MOST_PROJECTS),
      since: frame.createdAt.toISOString(),
      entries: [
        ...projects.flatMap((each) => reviewEntries(each, each.rhythm, reviews.get(each.id) ?? [], current)),
        ...(await datesOf(tx, scope, new Map(projects.map((each) => [each.id, each])))),
      ],
    };
  });
}

function descriptionOf(cut: boolean): string {
  const what =
    "Weekly reviews and their actions, secret rotations, rollout phases, on-call shifts and the ends of waivers.";
  return cut ? `${what} Only the first ${MOST_PROJECTS} projects are shown.` : what;
}

function rhythmicOf(scope: Scope, row: ProjectRow): DatedProject & { rhythm: ReviewRhythm | null } {
  const { id, slug, name, reviewWeekday: weekday, reviewsFrom: from, version } = row;
  const rhythm = from !== null && isIsoWeek(from) ? { weekday, from, version } : null;
  return { id, name, path: `/${scope.slug}/projects/${slug}`, rhythm };
}

async function readFrame(tx: Tx, scope: Scope, feedId: string): Promise<Frame | undefined> {
  const { rows } = await sql<Frame>`
    select w."name" "workspaceName", w."timeZone", app_now() "now", f."createdAt"
    from calendar_feed f join workspace w on w."workspaceId" = f."workspaceId"
    where f."workspaceId" = ${scope.workspaceId}::uuid and f."id" = ${feedId}::uuid and f."revokedAt" is null
      and f."accountId" = ${actorAccountId(scope.actor)}::uuid`.execute(tx);
  return rows[0];
}

async function readProjects(tx: Tx, scope: Scope, projectId: string | null): Promise<ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select p."id", p."slug", p."name", p."reviewWeekday", p."reviewsFrom", p."version" from project p
    left join project_member pm on pm."workspaceId" = p."workspaceId" and pm."projectId" = p."id"
      and pm."accountId" = ${actorAccountId(scope.actor)}::uuid
    where p."workspaceId" = ${scope.workspaceId}::uuid and p."deletedAt" is null and p."archivedAt" is null
      and (${projectId}::uuid is null or p."id" = ${projectId}::uuid) and ${visibleProjects(scope)}
    order by (pm."role" is null), lower(p."name"), p."id" limit ${MOST_PROJECTS + 1}`.execute(tx);
  return rows;
}
