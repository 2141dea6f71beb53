import "server-only";
import { sql } from "kysely";
import type { Tx } from "@/lib/db/connection";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { type HappenedEvent, isHappened } from "@/lib/domain/events/sentences";
import type { Situation, StandingSeal } from "@/lib/domain/inbox/situation";
import type { SubmissionStatus } from "@/lib/domain/submissions/words";

export type Notice = {
  event: HappenedEvent;
  seq: number;
  at: string;
  actorId: string | null;
  projectId: string | null;
  situation: Situation;
};

type EventRow = { seq: number; at: Date; actorId: string | null; projectId: string | null; body: string };

/**
 * An event with everything that decides whom it concerns. Null when there is nothing to tell: it is gone,
 * or its workspace or project was archived or thrown away since.
 */
export async function loadNotice(tx: Tx, workspaceId: string, eventId: string): Promise<Notice | null> {
  const { rows } = await sql<EventRow>`
    select e."seq", e."at", e."actorId", e."projectId", e."body"
    from event e join workspace w on w."workspaceId" = e."workspaceId" and w."deletedAt" is null and w."archivedAt" is null
    left join project p on p."workspaceId" = e."workspaceId" and p."id" = e."projectId"
    where e."workspaceId" = ${workspaceId}::uuid and e."id" = ${eventId}::uuid
      and (e."projectId" is null or (p."id" is not null and p."deletedAt" is null and p."archivedAt" is null))`.execute(
    tx,
  );
  const [row] = rows;
  const event: unknown = row && JSON.parse(row.body);
  if (!row || !isHappened(event)) return null;
  const { seq, at, actorId, projectId } = row;
  const situation = await situationOf(tx, workspaceId, projectId, event);
  return { event, seq, at: at.toISOString(), actorId, projectId, situation };
}

async function situationOf(
  tx: Tx,
  workspaceId: string,
  projectId: string | null,
  event: HappenedEvent,
): Promise<Situation> {
  const members = await activeMembers(tx, workspaceId);
  const withRole = (role: string) =>
    members.filter((each) => each.role === role).map((each) => each.accountId);
  return {
    owners: withRole("owner"),
    managers: withRole("manager"),
    members: new Set(members.map((each) => each.accountId)),
    project: projectId === null ? null : await projectOf(tx, workspaceId, projectId),
    submission: await submissionOf(tx, workspaceId, idIn(event, "submissionId")),
    waiver: await waiverOf(tx, workspaceId, idIn(event, "waiverId")),
    decision: await decisionOf(tx, workspaceId, idIn(event, "decisionId")),
    thread: await threadOf(tx, workspaceId, idIn(event, "threadId")),
    weeklyReview: await weeklyReviewOf(tx, workspaceId, idIn(event, "reviewId")),
    action: await actionOf(tx, workspaceId, idIn(event, "actionId")),
    approvers:
      projectId !== null && event.type.startsWith("integration.")
        ? await approversOf(tx, workspaceId, projectId)
        : [],
    everyFounder: event.type === "checks.published" ? await everyFounder(tx, workspaceId) : [],
  };
}

/** An id in an event's data by its name; null where this event has none. */
function idIn({ data }: HappenedEvent, name: string): string | null {
  const entry = Object.entries(data).find(([key]) => key === name);
  return typeof entry?.[1] === "string" ? entry[1] : null;
}

function activeMembers(tx: Tx, workspaceId: string): Promise<{ accountId: string; role: string }[]> {
  return tx
    .selectFrom("member")
    .innerJoin("account", "account.id", "member.accountId")
    .select(["member.accountId", "member.role"])
    .where("member.workspaceId", "=", workspaceId)
    .where("member.disabledAt", "is", null)
    .where("account.disabledAt", "is", null)
    .where("account.deletedAt", "is", null)
    .execute();
}

async function projectOf(tx: Tx, workspaceId: string, projectId: string): Promise<Situation["project"]> {
  const project = await tx
    .selectFrom("project")
    .select(["id", "ownerId"])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", projectId)
    .executeTakeFirst();
  if (!project) return null;
  const people = await tx
    .selectFrom("project_member")
    .select(["accountId", "role"])
    .where("workspaceId", "=", workspaceId)
    .where("projectId", "=", projectId)
    .execute();
  const withRole = (role: string) =>
    people.filter((each) => each.role === role).map((each) => each.accountId);
  return {
    ...project,
    founders: withRole("founder"),
    reviewers: withRole("reviewer"),
    viewers: withRole("viewer"),
    seals: await sealsOf(tx, workspaceId, projectId),
  };
}

