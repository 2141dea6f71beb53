-- The app role may not change a revision once it is written. This is the one exception: the words and
-- the link of a piece whose time in the trash is over, in the workspace of the transaction.
create function purge_evidence_text(wanted uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update evidence_revision r set "url" = null, "body" = null
  from evidence e
  where e."workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid and e."id" = wanted
    and e."purgedAt" is not null and r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id"
$$;
