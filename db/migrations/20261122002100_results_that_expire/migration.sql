-- What a heat map marks beside the result, and what will go stale when: worked out with every readiness.
alter table project_results
  -- items whose risk is accepted
  add column "waived" text[] not null default '{}',
  -- item id → the instant its evidence goes stale; items whose evidence is stale already are left out
  add column "freshUntil" jsonb not null default '{}',
  -- the first of them
  add column "nextStaleAt" timestamptz;
create index project_results_stale on project_results ("workspaceId", "nextStaleAt") where "nextStaleAt" is not null;

-- A day of every project, without a visit to the wide rows of the snapshots themselves.
create index snapshot_standing on snapshot ("workspaceId", "day") include ("projectId", "score", "stage");
drop index snapshot_day;
