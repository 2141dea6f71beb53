-- ── Integrations ────────────────────────────────────────────────────────────────────────────────

create table integration (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "name" text not null,
  "record" jsonb not null,
  -- digest of the sealed fields per scope that maps them
  "sealed" jsonb not null default '{}',
  "revision" integer not null default 1,
  "ownerId" uuid not null,
  "rotationDueOn" date,
  "payloadValid" boolean,
  "approvedBy" uuid,
  "approvedAt" timestamptz,
  "version" bigint not null default 1,
  "createdBy" uuid not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "deletedAt" timestamptz,
  "deletedBy" uuid,
  primary key ("workspaceId", "id"),
  unique ("workspaceId", "projectId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index integration_project on integration ("workspaceId", "projectId", lower("name"), "id");
create index integration_rotation on integration ("workspaceId", "rotationDueOn", "id")
  where "deletedAt" is null and "rotationDueOn" is not null;
create unique index integration_name on integration ("workspaceId", "projectId", lower("name"))
  where "deletedAt" is null;

create table integration_revision (
  "workspaceId" uuid not null,
  "integrationId" uuid not null,
  "number" integer not null,
  "record" jsonb not null,
  "sealed" jsonb not null default '{}',
  "by" uuid not null,
  "at" timestamptz not null,
  primary key ("workspaceId", "integrationId", "number"),
  foreign key ("workspaceId", "integrationId") references integration ("workspaceId", "id") on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array[
    'integration', 'integration_revision'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($p$create policy tenant on %I
      using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
      with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)$p$, t);
    execute format('create policy owner on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;
