-- Steering asks which rollouts went back; few ever do, and a plan is too large to look into each.
create index rollout_transition_back on rollout_transition ("workspaceId", "projectId", "at" desc)
  where "kind" = 'went-back';
