-- Thirty days after it went to the trash, a workspace goes for good, its audit chain with it. Its addresses
-- stay taken, because an old link must never lead to somebody else; what is kept of them is a digest, from
-- which nobody can read the name.
create table spent_workspace_slug (
  "digest" text primary key,
  "purgedAt" timestamptz not null
);

create or replace function slug_taken(wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from workspace_slug s where s."slug" = wanted)
    or exists (select 1 from spent_workspace_slug s
      where s."digest" = encode(sha256(convert_to(wanted, 'UTF8')), 'hex'))
$$;

-- Workspaces whose time in the trash is over; no slug leads to them any more.
create function list_spent_workspaces()
returns table ("workspaceId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId" from workspace w where w."deletedAt" <= app_now() - interval '30 days'
  order by w."deletedAt" limit 100
$$;

-- Ends the workspace of the transaction, if its time is over, and says who owned it and where its chain
-- ended. The app role may not delete history; this is the one exception, and it takes the whole or nothing.
create function purge_workspace()
returns table ("seq" bigint, "head" text, "ownerIds" uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
begin
  perform 1 from workspace w
    where w."workspaceId" = wanted and w."deletedAt" <= app_now() - interval '30 days' for update;
  if not found then return; end if;
  insert into spent_workspace_slug
    select encode(sha256(convert_to(s."slug", 'UTF8')), 'hex'), app_now() from workspace_slug s
    where s."workspaceId" = wanted
  on conflict do nothing;
  select h."seq", h."head" into "seq", "head" from audit_head h where h."workspaceId" = wanted;
  select coalesce(array_agg(m."accountId" order by m."accountId"), '{}') into "ownerIds" from member m
    where m."workspaceId" = wanted and m."role" = 'owner';
  delete from workspace w where w."workspaceId" = wanted;
  return next;
end
$$;
