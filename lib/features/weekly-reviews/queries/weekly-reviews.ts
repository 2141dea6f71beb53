import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { AGENDA } from "@/lib/domain/weekly-reviews/agenda";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import {
  AGENDA_SECTIONS,
  needsDecision,
  type Prepared,
  type ReviewStatus,
} from "@/lib/domain/weekly-reviews/review";
import { AppError } from "@/lib/errors";
import type { ReviewAction, ReviewAddendum, ReviewLine, ReviewRow, WeeklyReview } from "../schema";
import { actionsOfReview } from "./review-actions";

/** The week after which the next page begins. */
export type ReviewPlace = { week: string };

type Row = {
  id: string;
  week: IsoWeek;
  status: ReviewStatus;
  openedAt: Date;
  startedAt: Date | null;
  startedBy: string | null;
  starter: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  closer: string | null;
  seconds: number | null;
  total: number;
  decided: number;
  moved: number;
  actions: number;
  version: number;
  prepared: Prepared;
  summary: string;
};

/** The reviews of a project, the newest week first. */
export async function listReviews(
  scope: ProjectScope,
  { limit = 60, after }: { limit?: number; after?: ReviewPlace | undefined } = {},
): Promise<ReviewLine[]> {
  const further = after ? sql`r."week" < ${after.week}` : sql`true`;
  const rows = await within(scope, (tx) =>
    select(tx, scope, sql`${further} order by r."week" desc limit ${limit}`),
  );
  return rows.map(toLine);
}

/** One review with its rows, actions and addenda. @throws AppError "not-found" */
export async function getReview(scope: ProjectScope, reviewId: string): Promise<WeeklyReview> {
  return within(scope, async (tx) => {
    const [row] = await select(tx, scope, sql`r."id" = ${reviewId}::uuid`);
    if (!row) throw notFound();
    const { workspaceId, projectId } = scope;
    const contents = await rowsOf(tx, scope, reviewId);
    const actions = await actionsOfReview(tx, { workspaceId, projectId, reviewId });
    const carriedOver = actions.filter((action) => action.reviewId !== reviewId);
    return {
      ...toLine(row),
      prepared: row.prepared,
      agenda: agendaOf(contents, carriedOver),
      contents,
      carriedOver,
      agreed: actions.filter((action) => action.reviewId === reviewId),
      addenda: await addendaOf(tx, scope, reviewId),
      summary: row.summary,
    };
  });
}

/** One row of a review. @throws AppError "not-found" */
export async function getReviewRow(
  scope: ProjectScope,
  { reviewId, rowId }: { reviewId: string; rowId: string },
): Promise<ReviewRow> {
  const rows = await within(scope, async (tx) => {
    const [review] = await select(tx, scope, sql`r."id" = ${reviewId}::uuid`);
    return review ? rowsOf(tx, scope, reviewId, rowId) : [];
  });
  const [found] = rows;
  if (!found) throw new AppError("not-found", "This review has no such row.");
  return found;
}

/** Where a review stands in `listReviews`. */
export function reviewPlace({ week }: ReviewLine): ReviewPlace {
  return { week };
}

async function select(tx: Tx, scope: ProjectScope, condition: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r."id", r."week", r."status", r."openedAt", r."startedAt", r."startedBy", s."name" "starter", r."closedAt",
      r."closedBy", c."name" "closer", r."seconds", r."version", r."prepared", r."summary", n.*,
      (select count(*)::int from review_action a where a."workspaceId" = r."workspaceId" and a."reviewId" = r."id") "actions"
    from weekly_review r
    cross join lateral (
      select count(*)::int "total", count("decision")::int "decided", count(*) filter (where "tag" <> 'unchanged')::int "moved"
      from review_row w where w."workspaceId" = r."workspaceId" and w."reviewId" = r."id") n
    left join account s on s."id" = r."startedBy"
    left join account c on c."id" = r."closedBy"
    where r."workspaceId" = ${scope.workspaceId}::uuid and r."projectId" = ${scope.projectId}::uuid and ${condition}`.execute(
    tx,
  );
  return rows;
}

type ContentRow = Omit<ReviewRow, "decided"> & { by: string | null; name: string | null; at: Date | null };

async function rowsOf(
  tx: Tx,
  { workspaceId }: ProjectScope,
  reviewId: string,
  rowId: string | null = null,
): Promise<ReviewRow[]> {
  const { rows } = await sql<ContentRow>`
    select w."id", w."section", w."tag", w."subject", w."decision", w."note", w."version", w."decidedBy" "by",
      w."decidedAt" "at", a."name"
    from review_row w left join account a on a."id" = w."decidedBy"
    where w."workspaceId" = ${workspaceId}::uuid and w."reviewId" = ${reviewId}::uuid
      and ${rowId === null ? sql`true` : sql`w."id" = ${rowId}::uuid`}
    order by w."position"`.execute(tx);
  return rows.map(({ by, name, at, ...row }) => ({
    ...row,
    decided: by && at ? { by: person(by, name), at: at.toISOString() } : null,
  }));
}

async function addendaOf(tx: Tx, { workspaceId }: ProjectScope, reviewId: string): Promise<ReviewAddendum[]> {
  const { rows } = await sql<{ id: string; by: string; name: string | null; at: Date; body: string }>`
    select d."id", d."by", d."at", d."body", a."name" from review_addendum d left join account a on a."id" = d."by"
    where d."workspaceId" = ${workspaceId}::uuid and d."reviewId" = ${reviewId}::uuid order by d."at", d."id"`.execute(
    tx,
  );
  return rows.map(({ id, by, name, at, body }) => ({
    id,
    by: person(by, name),
    at: at.toISOString(),
    body,
  }));
}

function agendaOf(
  contents: readonly ReviewRow[],
  carriedOver: readonly ReviewAction[],
): WeeklyReview["agenda"] {
  return AGENDA_SECTIONS.map((section) => {
    const { minutes } = AGENDA[section];
    if (section === "actions") {
      const waiting = carriedOver.filter(({ state }) => state === "open").length;
      return { section, minutes, total: carriedOver.length, waiting };
    }
    const own = contents.filter((row) => row.section === section);
    return { section, minutes, total: own.length, waiting: own.filter(needsDecision).length };
  });
}

function toLine(row: Row): ReviewLine {
  const { id, week, status, openedAt, startedAt, closedAt, seconds, version, actions } = row;
  const { total, decided, moved } = row;
  return {
    ...{ id, week, status, seconds, version, actions },
    openedAt: openedAt.toISOString(),
    started:
      startedAt && row.startedBy
        ? { by: person(row.startedBy, row.starter), at: startedAt.toISOString() }
        : null,
    ended: closedAt && {
      by: row.closedBy ? person(row.closedBy, row.closer) : null,
      at: closedAt.toISOString(),
    },
    rows: { total, decided, moved },
  };
}

function person(id: string, name: string | null): { id: string; name: string } {
  return { id, name: name ?? "somebody who has left" };
}

function notFound(): AppError {
  return new AppError("not-found", "This project has no such weekly review.");
}
