-- Who changed the plan last, and as of what the phases were last brought up to date.
alter table rollout add column "changedBy" uuid;
alter table rollout add column "changedAt" timestamptz;
alter table rollout add column "judgedVersion" bigint not null default 0;
alter table rollout add column "judgedOn" date;
alter table rollout add column "judgedOnCall" boolean not null default false;
-- The end of the earliest grace; null while no gate is broken.
alter table rollout add column "judgeAgainAt" timestamptz;

-- What became of a rollout: by itself, with the rules that made it so, or by somebody, with their reason.
create table rollout_transition (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "at" timestamptz not null,
  -- null: by itself
  "by" uuid,
  "kind" text not null check ("kind" in (
    'planned', 'replaced', 'opened', 'completed', 'went-back', 'done', 'undone', 'paused', 'resumed', 'locked', 'unlocked'
  )),
  "phaseId" uuid,
  "phaseTitle" text not null default '',
  "rules" text[] not null default '{}',
  "because" jsonb not null default '[]',
  -- the plan another one took the place of
  "plan" jsonb,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index rollout_transition_project on rollout_transition ("workspaceId", "projectId", "at" desc, "id" desc);

alter table rollout_transition enable row level security;
alter table rollout_transition force row level security;
create policy tenant on rollout_transition
  using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on rollout_transition to current_user using (true) with check (true);

-- Rollouts whose project, day or grace has moved on since they were judged; ids only, for the job.
create function list_due_rollouts(most integer)
returns table ("workspaceId" uuid, "projectId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r."workspaceId", r."projectId"
  from rollout r
  join project p on p."workspaceId" = r."workspaceId" and p."id" = r."projectId"
  join workspace w on w."workspaceId" = r."workspaceId"
  where p."deletedAt" is null and p."archivedAt" is null and w."deletedAt" is null and w."archivedAt" is null
    and (
      r."judgedVersion" <> p."version"
      or r."judgeAgainAt" <= app_now()
      or (not p."rolloutDone" and r."judgedOn" is distinct from (app_now() at time zone w."timeZone")::date)
      or r."judgedOnCall" <> exists (
        select from on_call o where o."workspaceId" = r."workspaceId" and o."projectId" = r."projectId"
          and o."toDay" >= (app_now() at time zone w."timeZone")::date)
    )
  order by r."judgeAgainAt" nulls last, r."workspaceId", r."projectId" limit most
$$;
