-- The switcher marks demo workspaces; a function's columns cannot be added to in place.
drop function list_workspaces_of(uuid);
create function list_workspaces_of(wanted_account uuid)
returns table ("workspaceId" uuid, "slug" text, "name" text, "role" text, "demo" boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId", w."slug", w."name", m."role", w."demo"
  from member m join workspace w using ("workspaceId")
  where m."accountId" = wanted_account and m."disabledAt" is null and w."deletedAt" is null
  order by lower(w."name"), w."workspaceId"
$$;
