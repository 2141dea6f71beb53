-- The same answers as before, sooner: a week is worked out once per workspace, not once per project, and no plan
-- reads every review there is. `offset 0` keeps a look-up by key for each project instead.
create or replace function list_due_reviews(most integer)
returns table ("workspaceId" uuid, "projectId" uuid, "due" text)
language sql stable security definer set search_path = public, pg_temp as $$
  with present as materialized (
    select t."workspaceId", t."listedBy", to_char(t."local", 'IYYY"-W"IW') "week",
      to_char(t."local" - interval '7 days', 'IYYY"-W"IW') "lastWeek", extract(isodow from t."local")::int "weekday"
    from (
      select w."workspaceId", app_now() at time zone w."timeZone" "local", app_now() - interval '10 minutes' "listedBy"
      from workspace w where w."deletedAt" is null and w."archivedAt" is null) t
  ), living as materialized (
    select p."workspaceId", p."id", p."reviewWeekday", p."reviewsFrom", p."reviewsOff", p."reviewsThrough",
      t."listedBy", t."week", t."lastWeek", t."weekday"
    from project p join present t using ("workspaceId")
    where p."deletedAt" is null and p."archivedAt" is null
  ), due as (
    select "workspaceId", "id", 1 "turn", 'expect' "due" from living l
    where "reviewsFrom" is null and not "reviewsOff" and (
      exists (select from integration i where i."workspaceId" = l."workspaceId" and i."projectId" = l."id"
        and i."deletedAt" is null and i."createdAt" <= l."listedBy" offset 0)
      or exists (select from weekly_review r where r."workspaceId" = l."workspaceId" and r."projectId" = l."id" offset 0))
    union all
    select "workspaceId", "id", 2, 'miss' from living
    where "reviewsFrom" <= "lastWeek" and ("reviewsThrough" is null or "reviewsThrough" < "lastWeek")
    union
    select l."workspaceId", l."id", 2, 'miss' from living l
    join weekly_review r on r."workspaceId" = l."workspaceId" and r."projectId" = l."id"
    where r."status" = 'open' and r."week" <= l."lastWeek"
    union all
    select "workspaceId", "id", 3, 'open' from living l
    where "reviewsFrom" <= "week" and "weekday" >= "reviewWeekday" and not exists (
      select from weekly_review r
      where r."workspaceId" = l."workspaceId" and r."projectId" = l."id" and r."week" = l."week" offset 0)
  )
  select "workspaceId", "id", "due" from due order by "turn", "workspaceId", "id" limit most
$$;
