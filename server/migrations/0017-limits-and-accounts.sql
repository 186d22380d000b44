-- How long each window of requests lasts: one that closes later than that from now was opened while
-- the clock of the database was wrong, and no longer counts. The default is the longest limit there
-- is, for the windows that are open while this version takes over.
alter table rate_windows add column seconds integer not null default 86400;

-- Whether whoever runs the installation gave the link: they vouch for the person who holds it.
alter table invitations add column by_operator boolean not null default false;

-- Sign-in counts failures in windows of its own, by the clock of the database. A subject is a hash,
-- since people type passwords where their address belongs.
drop table sign_in_attempts;
create table sign_in_failures (
  subject bytea primary key,
  failures integer not null,
  seconds integer not null,
  closes_at timestamptz not null
);
