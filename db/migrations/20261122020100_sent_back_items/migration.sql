-- The items a reviewer last sent a submission back for: what the founder was asked to change stays
-- readable after it was changed.
alter table submission add column "sentBackItems" text[] not null default '{}';
