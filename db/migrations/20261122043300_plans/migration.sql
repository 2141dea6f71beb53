-- What a service is said to have none of, so that nothing known and nothing there stay two things.
alter table runbook add column "without" jsonb not null default '[]';

-- A drill is never edited: a wrong record is put right by a later one, once.
alter table drill add column "corrects" uuid;
alter table drill add foreign key ("workspaceId", "corrects") references drill ("workspaceId", "id") on delete cascade;
create unique index drill_corrected on drill ("workspaceId", "corrects") where "corrects" is not null;

-- The rota is replaced as a whole: one version for all of it.
alter table project add column "onCallVersion" integer not null default 1;

-- For which state of project and rollout, and for which day, the plans were last looked through. Null: no plan yet.
alter table project add column "plansJudgedVersion" bigint;
alter table project add column "plansJudgedRollout" bigint;
alter table project add column "plansJudgedOn" date;
create index project_with_plans on project ("plansJudgedOn") where "plansJudgedVersion" is not null;

-- Projects with a plan whose registry, rollout or day has moved on since, for the job that follows; ids only.
create function list_due_plans(most integer)
returns table ("workspaceId" uuid, "projectId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p."workspaceId", p."id"
  from project p
  join workspace w on w."workspaceId" = p."workspaceId"
  left join rollout r on r."workspaceId" = p."workspaceId" and r."projectId" = p."id"
  where p."plansJudgedVersion" is not null
    and (p."plansJudgedVersion" <> p."version" or p."plansJudgedRollout" is distinct from r."version"
      or p."plansJudgedOn" < (app_now() at time zone w."timeZone")::date)
    and p."deletedAt" is null and p."archivedAt" is null and w."deletedAt" is null and w."archivedAt" is null
  order by p."plansJudgedOn", p."id" limit most
$$;
