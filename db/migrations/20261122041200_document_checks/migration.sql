-- What a document said when it was held against the other one: a payload against the schema of that moment,
-- or a schema against the payload. Both null while there was nothing to hold it against.
alter table integration_document add column "checkedAgainst" integer;
alter table integration_document add column "valid" boolean;
alter table integration_document add column "faults" jsonb not null default '[]';
alter table integration_document add constraint integration_document_checked
  check (("checkedAgainst" is null) = ("valid" is null));
