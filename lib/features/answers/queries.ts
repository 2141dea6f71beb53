import "server-only";
import { sql } from "kysely";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import type { Answer, Instant, ItemFact } from "@/lib/domain/readiness/facts";

/** One item as it stands, with the version a save has to name. */
export type RecordedAnswer = {
  itemId: string;
  version: number;
  answer: Answer | null;
  note: string;
  source: ItemFact["source"];
  by: string;
  at: Instant;
};

/** Answers, and the names behind the accounts that gave them or might: by account id. */
export type AnswerSheet = {
  answers: readonly RecordedAnswer[];
  names: Readonly<Record<string, string>>;
};

type SheetRow = { answers: RecordedAnswer[] | null; names: Record<string, string> | null };

/**
 * Everything recorded on a project's items, each answer read together with its version: a save made
 * from what is shown must never name a version that was read a moment later.
 */
export async function getAnswerSheet(scope: ProjectScope): Promise<AnswerSheet> {
  const workspace = sql`${scope.workspaceId}::uuid`;
  const project = sql`${scope.projectId}::uuid`;
  const { rows } = await within(scope, (tx) =>
    sql<SheetRow>`
      with answers as (
        select * from item_answer where "workspaceId" = ${workspace} and "projectId" = ${project} and "version" > 0
      ), authors as (
        select "answeredBy" "id" from answers
        union select ("approval" ->> 'by')::uuid from item_answer
          where "workspaceId" = ${workspace} and "projectId" = ${project} and "approval" is not null
        union select "accountId" from project_member
          where "workspaceId" = ${workspace} and "projectId" = ${project} and "role" = 'founder'
        union select m."accountId" from member m
          where m."workspaceId" = ${workspace} and m."role" = 'owner'
            and exists (select from project p where p."workspaceId" = ${workspace} and p."id" = ${project})
      )
      select
        (select json_agg(json_build_object('itemId', "itemId", 'version', "version", 'answer', "answer",
          'note', "note", 'source', "source", 'by', "answeredBy", 'at', "answeredAt")) from answers) "answers",
        (select json_object_agg(a."id", a."name") from account a join authors using ("id")) "names"`.execute(
      tx,
    ),
  );
  const row = rows[0];
  return { answers: (row?.answers ?? []).map(withInstant), names: row?.names ?? {} };
}

/** JSON spells an instant the database's way. */
function withInstant(answer: RecordedAnswer): RecordedAnswer {
  return { ...answer, at: new Date(answer.at).toISOString() };
}
