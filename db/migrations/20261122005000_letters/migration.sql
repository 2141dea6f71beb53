-- The matter a letter is about; null for the letter of the week.
alter table delivery add column "inboxItemId" uuid;

-- A matter is told, and ended, by its key, over and done with or not.
create index inbox_item_key on inbox_item ("workspaceId", "key", "accountId");
