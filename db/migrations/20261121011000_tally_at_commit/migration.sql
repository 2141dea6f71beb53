-- Counters are the rows that all savers of a workspace meet at. Counted at COMMIT they are held for as long as a
-- COMMIT takes, and always after the head of the audit chain, whatever a transaction did first: so the last
-- statement of a save can write revision, project and event together, and nobody waits in a circle.
drop trigger project_tally on project;

create or replace function tally_project() returns trigger language plpgsql as $$
declare
  before_keys text[] := case when tg_op = 'INSERT' then '{}'::text[] else tally_keys(old) end;
  after_keys text[] := case when tg_op = 'DELETE' then '{}'::text[] else tally_keys(new) end;
  counted uuid := case when tg_op = 'DELETE' then old."workspaceId" else new."workspaceId" end;
begin
  if before_keys is distinct from after_keys then
    -- ordered, so that two transactions never take these rows in opposite order; the workspace may have gone
    -- together with its projects
    insert into portfolio_tally ("workspaceId", "key", "count")
      select counted, k, sum(d)::integer from (
        select unnest(before_keys) k, -1 d union all select unnest(after_keys), 1
      ) deltas
      where exists (select 1 from workspace w where w."workspaceId" = counted)
      group by k having sum(d) <> 0 order by k
    on conflict ("workspaceId", "key") do update set "count" = portfolio_tally."count" + excluded."count";
  end if;
  return null;
end $$;

create constraint trigger project_tally after insert or update or delete on project
  deferrable initially deferred for each row execute function tally_project();
