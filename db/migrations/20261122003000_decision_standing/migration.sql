-- The version of the project a decision's standing was last worked out for; 0 asks for it anew.
alter table decision add column "judgedVersion" bigint not null default 0;
-- The next instant at which time alone may change the standing; null when nothing will.
alter table decision add column "judgeAgainAt" timestamptz;
create index decision_release on decision ("workspaceId", "projectId", "release", "decidedAt" desc, "id" desc);

-- The latest decision of each release whose project or clock has moved on since, for the job that follows; ids only.
create function list_due_decisions(most integer)
returns table ("workspaceId" uuid, "projectId" uuid, "decisionId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select d."workspaceId", d."projectId", d."id"
  from decision d
  join project p on p."workspaceId" = d."workspaceId" and p."id" = d."projectId"
  join workspace w on w."workspaceId" = d."workspaceId"
  where d."outcome" <> 'no-go' and (d."judgedVersion" <> p."version" or d."judgeAgainAt" <= app_now())
    and p."deletedAt" is null and p."archivedAt" is null and w."deletedAt" is null and w."archivedAt" is null
    and not exists (
      select from decision later where later."workspaceId" = d."workspaceId" and later."projectId" = d."projectId"
        and later."release" = d."release" and (later."decidedAt", later."id") > (d."decidedAt", d."id"))
  order by d."decidedAt", d."id" limit most
$$;
