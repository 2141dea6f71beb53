-- A renewal follows a waiver of its own workspace.
alter table waiver add constraint waiver_renews_fkey
  foreign key ("workspaceId", "renews") references waiver ("workspaceId", "id");
create index waiver_renews on waiver ("workspaceId", "renews") where "renews" is not null;
