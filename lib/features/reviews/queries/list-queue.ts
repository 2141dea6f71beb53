import "server-only";
import { type RawBuilder, sql } from "kysely";
import { actorAccountId, type Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { can, PROJECT_ROLES } from "@/lib/domain/access/grants";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { SCOPES, type ScopeId } from "@/lib/domain/catalogue/types";
import { indexOf } from "@/lib/domain/readiness/catalogue-index";
import { QUEUE_PAGE, type QueueEntry, type QueuePlace, type WaitingKind } from "../schema";

type Row = {
  id: string;
  kind: WaitingKind;
  projectId: string;
  slug: string;
  name: string;
  scope: ScopeId;
  at: Date;
  byId: string | null;
  byName: string | null;
  note: string;
  signedBefore: boolean;
};

/**
 * What waits for the actor's look, longest waiting first: scopes that were submitted where they may sign,
 * did not write any of it and have not signed it as it stands; and their own sign-offs that are outdated,
 * unless the scope is back with the founder or enough others have signed it since.
 */
export async function listReviewQueue(
  scope: Scope,
  { after, limit = QUEUE_PAGE }: { after?: QueuePlace; limit?: number } = {},
): Promise<QueueEntry[]> {
  const me = actorAccountId(scope.actor);
  if (me === null) return [];
  const statement = queueStatement(scope, { me: sql`${me}::uuid`, after, limit });
  const rows = await within(scope, async (tx) => (await statement.execute(tx)).rows);
  return rows.map(({ projectId, slug, name, at, byId, byName, ...row }) => ({
    ...row,
    project: { id: projectId, slug, name },
    since: at.toISOString(),
    by: byId === null ? null : { id: byId, name: byName },
  }));
}

type Asked = { me: RawBuilder<unknown>; after: QueuePlace | undefined; limit: number };

/** Each half is read in the order of its index and stops at the page; the conditions are asked row by row. */
function queueStatement(scope: Scope, { me, after, limit }: Asked): RawBuilder<Row> {
  const workspace = sql`${scope.workspaceId}::uuid`;
  const ends = sql`limit ${limit}`;
  const mine = { workspace, me };
  return sql<Row>`
    select due.*, a."name" "byName" from (
      (select s."id", 'submitted' "kind", s."projectId", p."slug", p."name", s."scope", s."submittedAt" "at",
          s."submittedBy" "byId", s."note", ${signedBefore(workspace)} "signedBefore"
        from submission s
        join project p on p."workspaceId" = s."workspaceId" and p."id" = s."projectId"
        where s."workspaceId" = ${workspace} and s."status" = 'submitted' and ${openTo(scope, mine)}
          and ${laterThan(sql`s."submittedAt"`, sql`s."id"`, after)}
          and (select true from signoff m where m."workspaceId" = ${workspace} and m."projectId" = s."projectId"
            and m."scope" = s."scope" and m."by" = ${me} and m."revokedAt" is null and m."outdatedAt" is null
            limit 1) is null
          and ${notTheAuthor(mine)}
        order by s."submittedAt", s."id" ${ends})
      union all
      (select s."id", 'outdated', s."projectId", p."slug", p."name", s."scope", s."outdatedAt", null, '', true
        from signoff s
        join project p on p."workspaceId" = s."workspaceId" and p."id" = s."projectId"
        where s."workspaceId" = ${workspace} and s."by" = ${me} and s."revokedAt" is null
          and s."outdatedAt" is not null and ${openTo(scope, mine)}
          and ${laterThan(sql`s."outdatedAt"`, sql`s."id"`, after)}
          and (select true from submission o where o."workspaceId" = ${workspace} and o."projectId" = s."projectId"
            and o."scope" = s."scope" and o."status" in ('submitted', 'changes-requested') limit 1) is null
          and (select true from signoff l where l."workspaceId" = ${workspace} and l."projectId" = s."projectId"
            and l."scope" = s."scope" and l."by" = ${me} and l."revokedAt" is null and l."at" > s."at"
            limit 1) is null
          and (select count(distinct c."by") from signoff c where c."workspaceId" = ${workspace}
            and c."projectId" = s."projectId" and c."scope" = s."scope" and c."revokedAt" is null
            and c."outdatedAt" is null) < coalesce((p."quorum" ->> s."scope")::int, 1)
          and ${notTheAuthor(mine)}
        order by s."outdatedAt", s."id" ${ends})
    ) due
    left join account a on a."id" = due."byId" and a."deletedAt" is null
    order by due."at", due."id" ${ends}`;
}

function laterThan(at: RawBuilder<unknown>, id: RawBuilder<unknown>, after: QueuePlace | undefined) {
  return after === undefined
    ? sql`true`
    : sql`(${at}, ${id}) > (${after.at}::timestamptz, ${after.id}::uuid)`;
}

type Mine = { workspace: RawBuilder<unknown>; me: RawBuilder<unknown> };

/** The project can be signed at all, and by this person. */
function openTo(scope: Scope, { workspace, me }: Mine): RawBuilder<unknown> {
  const live = sql`p."deletedAt" is null and p."archivedAt" is null`;
  if (can({ workspace: scope.role, project: null }, "signoff.record")) return live;
  const signing = PROJECT_ROLES.filter((project) =>
    can({ workspace: scope.role, project }, "signoff.record"),
  );
  return sql`${live} and exists (select from project_member pm where pm."workspaceId" = ${workspace}
    and pm."projectId" = p."id" and pm."accountId" = ${me} and pm."role" = any(${signing}::text[]))`;
}

/**
 * Nothing the scope seals was last written by this person, unless the workspace allows self-approval. A
 * scalar subquery with a limit is asked for the rows of the page alone, where an anti-join would read every
 * answer of the workspace.
 */
function notTheAuthor({ workspace, me }: Mine): RawBuilder<unknown> {
  const sealed = sql`(${MEMBERS}::jsonb -> s."scope")`;
  return sql`((select w."selfApproval" from workspace w where w."workspaceId" = ${workspace})
    or ((select true from item_answer i where i."workspaceId" = ${workspace} and i."projectId" = s."projectId"
        and i."answeredBy" = ${me} and i."version" > 0 and ${sealed} ? i."itemId" limit 1) is null
      and (select true from evidence e
        join evidence_revision r on r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id" and r."number" = e."revision"
        join evidence_item i on i."workspaceId" = e."workspaceId" and i."evidenceId" = e."id"
        where e."workspaceId" = ${workspace} and e."projectId" = s."projectId" and e."deletedAt" is null
          and r."uploadedBy" = ${me} and ${sealed} ? i."itemId" limit 1) is null))`;
}

function signedBefore(workspace: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((select true from signoff b where b."workspaceId" = ${workspace}
    and b."projectId" = s."projectId" and b."scope" = s."scope" and b."revokedAt" is null limit 1), false)`;
}

const MEMBERS = JSON.stringify(
  Object.fromEntries(
    SCOPES.map((scope) => [scope, indexOf(currentCatalogue).members[scope].map((item) => item.id)]),
  ),
);
