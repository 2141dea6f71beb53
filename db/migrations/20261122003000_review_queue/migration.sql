-- When the scope of a sign-off came to differ from what was sealed; null while it holds. Pages compare the
-- digests themselves; a queue over ten thousand projects reads this mark.
alter table signoff add column "outdatedAt" timestamptz;

create index signoff_outdated on signoff ("workspaceId", "by", "outdatedAt", "id")
  where "outdatedAt" is not null and "revokedAt" is null;
