-- Thirty days after it went to the trash, a piece of evidence loses its bytes, its link and its note.
-- Digests, names, sizes and dates stay: what was sealed can still be named, not read.
alter table evidence add column "purgedAt" timestamptz;
create index evidence_trash on evidence ("workspaceId", "deletedAt") where "deletedAt" is not null and "purgedAt" is null;
