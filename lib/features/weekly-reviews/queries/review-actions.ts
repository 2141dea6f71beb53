import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import type { Day } from "@/lib/domain/readiness/facts";
import type { IsoWeek } from "@/lib/domain/weekly-reviews/iso-week";
import { AppError } from "@/lib/errors";
import type { ActionState, ReviewAction } from "../schema";

/** The place in the list after which the next page begins. */
export type ActionPlace = { dueOn: Day; id: string };
export type ActionFilter = { state?: ActionState; limit?: number; after?: ActionPlace };

type Row = {
  id: string;
  reviewId: string;
  week: IsoWeek;
  rowId: string | null;
  text: string;
  ownerId: string;
  owner: string | null;
  dueOn: Day;
  overdue: boolean;
  doneAt: Date | null;
  droppedAt: Date | null;
  agreedBy: string;
  agreer: string | null;
  agreedAt: Date;
  version: number;
};

/** The actions of a project, the ones due first ahead. */
export async function listActions(
  scope: ProjectScope,
  { state, limit = 500, after }: ActionFilter = {},
): Promise<ReviewAction[]> {
  const further = after ? sql`(a."dueOn", a."id") > (${after.dueOn}::date, ${after.id}::uuid)` : sql`true`;
  const where = sql`${ofProject(scope)} and ${inState(state)} and ${further}`;
  return within(scope, (tx) => select(tx, where, sql`a."dueOn", a."id" limit ${limit}`));
}

/** One action. @throws AppError "not-found" */
export async function getAction(scope: ProjectScope, actionId: string): Promise<ReviewAction> {
  const where = sql`${ofProject(scope)} and a."id" = ${actionId}::uuid`;
  const [found] = await within(scope, (tx) => select(tx, where, sql`a."id"`));
  if (!found) throw new AppError("not-found", "This project has no such action.");
  return found;
}

/** Where an action stands in `listActions`. */
export function actionPlace({ dueOn, id }: ReviewAction): ActionPlace {
  return { dueOn, id };
}

/**
 * The actions a review speaks of: those agreed in it, and those of earlier ones that were open when it
 * was opened, whatever became of them since.
 */
export function actionsOfReview(
  tx: Tx,
  { workspaceId, projectId, reviewId }: { workspaceId: string; projectId: string; reviewId: string },
): Promise<ReviewAction[]> {
  const where = sql`${ofProject({ workspaceId, projectId })} and exists (
    select from weekly_review t where t."workspaceId" = a."workspaceId" and t."id" = ${reviewId}::uuid
      and (t."id" = r."id" or (r."week" < t."week" and coalesce(a."doneAt", t."openedAt") >= t."openedAt"
        and coalesce(a."droppedAt", t."openedAt") >= t."openedAt"
        and (t."closedAt" is null or a."agreedAt" <= t."closedAt"))))`;
  return select(tx, where, sql`a."dueOn", a."id"`);
}

function ofProject({ workspaceId, projectId }: { workspaceId: string; projectId: string }) {
  return sql`a."workspaceId" = ${workspaceId}::uuid and a."projectId" = ${projectId}::uuid`;
}

function inState(state: ActionState | undefined): RawBuilder<unknown> {
  switch (state) {
    case "open":
      return sql`a."doneAt" is null and a."droppedAt" is null`;
    case "done":
      return sql`a."doneAt" is not null`;
    case "dropped":
      return sql`a."droppedAt" is not null`;
    case undefined:
      return sql`true`;
    default:
      return state satisfies never;
  }
}

async function select(
  tx: Tx,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<ReviewAction[]> {
  const { rows } = await sql<Row>`
    select a."id", a."reviewId", r."week", a."rowId", a."text", a."ownerId", o."name" "owner", a."dueOn"::text "dueOn",
      a."doneAt" is null and a."droppedAt" is null
        and a."dueOn" < (app_now() at time zone w."timeZone")::date "overdue",
      a."doneAt", a."droppedAt", a."agreedBy", b."name" "agreer", a."agreedAt", a."version"
    from review_action a
    join workspace w on w."workspaceId" = a."workspaceId"
    join weekly_review r on r."workspaceId" = a."workspaceId" and r."id" = a."reviewId"
    left join account o on o."id" = a."ownerId"
    left join account b on b."id" = a."agreedBy"
    where ${where} order by ${order}`.execute(tx);
  return rows.map(toAction);
}

function toAction(row: Row): ReviewAction {
  const { id, reviewId, week, rowId, text, dueOn, overdue, doneAt, droppedAt, version } = row;
  return {
    ...{ id, reviewId, week, rowId, text, dueOn, overdue, version },
    owner: { id: row.ownerId, name: row.owner ?? GONE },
    agreed: { by: { id: row.agreedBy, name: row.agreer ?? GONE }, at: row.agreedAt.toISOString() },
    state: doneAt ? "done" : droppedAt ? "dropped" : "open",
    settledAt: (doneAt ?? droppedAt)?.toISOString() ?? null,
  };
}

const GONE = "somebody who has left";
