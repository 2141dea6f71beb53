-- Behind a row-security policy only leakproof operators can be an index condition, and lower() is not
-- leakproof: the name to sort by is a column of its own, so that a deep page still starts in the index.
alter table project add column "nameKey" text collate "C" not null generated always as (lower("name")) stored;
drop index project_by_name;
create index project_by_name on project ("workspaceId", "nameKey", "id") where "deletedAt" is null;
create index project_by_target on project ("workspaceId", "targetDate", "id") where "deletedAt" is null;

-- The weekly roll-up reads the snapshots of one day.
create index snapshot_day on snapshot ("workspaceId", "day");

-- Projects whose readiness time alone has changed, for the job that follows; ids only.
create function list_due_projects(most integer)
returns table ("workspaceId" uuid, "projectId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p."workspaceId", p."id" from project p join workspace w using ("workspaceId")
  where p."nextChangeAt" <= app_now() and p."deletedAt" is null and p."archivedAt" is null
    and w."deletedAt" is null and w."archivedAt" is null
  order by p."nextChangeAt" limit most
$$;
create index project_next_change on project ("nextChangeAt")
  where "nextChangeAt" is not null and "deletedAt" is null and "archivedAt" is null;
-- It served one workspace at a time; the job asks for all of them at once.
drop index project_due;
