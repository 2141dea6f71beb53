-- The view the portfolio opens with, for one person; one that is deleted leaves the usual portfolio.
alter table member add column "defaultViewId" uuid;
alter table member add foreign key ("workspaceId", "defaultViewId") references saved_view ("workspaceId", "id")
  on delete set null ("defaultViewId");
create index member_default_view on member ("workspaceId", "defaultViewId") where "defaultViewId" is not null;

-- A manager asks the founders of a project to look at it again. The last request is the one that counts.
create table reassessment (
  "workspaceId" uuid not null,
  "id" uuid not null,
  "projectId" uuid not null,
  "requestedBy" uuid not null,
  "requestedAt" timestamptz not null,
  "dueOn" date,
  "note" text not null default '',
  primary key ("workspaceId", "id"),
  foreign key ("workspaceId", "projectId") references project ("workspaceId", "id") on delete cascade
);
create index reassessment_project on reassessment ("workspaceId", "projectId", "requestedAt" desc, "id" desc);

alter table reassessment enable row level security;
alter table reassessment force row level security;
create policy tenant on reassessment
  using ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check ("workspaceId" = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on reassessment to current_user using (true) with check (true);
