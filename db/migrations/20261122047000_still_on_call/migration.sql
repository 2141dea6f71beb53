-- Rollouts whose project, day or grace has moved on since they were judged; ids only, for the job. A shift of
-- somebody who has left names nobody, so a rollout is due when they leave, too.
create or replace function list_due_rollouts(most integer)
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
        select from on_call o
        join member m on m."workspaceId" = o."workspaceId" and m."accountId" = o."accountId" and m."disabledAt" is null
        left join project_member pm on pm."workspaceId" = o."workspaceId" and pm."projectId" = o."projectId"
          and pm."accountId" = o."accountId"
        where o."workspaceId" = r."workspaceId" and o."projectId" = r."projectId"
          and o."toDay" >= (app_now() at time zone w."timeZone")::date
          and (m."role" in ('owner', 'manager') or pm."role" is not null))
    )
  order by r."judgeAgainAt" nulls last, r."workspaceId", r."projectId" limit most
$$;
