-- Counters of the rate limiter, shared by every instance. Names and columns are those the library asks
-- for. Unlogged: after a crash everybody starts with a full allowance, and no read waits for the log.
create unlogged table rate_limit (
  "key" varchar(255) primary key,
  "points" integer not null default 0,
  "expire" bigint
);
create index rate_limit_expire on rate_limit ("expire");
