-- A sign-off answers a submission of its own workspace, or none.
alter table signoff add foreign key ("workspaceId", "submissionId") references submission ("workspaceId", "id");
