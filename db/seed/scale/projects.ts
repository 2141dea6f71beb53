import type pg from "pg";
import { type Archetype, PERSON, PIECES } from "./archetypes";
import { FIRST, RARE, SECOND, THIRD } from "./names";

/** Puts the archetypes where statements can reach them. */
export async function storeArchetypes(owner: pg.Client, kinds: readonly Archetype[]): Promise<void> {
  await owner.query(
    `create temp table archetype on commit drop as
     select (ordinality - 1)::int "kind", a."scenarios", a."items", a."evidence", a."change", a."summary",
       a."summary" || '{"results": {}, "stale": []}' "brief", a."results", a."columns", c.*
     from rows from (jsonb_to_recordset($1::jsonb) as ("scenarios" jsonb, "items" jsonb, "evidence" jsonb, "change" text,
         "summary" jsonb, "results" jsonb, "columns" jsonb)) with ordinality a,
       jsonb_to_record(a."columns") c("digest" text, "scorecardDigest" text, "score" smallint, "stage" text, "stageRank" smallint, "acceptedRisk" boolean,
         "blockers" smallint, "staleCount" smallint, "expiringCount" smallint, "trustMix" jsonb, "nextStep" text, "nextChangeAt" timestamptz)`,
    [JSON.stringify(kinds)],
  );
  await owner.query("analyze archetype");
}

/**
 * Deals every project its archetype, name, owner, team and date, and inserts them. Ids carry their time as
 * version 7 does, so that indexes fill the way they do in life.
 */
export async function dealProjects(
  owner: pg.Client,
  load: { workspaceId: string; projects: number },
): Promise<void> {
  await owner.query(
    `create temp table dealt on commit drop as
     select n, mod(abs(hashint8extended(n, 1)), (select count(*) from archetype))::int "kind",
       now() - interval '52 weeks' + n * (interval '51 weeks' / $1::int) "at" from generate_series(1, $1::bigint) n`,
    [load.projects],
  );
  await owner.query(
    `alter table dealt add "id" uuid, add "ownerId" uuid, add "teamId" uuid, add "name" text`,
  );
  await owner.query(
    `with people as (select array_agg("accountId" order by "accountId") ids from member where "workspaceId" = $1),
       teams as (select array_agg("id" order by "name") ids from team where "workspaceId" = $1)
     update dealt d set
       "id" = (lpad(to_hex((extract(epoch from d."at") * 1000)::bigint), 12, '0') || '7' || substr(md5($1::text || n), 1, 3)
         || '8' || substr(md5($1::text || n), 4, 15))::uuid,
       "ownerId" = people.ids[1 + mod(abs(hashint8extended(n, 2)), cardinality(people.ids))],
       "teamId" = case when n % 17 > 0 then teams.ids[1 + mod(abs(hashint8extended(n, 3)), cardinality(teams.ids))] end,
       "name" = concat_ws(' ', ($2::text[])[1 + mod(abs(hashint8extended(n, 4)), cardinality($2::text[]))],
         ($3::text[])[1 + mod(abs(hashint8extended(n, 5)), cardinality($3::text[]))],
         ($4::text[])[1 + mod(abs(hashint8extended(n, 6)), cardinality($4::text[]))],
         case when n % 3001 = 7 then $5::text end, n)
     from people, teams`,
    [load.workspaceId, FIRST, SECOND, THIRD, RARE],
  );
  await owner.query("analyze dealt");
  await owner.query(
    `insert into project ("workspaceId", "id", "slug", "name", "description", "teamId", "ownerId", "targetStage", "targetDate",
       "createdAt", "updatedAt", "revision", "revisionKey", "revisionBy", "revisionAt", "digest", "score", "stage", "stageRank",
       "acceptedRisk", "blockers", "staleCount", "expiringCount", "trustMix", "nextStep", "nextChangeAt")
     select $1, d."id", replace(d."name", ' ', '-'), d."name", 'Number ' || n || ' of a portfolio made for measuring', d."teamId", d."ownerId",
       (array['closed-pilot', 'beta', 'production'])[1 + n % 3], case when n % 4 > 0 then current_date + (n % 180 - 30)::int end,
       d."at", d."at" + interval '2 days', 1, 'triage', d."ownerId", d."at", c."digest", c."score", c."stage", c."stageRank",
       c."acceptedRisk", c."blockers", c."staleCount", c."expiringCount",
       array(select jsonb_array_elements_text(c."trustMix")::smallint), c."nextStep", c."nextChangeAt"
     from dealt d join archetype c using ("kind") order by n`,
    [load.workspaceId],
  );
  await owner.query("analyze project");
}

