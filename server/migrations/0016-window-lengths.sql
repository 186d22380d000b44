-- How long each window of requests lasts: one that closes later than that from now was opened while
-- the clock of the database was wrong, and no longer counts. The default is the longest limit there
-- is, for the windows that are open while this version takes over.
alter table rate_windows add column seconds integer not null default 86400;
