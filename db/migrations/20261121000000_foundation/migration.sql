-- The one clock for facts. A test clock or the demo seed may set app.now for its own transaction.
create function app_now() returns timestamptz language sql stable as $$
  select date_trunc('milliseconds', coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()))
$$;

-- ── Global tables: people and their sessions belong to no workspace ─────────────────────────────

create table account (
  "id" uuid primary key,
  "email" text not null check ("email" = lower("email")),
  "name" text not null,
  "passwordHash" text,
  "createdAt" timestamptz not null default app_now(),
  "disabledAt" timestamptz,
  "deletedAt" timestamptz
);
create unique index account_email on account ("email") where "deletedAt" is null;

create table session (
  "id" uuid primary key,
  "accountId" uuid not null references account,
  "tokenHash" text not null unique,
  "userAgent" text not null,
  "address" text not null,
  "createdAt" timestamptz not null default app_now(),
  "lastSeenAt" timestamptz not null default app_now(),
  "expiresAt" timestamptz not null,
  "revokedAt" timestamptz
);
create index session_account on session ("accountId") where "revokedAt" is null;

-- Links that prove control of an address: password reset and address change.
create table account_link (
  "id" uuid primary key,
  "accountId" uuid not null references account,
  "purpose" text not null check ("purpose" in ('password-reset', 'address-change')),
  "tokenHash" text not null unique,
  "email" text,
  "createdAt" timestamptz not null default app_now(),
  "expiresAt" timestamptz not null,
  "usedAt" timestamptz
);

create table account_audit_head (
  "accountId" uuid primary key references account,
  "seq" bigint not null,
  "prev" text not null,
  "head" text not null
);
create table account_event (
  "accountId" uuid not null references account,
  "seq" bigint not null,
  "at" timestamptz not null,
  "type" text not null,
  "body" text not null,
  "prev" text not null,
  "hash" text not null,
  primary key ("accountId", "seq"),
  unique ("accountId", "prev")
);

create table idempotency_key (
  "owner" text not null,
  "path" text not null,
  "key" text not null,
  "bodyHash" text not null,
  "status" integer,
  "headers" jsonb,
  "response" text,
  "createdAt" timestamptz not null default now(),
  primary key ("owner", "path", "key")
);
create index idempotency_age on idempotency_key ("createdAt");

-- ── Tenant tables: workspaceId leads every key, references stay inside the workspace ─────────────

create table workspace (
  "workspaceId" uuid primary key,
  "slug" text not null unique,
  "name" text not null,
  "timeZone" text not null default 'UTC',
  "selfApproval" boolean not null default false,
  "demo" boolean not null default false,
  "createdAt" timestamptz not null default app_now(),
  "archivedAt" timestamptz,
  "deletedAt" timestamptz
);

-- Every slug a workspace ever had; an old one redirects.
create table workspace_slug (
  "workspaceId" uuid not null references workspace on delete cascade,
  "slug" text not null unique,
  primary key ("workspaceId", "slug")
);

create table member (
  "workspaceId" uuid not null references workspace on delete cascade,
  "accountId" uuid not null references account,
  "role" text not null check ("role" in ('owner', 'manager', 'member')),
  "joinedAt" timestamptz not null default app_now(),
  "disabledAt" timestamptz,
  primary key ("workspaceId", "accountId")
);
create index member_account on member ("accountId");

create table team (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "name" text not null,
  "leadId" uuid,
  "createdAt" timestamptz not null default app_now(),
  "deletedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "leadId") references member ("workspaceId", "accountId")
    on delete set null ("leadId")
);
create unique index team_name on team ("workspaceId", lower("name")) where "deletedAt" is null;

