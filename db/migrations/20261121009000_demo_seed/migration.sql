-- One row once the demo has been played to its end: from then on no start plays it again, whatever became
-- of it. A global table, because it speaks of the installation and not of any workspace.
create table demo_seed (
  "finished" boolean primary key default true check ("finished"),
  "finishedAt" timestamptz not null default now()
);
