-- What an integration is held to: its share of calls without error, and its p95. Null where nobody has said.
-- It has a version of its own: setting it is no change of the record, and takes no approval back.
alter table integration add column "objective" jsonb;
alter table integration add column "objectiveVersion" bigint not null default 0;
