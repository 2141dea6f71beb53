-- A week that ended without its review is kept as one that was missed.
alter table weekly_review drop constraint weekly_review_status_check;
alter table weekly_review add constraint weekly_review_status_check check ("status" in ('open', 'closed', 'missed'));
alter table review_action add column "agreedBy" uuid not null;
alter table review_action add column "agreedAt" timestamptz not null;

-- Nobody wants reviews here, said in so many words: `reviewsFrom` alone is also null before the first integration.
alter table project add column "reviewsOff" boolean not null default false;
-- The last week that was held or missed; what lies before it is not looked at again.
alter table project add column "reviewsThrough" text;

create index weekly_review_open on weekly_review ("workspaceId", "projectId") where "status" = 'open';

-- What was decided in a review that is over stays as it was, whatever the code above says.
create function keep_closed_review() returns trigger language plpgsql as $$
begin
  if old."status" <> 'open' then
    raise exception 'A weekly review that is over does not change.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_closed_review before update on weekly_review
  for each row execute function keep_closed_review();

create function keep_closed_review_rows() returns trigger language plpgsql as $$
declare about uuid := coalesce(new."reviewId", old."reviewId");
declare tenant uuid := coalesce(new."workspaceId", old."workspaceId");
begin
  if exists (select from weekly_review where "workspaceId" = tenant and "id" = about and "status" <> 'open') then
    raise exception 'A weekly review that is over does not change.' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_closed_review_rows before insert or update or delete on review_row
  for each row execute function keep_closed_review_rows();

/*
 * What time asks of the weekly reviews, for the job that follows; ids and weeks only.
 * `expect`: integrations are listed and nobody has said yes or no to reviews. `miss`: a week is over that was
 * neither held nor missed yet. `open`: the chosen day has come and this week's review is not there.
 */
create function list_due_reviews(most integer)
returns table ("workspaceId" uuid, "projectId" uuid, "due" text)
language sql stable security definer set search_path = public, pg_temp as $$
  with present as (
    select w."workspaceId", app_now() at time zone w."timeZone" "local" from workspace w
    where w."deletedAt" is null and w."archivedAt" is null
  ), living as (
    select p."workspaceId", p."id", p."reviewWeekday", p."reviewsFrom", p."reviewsOff", p."reviewsThrough",
      to_char(t."local", 'IYYY"-W"IW') "week", to_char(t."local" - interval '7 days', 'IYYY"-W"IW') "lastWeek",
      extract(isodow from t."local") "weekday"
    from project p join present t using ("workspaceId")
    where p."deletedAt" is null and p."archivedAt" is null
  ), due as (
    select "workspaceId", "id", 1 "turn", 'expect' "due" from living l
    where "reviewsFrom" is null and not "reviewsOff" and exists (
      select from integration i
      where i."workspaceId" = l."workspaceId" and i."projectId" = l."id" and i."deletedAt" is null)
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
      where r."workspaceId" = l."workspaceId" and r."projectId" = l."id" and r."week" = l."week")
  )
  select "workspaceId", "id", "due" from due order by "turn", "workspaceId", "id" limit most
$$;
