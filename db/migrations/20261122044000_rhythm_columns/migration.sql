-- The portfolio by its weekly rhythm: whose last review is oldest, and whose rollout is latest.
create index project_by_review on project ("workspaceId", "lastReviewWeek", "id") where "deletedAt" is null;
create index project_by_slip on project ("workspaceId", "rolloutSlipDays", "id") where "deletedAt" is null;
-- The tile of missed reviews counts those behind the last week that is over, and no others.
create index project_behind on project ("workspaceId", "lastReviewWeek")
  where "reviewsFrom" is not null and "deletedAt" is null and "archivedAt" is null;
