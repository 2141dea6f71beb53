-- ── What readiness knows of the running of a project ────────────────────────────────────────────

alter table project add column "restoreDrillAt" timestamptz;
alter table project add column "runbookComplete" boolean not null default false;
alter table project add column "rollbackPlanComplete" boolean not null default false;
alter table project add column "weeklyReviewStreak" smallint not null default 0;
alter table project add column "rolloutDone" boolean not null default false;
-- The weekday of the review (1 is Monday), and the first ISO week in which one is expected.
alter table project add column "reviewWeekday" smallint not null default 3 check ("reviewWeekday" between 1 and 7);
alter table project add column "reviewsFrom" text;
-- What a row of the portfolio says of the rhythm.
alter table project add column "lastReviewWeek" text;
alter table project add column "rolloutPhase" smallint;
alter table project add column "rolloutSlipDays" smallint;

-- Example payloads and their JSON schemas, a revision each.
create table integration_document (
  "workspaceId" uuid not null,
  "integrationId" uuid not null,
  "kind" text not null check ("kind" in ('payload', 'schema')),
  "number" integer not null,
  "digest" text not null,
  "body" text not null,
  "by" uuid not null,
  "at" timestamptz not null,
  primary key ("workspaceId", "integrationId", "kind", "number"),
  foreign key ("workspaceId", "integrationId") references integration ("workspaceId", "id") on delete cascade
);

-- Calls per endpoint and day; the histogram has the fixed bounds of lib/domain/integrations/latency.ts.
create table call_statistic (
  "workspaceId" uuid not null,
  "integrationId" uuid not null,
  "endpoint" text not null,
  "day" date not null,
  "calls" bigint not null,
  "errors" bigint not null,
  "latency" bigint[] not null,
  primary key ("workspaceId", "integrationId", "endpoint", "day"),
  foreign key ("workspaceId", "integrationId") references integration ("workspaceId", "id") on delete cascade
);
create index call_statistic_day on call_statistic ("workspaceId", "integrationId", "day");

-- ── Weekly reviews ──────────────────────────────────────────────────────────────────────────────

create table weekly_review (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "week" text not null,
  "status" text not null check ("status" in ('open', 'closed')),
  "openedAt" timestamptz not null,
  "startedAt" timestamptz,
  "startedBy" uuid,
  "closedAt" timestamptz,
  "closedBy" uuid,
  "seconds" integer,
  -- what had moved when it was opened
  "prepared" jsonb not null default '{}',
  "summary" text not null default '',
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  unique ("workspaceId", "projectId", "week"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table review_row (
  "workspaceId" uuid not null,
  "reviewId" uuid not null,
  "id" uuid not null,
  "position" smallint not null,
  "section" text not null,
  "tag" text not null check ("tag" in ('new', 'changed', 'unchanged')),
  "subject" jsonb not null,
  "decision" text check ("decision" in ('keep', 'fix', 'replace', 'remove', 'defer')),
  "note" text not null default '',
  "decidedBy" uuid,
  "decidedAt" timestamptz,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "reviewId") references weekly_review ("workspaceId", "id") on delete cascade
);
create index review_row_review on review_row ("workspaceId", "reviewId", "position");

create table review_action (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  -- the review it was agreed in, and the row it came from
  "reviewId" uuid not null,
  "rowId" uuid,
  "text" text not null,
  "ownerId" uuid not null,
  "dueOn" date not null,
  "doneAt" timestamptz,
  "doneBy" uuid,
  "droppedAt" timestamptz,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade,
  foreign key ("workspaceId", "reviewId") references weekly_review ("workspaceId", "id") on delete cascade
);
create index review_action_open on review_action ("workspaceId", "projectId", "dueOn", "id")
  where "doneAt" is null and "droppedAt" is null;

create table review_addendum (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "reviewId" uuid not null,
  "by" uuid not null,
  "at" timestamptz not null,
  "body" text not null,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "reviewId") references weekly_review ("workspaceId", "id") on delete cascade
);

-- Private addresses of calendars: whoever holds one reads the dates, until it is revoked.
create table calendar_feed (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "accountId" uuid not null,
  -- null: every project the person may read
  "projectId" uuid,
  "tokenHash" text not null unique,
  "createdAt" timestamptz not null,
  "revokedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade,
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

-- ── Rollout, runbook, drills ────────────────────────────────────────────────────────────────────

create table rollout (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "templateId" text not null,
  "plan" jsonb not null,
  "startedOn" date not null,
  "createdBy" uuid not null,
  "createdAt" timestamptz not null,
  "version" bigint not null default 1,
  primary key ("workspaceId", "projectId"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table rollout_template (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "name" text not null,
  "template" jsonb not null,
  "createdBy" uuid not null,
  "createdAt" timestamptz not null,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id")
);
create unique index rollout_template_name on rollout_template ("workspaceId", lower("name"));

create table runbook (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "kind" text not null check ("kind" in ('runbook', 'rollback')),
  "number" integer not null,
  "sections" jsonb not null,
  "digest" text not null,
  "by" uuid not null,
  "at" timestamptz not null,
  primary key ("workspaceId", "projectId", "kind", "number"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table drill (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "kind" text not null check ("kind" in ('restore', 'rollback')),
  "outcome" text not null check ("outcome" in ('worked', 'failed')),
  "performedAt" timestamptz not null,
  "note" text not null default '',
  "by" uuid not null,
  "recordedAt" timestamptz not null,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index drill_project on drill ("workspaceId", "projectId", "performedAt" desc, "id" desc);

create table on_call (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "accountId" uuid not null,
  "fromDay" date not null,
  "toDay" date not null,
  "reachedBy" text not null default '',
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  check ("fromDay" <= "toDay"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index on_call_project on on_call ("workspaceId", "projectId", "fromDay");

do $$
declare t text;
begin
  foreach t in array array[
    'integration_document', 'call_statistic', 'weekly_review', 'review_row', 'review_action', 'review_addendum',
    'calendar_feed', 'rollout', 'rollout_template', 'runbook', 'drill', 'on_call'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I
      using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)$p$, t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- A calendar is fetched by programs without a session: its secret leads to ids, nothing else.
create function find_calendar_feed(wanted_hash text)
returns table ("workspaceId" uuid, "feedId" uuid, "accountId" uuid, "projectId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f."workspaceId", f."id", f."accountId", f."projectId"
  from calendar_feed f
  join workspace w on w."workspaceId" = f."workspaceId" and w."deletedAt" is null
  join account a on a."id" = f."accountId" and a."disabledAt" is null and a."deletedAt" is null
  join member m on m."workspaceId" = f."workspaceId" and m."accountId" = f."accountId" and m."disabledAt" is null
  where f."tokenHash" = wanted_hash and f."revokedAt" is null
$$;
