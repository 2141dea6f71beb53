-- ── Review: a scope is submitted, talked about item by item, and sealed ─────────────────────────

-- A reviewer's word on an item's digest; it goes when the answer is changed.
alter table item_answer add column "approval" jsonb;

-- How many different reviewers a scope needs, where it is not one: {"security": 2}.
alter table project add column "quorum" jsonb not null default '{}';
-- How many risks may be accepted at once.
alter table project add column "waiverBudget" smallint not null default 3 check ("waiverBudget" between 0 and 20);
-- The version of the workspace's own checks the project is assessed under; 0 is none of them.
alter table project add column "checksVersion" integer not null default 0;

create table submission (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "scope" text not null,
  "status" text not null check ("status" in ('submitted', 'changes-requested', 'approved', 'voided')),
  "digest" text not null,
  "note" text not null default '',
  "submittedBy" uuid not null,
  "submittedAt" timestamptz not null,
  -- the last change of the status
  "statusBy" uuid,
  "statusAt" timestamptz not null,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create unique index submission_open on submission ("workspaceId", "projectId", "scope")
  where "status" in ('submitted', 'changes-requested');
create index submission_project on submission ("workspaceId", "projectId", "submittedAt" desc, "id" desc);
create index submission_waiting on submission ("workspaceId", "submittedAt", "id") where "status" = 'submitted';

create table thread (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "itemId" text,
  "scope" text,
  "createdBy" uuid not null,
  "createdAt" timestamptz not null,
  "resolvedBy" uuid,
  "resolvedAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index thread_project on thread ("workspaceId", "projectId", "createdAt" desc, "id" desc);

create table comment (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "threadId" uuid not null,
  "by" uuid not null,
  "at" timestamptz not null,
  "body" text not null,
  -- what this comment came with: a word on the item, or nothing
  "verdict" text check ("verdict" in ('approved', 'changes-requested')),
  "digest" text,
  "mentions" uuid[] not null default '{}',
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "threadId") references thread ("workspaceId", "id") on delete cascade
);
create index comment_thread on comment ("workspaceId", "threadId", "at", "id");

create table signoff (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "scope" text not null,
  "digest" text not null,
  -- the revision that recorded it: the facts folded up to there are the sealed ones
  "revision" bigint not null,
  "submissionId" uuid,
  "by" uuid not null,
  "at" timestamptz not null,
  "comment" text not null default '',
  "selfApproved" boolean not null default false,
  "revokedBy" uuid,
  "revokedAt" timestamptz,
  "revokeReason" text,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index signoff_project on signoff ("workspaceId", "projectId", "at" desc, "id" desc);
-- Nobody counts twice for one state.
create unique index signoff_once on signoff ("workspaceId", "projectId", "scope", "digest", "by")
  where "revokedAt" is null;

-- ── Risk accepted, launches decided ─────────────────────────────────────────────────────────────

create table waiver (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "itemId" text not null,
  "reason" text not null,
  "compensatingControl" text not null,
  "requestedBy" uuid not null,
  "requestedAt" timestamptz not null,
  "expiresAt" timestamptz not null,
  -- the waiver this one is to follow
  "renews" uuid,
  "decision" text check ("decision" in ('approved', 'rejected', 'withdrawn')),
  "decidedBy" uuid,
  "decidedAt" timestamptz,
  "decisionNote" text not null default '',
  "selfApproved" boolean not null default false,
  "revokedBy" uuid,
  "revokedAt" timestamptz,
  "revokeReason" text,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index waiver_project on waiver ("workspaceId", "projectId", "requestedAt" desc, "id" desc);
create index waiver_expiry on waiver ("workspaceId", "expiresAt") where "decision" = 'approved' and "revokedAt" is null;
-- One open request per item.
create unique index waiver_requested on waiver ("workspaceId", "projectId", "itemId") where "decision" is null;

create table decision (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "release" text not null,
  "targetStage" text not null check ("targetStage" in ('closed-pilot', 'beta', 'production')),
  "outcome" text not null check ("outcome" in ('go', 'conditional-go', 'no-go')),
  -- the computed proposal with every reason, as it was shown when this was decided
  "proposal" jsonb not null,
  "questions" jsonb not null,
  "note" text not null default '',
  "rollbackOwnerId" uuid,
  "decidedBy" uuid not null,
  "decidedAt" timestamptz not null,
  "revision" bigint not null,
  "selfApproved" boolean not null default false,
  -- the standing last announced; pages work it out anew
  "standing" text not null check ("standing" in ('holds', 'at-risk', 'no-go')),
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index decision_project on decision ("workspaceId", "projectId", "decidedAt" desc, "id" desc);

create table decision_condition (
  "workspaceId" uuid not null,
  "decisionId" uuid not null,
  "id" uuid not null,
  "position" smallint not null,
  "text" text not null,
  "ownerId" uuid not null,
  "dueOn" date not null,
  "metBy" uuid,
  "metAt" timestamptz,
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "decisionId") references decision ("workspaceId", "id") on delete cascade
);
create index decision_condition_decision on decision_condition ("workspaceId", "decisionId", "position");

-- ── Steering ────────────────────────────────────────────────────────────────────────────────────

create table saved_view (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "ownerId" uuid not null,
  "name" text not null,
  "shared" boolean not null default false,
  -- the portfolio's own query string, so that a view is an address
  "query" text not null,
  "columns" text[] not null default '{}',
  "version" bigint not null default 1,
  "createdAt" timestamptz not null default app_now(),
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "ownerId") references member ("workspaceId", "accountId") on delete cascade
);
create unique index saved_view_name on saved_view ("workspaceId", "ownerId", lower("name"));

create table campaign (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "name" text not null,
  "targetStage" text not null check ("targetStage" in ('closed-pilot', 'beta', 'production')),
  "dueOn" date not null,
  "note" text not null default '',
  "createdBy" uuid not null,
  "createdAt" timestamptz not null default app_now(),
  "closedAt" timestamptz,
  "version" bigint not null default 1,
  primary key ("workspaceId", "id")
);
create unique index campaign_name on campaign ("workspaceId", lower("name")) where "closedAt" is null;

create table campaign_project (
  "workspaceId" uuid not null,
  "campaignId" uuid not null,
  "projectId" uuid not null,
  "addedAt" timestamptz not null default app_now(),
  "stageRankAtStart" smallint not null,
  primary key ("workspaceId", "campaignId", "projectId"),
  foreign key ("workspaceId", "campaignId") references campaign ("workspaceId", "id") on delete cascade,
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index campaign_project_project on campaign_project ("workspaceId", "projectId");

-- Result per item and share per capability as of the project's last readiness: what a heat map reads.
-- A row of its own, so that the portfolio's rows stay narrow.
create table project_results (
  "workspaceId" uuid not null,
  "projectId" uuid not null,
  -- item id → counted result; not assessed is left out
  "results" jsonb not null default '{}',
  -- whole per cent per capability, in the catalogue's order; null where nothing applies
  "capabilities" smallint[] not null default '{}',
  primary key ("workspaceId", "projectId"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);

-- The workspace's own checks, a version each; a published version never changes.
create table workspace_checks (
  "workspaceId" uuid not null references workspace on delete cascade,
  "version" integer not null,
  "checks" jsonb not null,
  "checklists" jsonb not null default '[]',
  "publishedBy" uuid not null,
  "publishedAt" timestamptz not null,
  primary key ("workspaceId", "version")
);

-- ── What needs whom ─────────────────────────────────────────────────────────────────────────────

create table inbox_item (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "accountId" uuid not null,
  "kind" text not null,
  -- the same matter has one row per person; what ends the matter clears it
  "key" text not null,
  "projectId" uuid,
  -- ids only
  "subject" jsonb not null default '{}',
  "since" timestamptz not null,
  "snoozedUntil" timestamptz,
  "seenAt" timestamptz,
  "doneAt" timestamptz,
  "doneBy" text check ("doneBy" in ('person', 'resolved')),
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade,
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade
);
create unique index inbox_item_matter on inbox_item ("workspaceId", "accountId", "key") where "doneAt" is null;
create index inbox_item_person on inbox_item ("workspaceId", "accountId", "since" desc, "id" desc);

create table notification_preference (
  "workspaceId" uuid not null,
  "accountId" uuid not null,
  "kind" text not null,
  "inApp" boolean not null,
  "mail" boolean not null,
  primary key ("workspaceId", "accountId", "kind"),
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade
);

create table delivery (
  "workspaceId" uuid not null references workspace on delete cascade,
  "id" uuid not null,
  "accountId" uuid not null,
  "kind" text not null,
  "key" text not null,
  "status" text not null check ("status" in ('queued', 'sent', 'failed', 'skipped')),
  "reason" text,
  "attempts" smallint not null default 0,
  "createdAt" timestamptz not null default app_now(),
  "updatedAt" timestamptz not null default app_now(),
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "accountId") references member ("workspaceId", "accountId") on delete cascade
);
create unique index delivery_once on delivery ("workspaceId", "accountId", "key");
create index delivery_recent on delivery ("workspaceId", "createdAt" desc, "id" desc);

do $$
declare t text;
begin
  foreach t in array array[
    'submission', 'thread', 'comment', 'signoff', 'waiver', 'decision', 'decision_condition', 'saved_view',
    'campaign', 'campaign_project', 'project_results', 'workspace_checks', 'inbox_item',
    'notification_preference', 'delivery'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I
      using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)$p$, t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

-- What an event leads to is worked out after it was written, by its id.
create unique index event_id on event ("workspaceId", "id");
