-- The last characters of a calendar's address, so that its owner can tell one from another.
alter table calendar_feed add column "hint" text not null default '';