create table project (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "slug" text not null,
  "name" text not null,
  "description" text not null default '',
  "repositoryUrl" text,
  "teamId" uuid,
  "ownerId" uuid not null,
  "targetStage" text not null check ("targetStage" in ('demo', 'closed-pilot', 'beta', 'production')),
  "targetDate" date,
  "version" bigint not null default 1,
  "createdAt" timestamptz not null default app_now(),
  "updatedAt" timestamptz not null default app_now(),
  "archivedAt" timestamptz,
  "deletedAt" timestamptz,
  "deletedBy" uuid,
  -- head of the revisions
  "revision" bigint not null default 0,
  "revisionKey" text,
  "revisionBy" uuid,
  "revisionAt" timestamptz,
  "digest" text not null default '',
  -- readiness as of the last revision or the last instant at which time changed it
  "score" smallint not null default 0,
  "stage" text not null default 'demo' check ("stage" in ('demo', 'closed-pilot', 'beta', 'production')),
  "stageRank" smallint not null default 0,
  "acceptedRisk" boolean not null default false,
  "blockers" smallint not null default 0,
  "staleCount" smallint not null default 0,
  "expiringCount" smallint not null default 0,
  "trustMix" smallint[] not null default '{0,0,0,0,0}',
  "spark" smallint[] not null default '{}',
  "nextStep" text,
  "nextChangeAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "teamId") references team ("workspaceId", "id"),
  foreign key ("workspaceId", "ownerId") references member ("workspaceId", "accountId")
);
create index project_by_name on project ("workspaceId", lower("name") collate "C", "id") where "deletedAt" is null;
create index project_by_score on project ("workspaceId", "score", "id") where "deletedAt" is null;
create index project_by_stage on project ("workspaceId", "stageRank", "id") where "deletedAt" is null;
create index project_by_blockers on project ("workspaceId", "blockers", "id") where "deletedAt" is null;
create index project_by_stale on project ("workspaceId", "staleCount", "id") where "deletedAt" is null;
create index project_by_update on project ("workspaceId", "updatedAt", "id") where "deletedAt" is null;
create index project_due on project ("workspaceId", "nextChangeAt") where "nextChangeAt" is not null and "deletedAt" is null;
create index project_by_owner on project ("workspaceId", "ownerId") where "deletedAt" is null;
create index project_by_team on project ("workspaceId", "teamId") where "deletedAt" is null;

