import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { checkTitles } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { stages } from "@/lib/domain/catalogue/stages";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { ReadinessSummary } from "@/lib/domain/readiness/summary";
import { causesInWords } from "@/lib/domain/trends/cause-words";
import { causesBetween, type RecordedChange } from "@/lib/domain/trends/causes";
import { listMattersToMail } from "@/lib/features/inbox/queries";
import { baseUrl } from "@/lib/http/base-url";
import type { WeekLine } from "@/lib/mail/letters/weekly-letter";
import type { Week } from "@/lib/mail/matter-letters";

const MOST_MOVED = 10;
const MOST_WAITING = 7;
const MOST_EXPIRING = 10;

type Place = { workspaceId: string; accountId: string; home: string };

/** What the letter of Monday says to one person; null when there is nothing to say. */
export async function weekOf(workspaceId: string, accountId: string): Promise<Week | null> {
  const scope = systemScope(workspaceId, "weekly-letter");
  return within(scope, async (tx) => {
    const slug = await slugOf(tx, workspaceId);
    const place = { workspaceId, accountId, home: `${baseUrl()}/${slug}` };
    const own = await checkTitles(tx, workspaceId);
    const titleOf = (id: string) => findItem(currentCatalogue, id)?.title ?? own[id] ?? id;
    const moved = await movedLines(tx, place, titleOf);
    const { rows, more } = await listMattersToMail(tx, scope, { accountId, slug, most: MOST_WAITING });
    const waiting = rows.map(({ project, title, href }) => ({
      name: title,
      href: `${baseUrl()}${href}`,
      says: project?.name ?? "in the workspace",
    }));
    const expiring = await expiringLines(tx, place, titleOf);
    const silent = moved.length + waiting.length + expiring.length === 0;
    return silent ? null : { moved, waiting, waitingMore: more, expiring };
  });
}

async function slugOf(tx: Tx, workspaceId: string): Promise<string> {
  const row = await tx
    .selectFrom("workspace")
    .select("slug")
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirst();
  return row?.slug ?? "";
}

type MovedRow = {
  name: string;
  slug: string;
  before: ReadinessSummary;
  after: ReadinessSummary;
  changes: RecordedChange[] | null;
};

/** The projects a person has a role on, as they ended the last two Sundays. */
async function movedLines(
  tx: Tx,
  { workspaceId, accountId, home }: Place,
  titleOf: (itemId: string) => string,
): Promise<WeekLine[]> {
  const { rows } = await sql<MovedRow>`
    with week as (
      select date_trunc('week', app_now() at time zone "timeZone")::date - 1 "end", "timeZone" tz from workspace
      where "workspaceId" = ${workspaceId}::uuid
    )
    select p."name", p."slug", b."summary" "before", s."summary" "after",
      (select json_agg(json_build_object('change', r."change", 'previous', r."previous") order by r."number")
        from revision r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
          and r."at" >= (week."end" - 6)::timestamp at time zone week.tz
          and r."at" < (week."end" + 1)::timestamp at time zone week.tz) "changes"
    from week join project_member m on m."workspaceId" = ${workspaceId}::uuid and m."accountId" = ${accountId}::uuid
    join project p on p."workspaceId" = m."workspaceId" and p."id" = m."projectId"
      and p."deletedAt" is null and p."archivedAt" is null
    join snapshot s on s."workspaceId" = p."workspaceId" and s."projectId" = p."id" and s."day" = week."end"
    join snapshot b on b."workspaceId" = p."workspaceId" and b."projectId" = p."id" and b."day" = week."end" - 7
    where s."score" <> b."score" or s."stage" <> b."stage"
    order by abs(s."score" - b."score") desc, p."name" limit ${MOST_MOVED}`.execute(tx);
  return rows.map(({ name, slug, before, after, changes }) => ({
    name,
    href: `${home}/projects/${slug}/trends`,
    says: `${moveInWords(before, after)}. ${causesInWords(causesBetween(before, after, changes ?? []), titleOf)}.`,
  }));
}

function moveInWords(before: ReadinessSummary, after: ReadinessSummary): string {
  const score =
    before.score === after.score ? `score ${after.score}` : `score ${before.score} → ${after.score}`;
  if (before.stage === after.stage) return score;
  return `${stages[before.stage].title} → ${stages[after.stage].title}, ${score}`;
}

type ExpiringRow = { name: string; slug: string; itemId: string; day: string; waiver: boolean };

async function expiringLines(
  tx: Tx,
  { workspaceId, accountId, home }: Place,
  titleOf: (itemId: string) => string,
): Promise<WeekLine[]> {
  const { rows } = await sql<ExpiringRow>`
    with mine as (
      select p."id", p."name", p."slug", w."timeZone" tz from project_member m
      join project p on p."workspaceId" = m."workspaceId" and p."id" = m."projectId"
        and p."deletedAt" is null and p."archivedAt" is null
      join workspace w on w."workspaceId" = m."workspaceId"
      where m."workspaceId" = ${workspaceId}::uuid and m."accountId" = ${accountId}::uuid and m."role" = 'founder'
    ), ends as (
      select v."projectId", v."itemId", v."expiresAt" "endsAt", true "waiver" from waiver v
      where v."workspaceId" = ${workspaceId}::uuid and v."decision" = 'approved' and v."revokedAt" is null
      union all
      select r."projectId", fresh."key", fresh."value"::timestamptz, false
      from project_results r, jsonb_each_text(r."freshUntil") fresh
      where r."workspaceId" = ${workspaceId}::uuid and r."nextStaleAt" < app_now() + interval '14 days'
    )
    select mine."name", mine."slug", ends."itemId", (ends."endsAt" at time zone mine.tz)::date::text "day", ends."waiver"
    from ends join mine on mine."id" = ends."projectId"
    where ends."endsAt" > app_now() and ends."endsAt" < app_now() + interval '14 days'
    order by ends."endsAt", mine."name", ends."itemId" limit ${MOST_EXPIRING}`.execute(tx);
  return rows.map(({ name, slug, itemId, day, waiver }) => ({
    name,
    href: `${home}/projects/${slug}/${waiver ? "waivers" : "evidence"}`,
    says: `${waiver ? "the waiver on" : "the proof of"} “${titleOf(itemId)}” on ${dayInWords(day)}`,
  }));
}
