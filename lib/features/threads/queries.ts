import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { AppError } from "@/lib/errors";
import type { Comment, Thread, ThreadState } from "./schema";

/** The place in a list after which the next page begins. */
export type ThreadPlace = { at: string; id: string };

export type ThreadFilter = {
  itemId?: string;
  scope?: ScopeId;
  state?: ThreadState;
  limit?: number;
  after?: ThreadPlace;
};

/** The discussions of a project with everything said in them, latest begun first. */
export async function listThreads(scope: ProjectScope, filter: ThreadFilter = {}): Promise<Thread[]> {
  const { itemId, scope: about, state = "all", limit = 200, after } = filter;
  const conditions = [
    sql`true`,
    ...(itemId === undefined ? [] : [sql`t."itemId" = ${itemId}`]),
    ...(about === undefined ? [] : [sql`t."scope" = ${about}`]),
    ...(state === "open" ? [sql`t."resolvedAt" is null`] : []),
    ...(state === "resolved" ? [sql`t."resolvedAt" is not null`] : []),
    ...(after ? [sql`(t."createdAt", t."id") < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ];
  return threadsWhere(
    scope,
    sql`${sql.join(conditions, sql` and `)} order by t."createdAt" desc, t."id" desc limit ${limit}`,
  );
}

/** One discussion. @throws AppError "not-found" */
export async function getThread(scope: ProjectScope, threadId: string): Promise<Thread> {
  const [thread] = await threadsWhere(scope, sql`t."id" = ${threadId}::uuid`);
  if (!thread) throw new AppError("not-found", "There is no such discussion here.");
  return thread;
}

/** Where a discussion stands in `listThreads`. */
export function placeOfThread({ createdAt, id }: Thread): ThreadPlace {
  return { at: createdAt, id };
}

type Row = {
  id: string;
  itemId: string | null;
  scope: ScopeId | null;
  createdById: string;
  createdByName: string | null;
  createdAt: Date;
  resolvedById: string | null;
  resolvedByName: string | null;
  resolvedAt: Date | null;
  comments: Comment[] | null;
};

async function threadsWhere(scope: ProjectScope, rest: RawBuilder<unknown>): Promise<Thread[]> {
  const { rows } = await within(scope, (tx) =>
    sql<Row>`
      select t."id", t."itemId", t."scope", t."createdBy" "createdById", a."name" "createdByName", t."createdAt",
        t."resolvedBy" "resolvedById", r."name" "resolvedByName", t."resolvedAt",
        (select json_agg(json_build_object('id', c."id", 'at', c."at", 'body', c."body", 'verdict', c."verdict",
            'digest', c."digest", 'by', json_build_object('id', c."by", 'name', coalesce(b."name", '')),
            'mentions', (select coalesce(json_agg(json_build_object('id', m."id", 'name', m."name") order by m."name"), '[]')
              from account m where m."id" = any(c."mentions"))) order by c."at", c."id")
          from comment c left join account b on b."id" = c."by"
          where c."workspaceId" = t."workspaceId" and c."threadId" = t."id") "comments"
      from thread t
      left join account a on a."id" = t."createdBy"
      left join account r on r."id" = t."resolvedBy"
      where t."workspaceId" = ${scope.workspaceId}::uuid and t."projectId" = ${scope.projectId}::uuid
        and ${rest}`.execute(tx),
  );
  return rows.map(toThread);
}

function toThread(row: Row): Thread {
  const { id, itemId, scope, resolvedById } = row;
  return {
    ...{ id, itemId, scope },
    createdBy: { id: row.createdById, name: row.createdByName ?? "" },
    createdAt: row.createdAt.toISOString(),
    resolvedBy: resolvedById === null ? null : { id: resolvedById, name: row.resolvedByName ?? "" },
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    comments: (row.comments ?? []).map((said) => ({ ...said, at: new Date(said.at).toISOString() })),
  };
}