create table project_slug (
  "workspaceId" uuid not null,
  "slug" text not null,
  "projectId" uuid not null,
  primary key ("workspaceId", "slug"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

-- Words of a project's name and description, so that search is a prefix range on a btree:
-- ILIKE is not leakproof and cannot use an index behind a row-security policy.
create table project_word (
  "workspaceId" uuid not null,
  "word" text collate "C" not null,
  "projectId" uuid not null,
  primary key ("workspaceId", "word", "projectId"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index project_word_project on project_word ("workspaceId", "projectId");

create table project_member (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "accountId" uuid not null,
  "role" text not null check ("role" in ('founder', 'reviewer', 'viewer')),
  "addedAt" timestamptz not null default app_now(),
  primary key ("workspaceId", "projectId", "accountId"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade,
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade
);
create index project_member_account on project_member ("workspaceId", "accountId");

create table project_scenario (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "scenario" text not null,
  primary key ("workspaceId", "projectId", "scenario"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index project_scenario_name on project_scenario ("workspaceId", "scenario", "projectId");

create table project_signal (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "signal" text not null,
  "pick" text not null check ("pick" in ('demo', 'production')),
  primary key ("workspaceId", "projectId", "signal"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table system_part (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "part" text not null,
  "use" text not null check ("use" in ('used', 'unused', 'unknown')),
  "exposure" text not null check ("exposure" in ('closed', 'open', 'unchecked')),
  primary key ("workspaceId", "projectId", "part"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table invitation (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "email" text not null,
  "role" text not null check ("role" in ('owner', 'manager', 'member')),
  "projectId" uuid,
  "projectRole" text check ("projectRole" in ('founder', 'reviewer', 'viewer')),
  "tokenHash" text not null unique,
  "invitedBy" uuid not null,
  "createdAt" timestamptz not null default app_now(),
  "expiresAt" timestamptz not null,
  "acceptedAt" timestamptz,
  "revokedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table api_token (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "accountId" uuid not null,
  "name" text not null,
  "hash" text not null unique,
  "hint" text not null,
  "scopes" text[] not null,
  "createdAt" timestamptz not null default app_now(),
  "expiresAt" timestamptz not null,
  "lastUsedAt" timestamptz,
  "revokedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade
);

create table item_answer (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "itemId" text not null,
  "answer" jsonb,
  "note" text not null default '',
  "source" text not null check ("source" in ('person', 'triage')),
  "answeredBy" uuid not null,
  "answeredAt" timestamptz not null,
  "version" bigint not null default 1,
  primary key ("workspaceId", "projectId", "itemId"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

create table evidence (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "kind" text not null check ("kind" in ('file', 'link', 'note', 'report')),
  "title" text not null,
  "revision" integer not null default 1,
  "version" bigint not null default 1,
  "createdBy" uuid not null,
  "createdAt" timestamptz not null default app_now(),
  "deletedAt" timestamptz,
  "deletedBy" uuid,
  primary key ("workspaceId", "id"),
  unique ("workspaceId", "projectId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index evidence_project on evidence ("workspaceId", "projectId", "createdAt", "id");

create table evidence_revision (
  "workspaceId" uuid not null,
  "evidenceId" uuid not null,
  "number" integer not null,
  "digest" text not null,
  "url" text,
  "body" text,
  "collectedAt" timestamptz,
  "uploadedAt" timestamptz not null,
  "validUntil" timestamptz,
  "uploadedBy" uuid not null,
  primary key ("workspaceId", "evidenceId", "number"),
  foreign key ("workspaceId", "evidenceId") references evidence ("workspaceId", "id") on delete cascade
);

create table evidence_file (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "evidenceId" uuid not null,
  "number" integer not null,
  "position" smallint not null,
  "name" text not null,
  "size" bigint not null,
  "contentType" text not null,
  "sha256" text not null,
  "storageKey" text not null,
  "purgedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "evidenceId", "number")
    references evidence_revision ("workspaceId", "evidenceId", "number") on delete cascade
);
create index evidence_file_revision on evidence_file ("workspaceId", "evidenceId", "number", "position");

create table evidence_item (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "evidenceId" uuid not null,
  "itemId" text not null,
  primary key ("workspaceId", "evidenceId", "itemId"),
  foreign key ("workspaceId", "projectId", "evidenceId")
    references evidence ("workspaceId", "projectId", "id") on delete cascade
);
create index evidence_item_project on evidence_item ("workspaceId", "projectId", "itemId");

-- One project digest each. `change` maps fact keys to their new value (null: gone), `previous` to
-- what they were before; folding the changes gives the facts of any past instant.
create table revision (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "number" bigint not null,
  "key" text not null,
  "at" timestamptz not null,
  "actorId" uuid,
  "digest" text not null,
  "change" jsonb not null,
  "previous" jsonb not null,
  "score" smallint not null,
  "stage" text not null,
  "summary" jsonb not null,
  primary key ("workspaceId", "projectId", "number"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index revision_time on revision ("workspaceId", "projectId", "at");

create table snapshot (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  "day" date not null,
  "score" smallint not null,
  "stage" text not null,
  "summary" jsonb not null,
  primary key ("workspaceId", "projectId", "day"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

-- Weekly roll-up of a workspace's projects: the trend reads 52 rows instead of every snapshot.
create table workspace_week (
  "workspaceId" uuid not null references workspace on delete cascade,
  "week" date not null,
  "projects" integer not null,
  "scoreSum" bigint not null,
  "demo" integer not null,
  "closedPilot" integer not null,
  "beta" integer not null,
  "production" integer not null,
  primary key ("workspaceId", "week")
);

-- Live counts, kept by trigger: a tile costs one row, whatever the size of the portfolio.
create table portfolio_tally (
  "workspaceId" uuid not null references workspace on delete cascade,
  "key" text not null,
  "count" integer not null,
  primary key ("workspaceId", "key")
);

create table audit_head (
  "workspaceId" uuid primary key references workspace on delete cascade,
  "seq" bigint not null,
  "prev" text not null,
  "head" text not null
);
create table event (
  "workspaceId" uuid not null references workspace on delete cascade,
  "seq" bigint not null,
  "id" uuid not null,
  "at" timestamptz not null,
  "actorId" uuid,
  "type" text not null,
  "projectId" uuid,
  "body" text not null,
  "prev" text not null,
  "hash" text not null,
  primary key ("workspaceId", "seq"),
  unique ("workspaceId", "prev")
);
create index event_project on event ("workspaceId", "projectId", "seq");

-- ── Tally trigger ───────────────────────────────────────────────────────────────────────────────

create function tally_keys(p project) returns text[] language sql immutable as $$
  select case when p."id" is null or p."deletedAt" is not null or p."archivedAt" is not null then '{}'::text[]
    else array['total', 'stage:' || p."stage"]
      || case when p."blockers" > 0 then array['blocked'] else '{}'::text[] end
      || case when p."staleCount" > 0 then array['stale'] else '{}'::text[] end
      || case when p."expiringCount" > 0 then array['expiring'] else '{}'::text[] end
  end
$$;

create function tally_project() returns trigger language plpgsql as $$
declare
  before_keys text[] := case when tg_op = 'INSERT' then '{}'::text[] else tally_keys(old) end;
  after_keys text[] := case when tg_op = 'DELETE' then '{}'::text[] else tally_keys(new) end;
  workspace uuid := case when tg_op = 'DELETE' then old."workspaceId" else new."workspaceId" end;
begin
  if before_keys is distinct from after_keys then
    -- ordered, so that two transactions never take these rows in opposite order
    insert into portfolio_tally ("workspaceId", "key", "count")
      select workspace, k, sum(d)::integer from (
        select unnest(before_keys) k, -1 d union all select unnest(after_keys), 1
      ) deltas group by k having sum(d) <> 0 order by k
    on conflict ("workspaceId", "key") do update set "count" = portfolio_tally."count" + excluded."count";
  end if;
  return null;
end $$;
create trigger project_tally after insert or update or delete on project
  for each row execute function tally_project();

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────

do $$
declare t text;
begin
  foreach t in array array[
    'workspace', 'workspace_slug', 'member', 'team', 'project', 'project_slug', 'project_word', 'project_member',
    'project_scenario', 'project_signal', 'system_part', 'invitation', 'api_token', 'item_answer', 'evidence',
    'evidence_revision', 'evidence_file', 'evidence_item', 'revision', 'snapshot', 'workspace_week',
    'portfolio_tally', 'audit_head', 'event'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I
      using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)$p$, t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- ── Look-ups before a workspace is known ────────────────────────────────────────────────────────
-- They run as the owner role, take a secret or a slug, and return ids, roles and slugs, nothing else.

create function find_workspace(wanted text)
returns table ("workspaceId" uuid, "slug" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId", w."slug" from workspace_slug s join workspace w using ("workspaceId")
  where s."slug" = wanted and w."deletedAt" is null
$$;

-- A slug stays taken when its workspace is deleted: an old link must never lead to somebody else.
create function slug_taken(wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from workspace_slug s where s."slug" = wanted)
$$;

-- A live session and, when a slug is given, the person's standing in that workspace.
create function find_session(wanted_hash text, wanted_slug text)
returns table ("sessionId" uuid, "accountId" uuid, "lastSeenAt" timestamptz,
               "workspaceId" uuid, "slug" text, "role" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s."id", s."accountId", s."lastSeenAt", w."workspaceId", w."slug", m."role"
  from session s
  join account a on a."id" = s."accountId" and a."disabledAt" is null and a."deletedAt" is null
  left join workspace_slug ws on ws."slug" = wanted_slug
  left join workspace w on w."workspaceId" = ws."workspaceId" and w."deletedAt" is null
  left join member m on m."workspaceId" = w."workspaceId" and m."accountId" = a."id" and m."disabledAt" is null
  where s."tokenHash" = wanted_hash and s."revokedAt" is null and s."expiresAt" > app_now()
$$;

create function find_api_token(wanted_hash text)
returns table ("tokenId" uuid, "accountId" uuid, "scopes" text[], "lastUsedAt" timestamptz,
               "workspaceId" uuid, "slug" text, "role" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t."id", t."accountId", t."scopes", t."lastUsedAt", w."workspaceId", w."slug", m."role"
  from api_token t
  join account a on a."id" = t."accountId" and a."disabledAt" is null and a."deletedAt" is null
  join workspace w on w."workspaceId" = t."workspaceId" and w."deletedAt" is null
  join member m on m."workspaceId" = w."workspaceId" and m."accountId" = a."id" and m."disabledAt" is null
  where t."hash" = wanted_hash and t."revokedAt" is null and t."expiresAt" > app_now()
$$;

create function find_invitation(wanted_hash text)
returns table ("workspaceId" uuid, "invitationId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i."workspaceId", i."id" from invitation i join workspace w using ("workspaceId")
  where i."tokenHash" = wanted_hash and w."deletedAt" is null
$$;

create function list_workspaces_of(wanted_account uuid)
returns table ("workspaceId" uuid, "slug" text, "name" text, "role" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId", w."slug", w."name", m."role"
  from member m join workspace w using ("workspaceId")
  where m."accountId" = wanted_account and m."disabledAt" is null and w."deletedAt" is null
  order by lower(w."name"), w."workspaceId"
$$;

create function list_workspace_ids()
returns table ("workspaceId" uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w."workspaceId" from workspace w where w."deletedAt" is null order by w."workspaceId"
$$;
