-- The event a matter comes from, by its place in the chain: jobs run late, twice and out of order, and a
-- clock may stand still. Null where time alone brought the matter.
alter table inbox_item add column "eventSeq" bigint;
