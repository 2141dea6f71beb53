-- A letter outlives the matter it was about, and never points at a neighbour's.
alter table delivery add foreign key ("workspaceId", "inboxItemId")
  references inbox_item ("workspaceId", "id") on delete set null ("inboxItemId");