/** Only the last word of each reviewer on each scope: whoever signed again has looked again. */
async function sealsOf(tx: Tx, workspaceId: string, projectId: string): Promise<readonly StandingSeal[]> {
  const { rows } = await sql<StandingSeal>`
    select distinct on ("scope", "by") "id" "signoffId", "scope", "by", "outdatedAt" is not null "outdated"
    from signoff
    where "workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid and "revokedAt" is null
    order by "scope", "by", "at" desc, "id" desc`.execute(tx);
  return rows;
}

async function submissionOf(
  tx: Tx,
  workspaceId: string,
  id: string | null,
): Promise<Situation["submission"]> {
  if (id === null) return null;
  const { rows } = await sql<{ status: SubmissionStatus; submittedBy: string }>`
    select "status", "submittedBy" from submission
    where "workspaceId" = ${workspaceId}::uuid and "id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function waiverOf(tx: Tx, workspaceId: string, id: string | null): Promise<Situation["waiver"]> {
  if (id === null) return null;
  const { rows } = await sql<{ requestedBy: string; decided: boolean; day: string }>`
    select v."requestedBy", v."decision" is not null "decided", (v."expiresAt" at time zone w."timeZone")::date::text "day"
    from waiver v join workspace w using ("workspaceId")
    where v."workspaceId" = ${workspaceId}::uuid and v."id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function decisionOf(tx: Tx, workspaceId: string, id: string | null): Promise<Situation["decision"]> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<Situation["decision"]>>`
    select d."decidedBy", d."rollbackOwnerId",
      array(select distinct c."ownerId" from decision_condition c
        where c."workspaceId" = d."workspaceId" and c."decisionId" = d."id")::uuid[] "conditionOwners"
    from decision d where d."workspaceId" = ${workspaceId}::uuid and d."id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function threadOf(tx: Tx, workspaceId: string, id: string | null): Promise<Situation["thread"]> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<Situation["thread"]> & { scope: ScopeId | null }>`
    select t."itemId", t."scope", t."resolvedAt" is not null "resolved",
      array(select t."createdBy" union select c."by" from comment c
        where c."workspaceId" = t."workspaceId" and c."threadId" = t."id")::uuid[] "writers"
    from thread t where t."workspaceId" = ${workspaceId}::uuid and t."id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function approversOf(tx: Tx, workspaceId: string, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ ownerId: string }>`
    select distinct i."ownerId" from integration i
    join integration_revision r on r."workspaceId" = i."workspaceId" and r."integrationId" = i."id"
      and r."number" = i."revision"
    where i."workspaceId" = ${workspaceId}::uuid and i."projectId" = ${projectId}::uuid
      and i."deletedAt" is null and i."approvedAt" is null and r."by" <> i."ownerId"`.execute(tx);
  return rows.map((row) => row.ownerId);
}

async function everyFounder(tx: Tx, workspaceId: string): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select distinct m."accountId" from project_member m
    join project p on p."workspaceId" = m."workspaceId" and p."id" = m."projectId"
    where m."workspaceId" = ${workspaceId}::uuid and m."role" = 'founder'
      and p."deletedAt" is null and p."archivedAt" is null`.execute(tx);
  return rows.map((row) => row.accountId);
}

async function weeklyReviewOf(
  tx: Tx,
  workspaceId: string,
  id: string | null,
): Promise<Situation["weeklyReview"]> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<Situation["weeklyReview"]>>`
    select "status" from weekly_review
    where "workspaceId" = ${workspaceId}::uuid and "id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

async function actionOf(tx: Tx, workspaceId: string, id: string | null): Promise<Situation["action"]> {
  if (id === null) return null;
  const { rows } = await sql<NonNullable<Situation["action"]>>`
    select "reviewId", "ownerId", "dueOn"::text "dueOn", "doneAt" is not null or "droppedAt" is not null "settled"
    from review_action where "workspaceId" = ${workspaceId}::uuid and "id" = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}
