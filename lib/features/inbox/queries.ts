import "server-only";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/access";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { visibleProjects } from "@/lib/auth/visible-projects";
import { checkTitles } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { within } from "@/lib/db/within";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { ACTION_KINDS, isInboxKind, needsAction } from "@/lib/domain/inbox/kinds";
import type { About } from "@/lib/domain/inbox/matter";
import { placeOf } from "@/lib/domain/inbox/place";
import { matterWords } from "@/lib/domain/inbox/words";
import { AppError } from "@/lib/errors";
import { decodeCursor, encodeCursor } from "@/lib/http/cursor";
import type { InboxCounts, InboxPage, InboxRow, InboxState } from "./schema";

type StoredRow = {
  id: string;
  kind: string;
  subject: object;
  since: Date;
  snoozedUntil: Date | null;
  seenAt: Date | null;
  doneAt: Date | null;
  doneBy: "person" | "resolved" | null;
  state: InboxState;
  rank: number;
  at: Date;
  projectId: string | null;
  projectSlug: string | null;
  projectName: string | null;
  by: string | null;
  release: string | null;
  condition: string | null;
  integration: string | null;
  task: string | null;
  action: string | null;
};

const place = z.tuple([z.int(), z.iso.datetime(), z.uuid()]);

/** What waits for the person who asks: what they must act on first, then newest first. */
export async function listInbox(
  scope: Scope,
  asked: { state: InboxState; limit: number; cursor?: string | undefined },
): Promise<InboxPage> {
  requirePermission(scope, "inbox.read");
  const { state, limit, cursor } = asked;
  const after = cursor === undefined ? null : decodeCursor(place, cursor);
  const beyond = after
    ? sql`("rank", "at", "id") < (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)`
    : sql`true`;
  return within(scope, async (tx) => {
    const { rows } = await sql<StoredRow>`
      select * from (${matters(scope)}) matter where "state" = ${state} and ${beyond}
      order by "rank" desc, "at" desc, "id" desc limit ${limit + 1}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      data: await shownRows(tx, { scope, slug: scope.slug }, shown),
      nextCursor: last ? encodeCursor([last.rank, last.at.toISOString(), last.id]) : null,
    };
  });
}

/** One matter of the person who asks. @throws AppError "not-found" */
export async function getMatter(scope: Scope, id: string): Promise<InboxRow> {
  requirePermission(scope, "inbox.read");
  const [found] = await within(scope, async (tx) => {
    const { rows } = await sql<StoredRow>`
      select * from (${matters(scope)}) matter where "id" = ${id}::uuid`.execute(tx);
    return shownRows(tx, { scope, slug: scope.slug }, rows);
  });
  if (!found) throw new AppError("not-found", "There is no such matter in your inbox.");
  return found;
}

export async function countInbox(scope: Scope): Promise<InboxCounts> {
  requirePermission(scope, "inbox.read");
  return within(scope, async (tx) => {
    const { rows } = await sql<InboxCounts>`
      select count(*) filter (where "state" = 'open')::int "open", count(*) filter (where "state" = 'snoozed')::int "snoozed",
        count(*) filter (where "state" = 'done')::int "done"
      from (${matters(scope)}) matter`.execute(tx);
    return rows[0] ?? { open: 0, snoozed: 0, done: 0 };
  });
}

/** Letters of the last seven days that the mail server refused for good. */
export async function countFailedLetters(scope: Scope): Promise<number> {
  requirePermission(scope, "delivery.read");
  return within(scope, async (tx) => {
    const { rows } = await sql<{ failed: number }>`
      select count(*)::int "failed" from delivery
      where "workspaceId" = ${scope.workspaceId}::uuid and "status" = 'failed'
        and "createdAt" > app_now() - interval '7 days'`.execute(tx);
    return rows[0]?.failed ?? 0;
  });
}

/** A matter for the letter about it: a job reads it, whoever it belongs to. */
export async function getMatterToMail(
  scope: Scope,
  { id, accountId, slug }: { id: string; accountId: string; slug: string },
): Promise<{ row: InboxRow; items: string[] } | null> {
  return within(scope, async (tx) => {
    const { rows } = await sql<StoredRow>`
      select * from (${matters(scope, accountId)}) matter where "id" = ${id}::uuid`.execute(tx);
    const [stored] = rows;
    const about = stored && aboutOf(stored);
    if (!stored || !about) return null;
    const titleOf = await itemTitles(tx, scope, [about]);
    const items = itemsIn(about).map(titleOf);
    return { row: shownRow(slug, stored, about, titleOf), items };
  });
}

/** What waits for a person and needs them, for the letter of the week. */
export async function listMattersToMail(
  tx: Tx,
  scope: Scope,
  { accountId, slug, most }: { accountId: string; slug: string; most: number },
): Promise<{ rows: InboxRow[]; more: number }> {
  const { rows } = await sql<StoredRow & { total: number }>`
    select *, count(*) over ()::int "total" from (${matters(scope, accountId)}) matter
    where "state" = 'open' and "rank" = 1 order by "at" desc, "id" desc limit ${most}`.execute(tx);
  const shown = await shownRows(tx, { scope, slug }, rows);
  return { rows: shown, more: (rows[0]?.total ?? 0) - rows.length };
}

/** A person's matters, without those of projects they cannot open (any more) or that rest in an archive. */
function matters(scope: Scope, accountId = actorAccountId(scope.actor)): RawBuilder<StoredRow> {
  // A job sees every project; the person it writes to need not.
  const visible = scope.actor.kind === "system" ? readableBy(accountId) : visibleProjects(scope);
  const state = sql`case when i."doneAt" is not null then 'done' when i."snoozedUntil" > app_now() then 'snoozed' else 'open' end`;
  return sql`
    select i."id", i."kind", i."subject", i."since", i."snoozedUntil", i."seenAt", i."doneAt", i."doneBy", ${state} "state",
      case when i."doneAt" is null and i."kind" = any(${[...ACTION_KINDS]}::text[]) then 1 else 0 end "rank",
      coalesce(i."doneAt", i."since") "at",
      p."id" "projectId", p."slug" "projectSlug", p."name" "projectName",
      (select a."name" from account a where a."id" = (i."subject"->>'by')::uuid and a."deletedAt" is null) "by",
      (select d."release" from decision d where d."workspaceId" = i."workspaceId"
        and d."id" = (i."subject"->>'decisionId')::uuid) "release",
      (select c."text" from decision_condition c where c."workspaceId" = i."workspaceId"
        and c."id" = (i."subject"->>'conditionId')::uuid) "condition",
      (select n."name" from integration n where n."workspaceId" = i."workspaceId"
        and n."id" = (i."subject"->>'integrationId')::uuid) "integration",
      (select t->>'title' from rollout r, jsonb_path_query(r."plan", '$.phases[*].tasks[*]') t
        where i."subject" ? 'taskId' and r."workspaceId" = i."workspaceId" and r."projectId" = i."projectId"
          and t->>'id' = i."subject"->>'taskId') "task",
      (select a."text" from review_action a where a."workspaceId" = i."workspaceId"
        and a."id" = (i."subject"->>'actionId')::uuid) "action"
    from inbox_item i left join project p on p."workspaceId" = i."workspaceId" and p."id" = i."projectId"
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."accountId" = ${accountId}::uuid
      and (i."projectId" is null or (p."deletedAt" is null and p."archivedAt" is null and ${visible}))`;
}

function readableBy(accountId: string | null): RawBuilder<boolean> {
  return sql`(exists (select from project_member r where r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
      and r."accountId" = ${accountId}::uuid)
    or exists (select from member r where r."workspaceId" = p."workspaceId" and r."accountId" = ${accountId}::uuid
      and r."role" in ('owner', 'manager')))`;
}

async function shownRows(
  tx: Tx,
  { scope, slug }: { scope: Scope; slug: string },
  rows: readonly StoredRow[],
): Promise<InboxRow[]> {
  const read = rows.flatMap((row) => {
    const about = aboutOf(row);
    return about ? [{ row, about }] : [];
  });
  const titleOf = await itemTitles(
    tx,
    scope,
    read.map(({ about }) => about),
  );
  return read.map(({ row, about }) => shownRow(slug, row, about, titleOf));
}

function shownRow(slug: string, row: StoredRow, about: About, item: (itemId: string) => string): InboxRow {
  const { by, release, condition, integration, task, action } = row;
  const { path, label } = placeOf(about, row.projectSlug);
  return {
    id: row.id,
    kind: about.kind,
    needsAction: needsAction(about.kind),
    ...matterWords(about, { by, item, release, condition, integration, task, action }),
    since: row.since.toISOString(),
    state: row.state,
    snoozedUntil: row.state === "snoozed" ? (row.snoozedUntil?.toISOString() ?? null) : null,
    doneAt: row.doneAt?.toISOString() ?? null,
    doneBy: row.doneBy,
    isNew: row.seenAt === null,
    project: projectOf(row),
    href: `/${slug}${path}`,
    linkLabel: label,
  };
}

function projectOf({ projectId, projectSlug, projectName }: StoredRow): InboxRow["project"] {
  if (projectId === null || projectSlug === null || projectName === null) return null;
  return { id: projectId, slug: projectSlug, name: projectName };
}

/** Kind and subject were written together, so one tells the shape of the other. */
function aboutOf({ kind, subject }: Pick<StoredRow, "kind" | "subject">): About | null {
  return isInboxKind(kind) ? ({ kind, subject } as About) : null;
}

/** The workspace's own checks are looked up only where the catalogue does not know an item. */
async function itemTitles(
  tx: Tx,
  scope: Scope,
  abouts: readonly About[],
): Promise<(itemId: string) => string> {
  const ids = abouts.flatMap(itemsIn);
  const known = (id: string) => findItem(currentCatalogue, id)?.title;
  const own = ids.every((id) => known(id) !== undefined) ? {} : await checkTitles(tx, scope.workspaceId);
  return (id) => known(id) ?? own[id] ?? id;
}

function itemsIn({ subject }: About): readonly string[] {
  if ("itemIds" in subject) return subject.itemIds;
  return "itemId" in subject && subject.itemId !== null ? [subject.itemId] : [];
}
