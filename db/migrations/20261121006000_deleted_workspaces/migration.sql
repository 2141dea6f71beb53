-- The workspaces a person owned and that lie in the trash: no slug leads to them any more.
create function list_deleted_workspaces_of(wanted_account uuid)
returns table ("workspaceId" uuid, "slug" text, "name" text, "deletedAt" timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId", w."slug", w."name", w."deletedAt"
  from member m join workspace w using ("workspaceId")
  where m."accountId" = wanted_account and m."role" = 'owner' and m."disabledAt" is null
    and w."deletedAt" > app_now() - interval '30 days'
  order by w."deletedAt" desc
$$;
