-- The guard of a review that is over is about what it says; that it stays in its workspace is the keys' affair.
drop trigger keep_closed_review on weekly_review;
create trigger keep_closed_review
  before update of "week", "status", "openedAt", "startedAt", "startedBy", "closedAt", "closedBy", "seconds", "prepared", "summary"
  on weekly_review for each row execute function keep_closed_review();
drop trigger keep_closed_review_rows on review_row;
create trigger keep_closed_review_rows
  before insert or delete or update of "position", "section", "tag", "subject", "decision", "note", "decidedBy", "decidedAt"
  on review_row for each row execute function keep_closed_review_rows();