/** Everything that hangs on a project: its address, words, people, answers, submission, evidence and first revision. */
export async function fillProjects(owner: pg.Client, workspaceId: string): Promise<void> {
  for (const statement of [SLUGS, FOUNDERS, WORDS, SCENARIOS, ANSWERS, RESULTS, SUBMISSIONS])
    await owner.query(statement, [workspaceId]);
  await owner.query(
    `create temp table piece on commit drop as
     select d."id" "projectId", d."ownerId", e, k.n,
       (substr(d."id"::text, 1, 24) || substr(md5(d."id"::text || k.n), 1, 12))::uuid "id"
     from dealt d join archetype using ("kind"), jsonb_array_elements("evidence") e,
       unnest($1::uuid[]) with ordinality k(stand_in, n) where k.stand_in = (e->>'id')::uuid`,
    [PIECES],
  );
  for (const statement of [EVIDENCE, EVIDENCE_REVISIONS, EVIDENCE_ITEMS])
    await owner.query(statement, [workspaceId]);
  const change = PIECES.reduce(
    (text, standIn, at) =>
      `replace(${text}, '${standIn}', substr(d."id"::text, 1, 24) || substr(md5(d."id"::text || ${at + 1}), 1, 12))`,
    `replace("change", '${PERSON}', d."ownerId"::text)`,
  );
  await owner.query(
    `insert into revision ("workspaceId", "projectId", "number", "key", "at", "actorId", "digest", "change", "previous", "score", "stage", "summary")
     select $1, d."id", 1, 'triage', d."at", d."ownerId", "digest", (${change})::jsonb, '{}',
       "score", "stage", "summary"
     from dealt d join archetype using ("kind") order by n`,
    [workspaceId],
  );
}

const SLUGS = `insert into project_slug ("workspaceId", "slug", "projectId")
  select $1, replace("name", ' ', '-'), "id" from dealt`;
const FOUNDERS = `insert into project_member ("workspaceId", "projectId", "accountId", "role", "addedAt")
  select $1, "id", "ownerId", 'founder', "at" from dealt`;
const WORDS = `insert into project_word ("workspaceId", "word", "projectId")
  select distinct $1::uuid, w, "id" from dealt,
    regexp_split_to_table("name" || ' number ' || n || ' of a portfolio made for measuring', ' ') w`;
const SCENARIOS = `insert into project_scenario ("workspaceId", "projectId", "scenario")
  select $1, "id", s from dealt join archetype using ("kind"), jsonb_array_elements_text("scenarios") s`;
const ANSWERS = `insert into item_answer ("workspaceId", "projectId", "itemId", "answer", "source", "answeredBy", "answeredAt")
  select $1, "id", i->>'itemId', i->'answer', 'person', "ownerId", now() - interval '3 days'
  from dealt join archetype using ("kind"), jsonb_array_elements("items") i`;
const RESULTS = `insert into project_results ("workspaceId", "projectId", "results", "capabilities", "waived", "freshUntil", "nextStaleAt", "marks", "marksOf")
  select $1, "id", "results"->'results', array(select (jsonb_array_elements_text("results"->'capabilities'))::smallint),
    array(select jsonb_array_elements_text("results"->'waived')), "results"->'freshUntil', ("results"->>'nextStaleAt')::timestamptz,
    "results"->>'marks', "results"->>'marksOf'
  from dealt join archetype using ("kind") order by n`;
/** Every third project has submitted its scorecard: a queue of thousands for whoever may sign them all. */
const SUBMISSIONS = `insert into submission ("workspaceId", "id", "projectId", "scope", "status", "digest", "submittedBy", "submittedAt", "statusAt")
  select $1, gen_random_uuid(), "id", 'scorecard', 'submitted', "scorecardDigest", "ownerId", w, w
  from dealt join archetype using ("kind"), lateral (select greatest("at", now() - n % 90 * interval '1 day') w) waiting
  where n % 3 = 0`;
const EVIDENCE = `insert into evidence ("workspaceId", "id", "projectId", "kind", "title", "createdBy", "createdAt")
  select $1, "id", "projectId", 'report', e->>'title', "ownerId", (e->>'uploadedAt')::timestamptz from piece`;
const EVIDENCE_REVISIONS = `insert into evidence_revision ("workspaceId", "evidenceId", "number", "digest", "collectedAt", "uploadedAt", "uploadedBy")
  select $1, "id", 1, e->>'digest', (e->>'collectedAt')::timestamptz, (e->>'uploadedAt')::timestamptz, "ownerId" from piece`;
const EVIDENCE_ITEMS = `insert into evidence_item ("workspaceId", "projectId", "evidenceId", "itemId")
  select $1, "projectId", "id", i from piece, jsonb_array_elements_text(e->'itemIds') i`;
